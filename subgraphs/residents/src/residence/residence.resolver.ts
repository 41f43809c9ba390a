import { Access } from '@hromada/shared/access';
import { LocalDate } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { caseWorker } from '../access.ts';
import { ReadReasonArguments } from '../access-log/read-reason.type.ts';
import { toAddress } from '../address/address.service.ts';
import { Address } from '../address/address.type.ts';
import type { ResidentsContext } from '../context.ts';
import { Person } from '../person/person.type.ts';
import { ResidenceRecord } from './residence-record.type.ts';

/** Who lived at an address, and what a record is about. */
@Resolver(() => ResidenceRecord)
export class ResidenceResolver {
  @Query(() => [ResidenceRecord], {
    nullable: true,
    description:
      'Who was recorded at the address on the day, in Ukrainian alphabetical order of persons, at most 200; null only with an error (зареєстровані за адресою на дату).',
  })
  @Access(caseWorker)
  residentsAt(
    @Arg('addressId', () => ID, { description: 'Identifier of the address, found by `addresses`.' }) addressId: string,
    @Arg('on', () => LocalDate, { description: 'The day in question (станом на).' }) on: string,
    @Args(() => ReadReasonArguments) reason: ReadReasonArguments,
    @Ctx() { residences, reasons }: ResidentsContext,
  ): Promise<ResidenceRecord[]> {
    return residences.listAt(addressId, on, reasons.accept(reason));
  }

  @FieldResolver(() => Address, { description: 'The address of the record (адреса).' })
  async address(@Root() record: ResidenceRecord, @Ctx() { loaders }: ResidentsContext): Promise<Address | null> {
    const row = await loaders.address.load(record.addressId);
    return row && toAddress(row);
  }

  @FieldResolver(() => Person, { description: 'Whose record it is (особа).' })
  person(@Root() { personId, read }: ResidenceRecord, @Ctx() { loaders }: ResidentsContext): Promise<Person | null> {
    return loaders.person.load({ id: personId, read });
  }
}
