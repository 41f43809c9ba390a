import { Access } from '@hromada/shared/access';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { caseWorker, personSearcher, self } from '../access.ts';
import { ReadReasonArguments } from '../access-log/read-reason.type.ts';
import { toAddress } from '../address/address.service.ts';
import { Address } from '../address/address.type.ts';
import type { ResidentsContext } from '../context.ts';
import { Household } from '../household/household.type.ts';
import { toResidenceRecord } from '../residence/residence.service.ts';
import { ResidenceRecord } from '../residence/residence-record.type.ts';
import { NameAndBirthDateArguments } from './person.inputs.ts';
import { Person } from './person.type.ts';

/** The closed list of searches for a person, and what hangs on one. */
@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'The person of an identifier that a case gave; null when there is none (особа).',
  })
  @Access(personSearcher)
  person(
    @Arg('id', () => ID, { description: 'Identifier of the person.' }) id: string,
    @Args(() => ReadReasonArguments) reason: ReadReasonArguments,
    @Ctx() { persons, reasons }: ResidentsContext,
  ): Promise<Person | null> {
    return persons.findById(id, reasons.accept(reason));
  }

  @Query(() => [Person], {
    nullable: true,
    description:
      'Persons of this family name born on this day, in Ukrainian alphabetical order, at most 20; null only with an error (пошук за ПІБ і датою народження).',
  })
  @Access(personSearcher)
  personsByNameAndBirthDate(
    @Args(() => NameAndBirthDateArguments) search: NameAndBirthDateArguments,
    @Ctx() { persons, reasons }: ResidentsContext,
  ): Promise<Person[]> {
    return persons.listByNameAndBirthDate(search, reasons.accept(search));
  }

  @Query(() => Person, {
    nullable: true,
    description: 'The person of a record number; null when there is none (пошук за УНЗР).',
  })
  @Access(personSearcher)
  personByRecordNumber(
    @Arg('recordNumber', () => String, { description: 'Record number, `YYYYMMDD-NNNNC` (УНЗР).' }) recordNumber: string,
    @Args(() => ReadReasonArguments) reason: ReadReasonArguments,
    @Ctx() { persons, reasons }: ResidentsContext,
  ): Promise<Person | null> {
    return persons.findByRecordNumber(recordNumber, reasons.accept(reason));
  }

  @Query(() => Person, {
    nullable: true,
    description: 'The signed-in resident, as the register knows them (мої дані). 2297-VI, art. 8(2).',
  })
  @Access(self)
  me(@Ctx() { persons }: ResidentsContext): Promise<Person | null> {
    return persons.findSelf();
  }

  @FieldResolver(() => Address, {
    nullable: true,
    description:
      'Where the person lives today: the registered place before the declared one, then a stay; null when none is recorded (місце проживання).',
  })
  async address(@Root() person: Person, @Ctx() { loaders }: ResidentsContext): Promise<Address | null> {
    const row = await loaders.currentAddress.load(person.id);
    return row && toAddress(row);
  }

  @FieldResolver(() => [ResidenceRecord], {
    nullable: true,
    description: 'Residence records, newest first, at most 50; null only with an error (історія місць проживання).',
  })
  async residences(@Root() person: Person, @Ctx() { loaders }: ResidentsContext): Promise<ResidenceRecord[]> {
    const rows = await loaders.residencesOfPerson.load(person.id);
    return rows.map((row) => toResidenceRecord(row, person.read));
  }

  @FieldResolver(() => Household, {
    nullable: true,
    description: 'The household the person belongs to today; null when none is recorded (домогосподарство).',
  })
  @Access(caseWorker) // whom one lives with is data of other people
  async household(@Root() person: Person, @Ctx() { loaders }: ResidentsContext): Promise<Household | null> {
    const row = await loaders.householdOfPerson.load(person.id);
    return row && { ...row, read: person.read };
  }
}
