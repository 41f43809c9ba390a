import { Access } from '@hromada/shared/access';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { caseWorker, self } from '../access.ts';
import { AccessPurpose } from '../access-log/access-purpose.type.ts';
import { toAddress } from '../address/address.service.ts';
import { Address } from '../address/address.type.ts';
import type { ResidentsContext } from '../context.ts';
import { Household } from '../household/household.type.ts';
import { toResidenceRecord } from '../residence/residence.service.ts';
import { ResidenceRecord } from '../residence/residence-record.type.ts';
import { NameAndBirthDateArguments } from './person.inputs.ts';
import { Person } from './person.type.ts';

const PURPOSE = 'What the data are read for; goes to the journal of access (мета).';

/** The closed list of searches for a person, and what hangs on one. */
@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'The person of an identifier that a case gave; null when there is none (особа).',
  })
  @Access(caseWorker)
  person(
    @Arg('id', () => ID, { description: 'Identifier of the person.' }) id: string,
    @Arg('purpose', () => AccessPurpose, { description: PURPOSE }) purpose: AccessPurpose,
    @Ctx() { persons }: ResidentsContext,
  ): Promise<Person | null> {
    return persons.findById(id, purpose);
  }

  @Query(() => [Person], {
    description:
      'Persons of this family name born on this day, in Ukrainian alphabetical order, at most 20 (пошук за ПІБ і датою народження).',
  })
  @Access(caseWorker)
  personsByNameAndBirthDate(
    @Args(() => NameAndBirthDateArguments) { purpose, ...search }: NameAndBirthDateArguments,
    @Ctx() { persons }: ResidentsContext,
  ): Promise<Person[]> {
    return persons.listByNameAndBirthDate(search, purpose);
  }

  @Query(() => Person, {
    nullable: true,
    description: 'The person of a record number; null when there is none (пошук за УНЗР).',
  })
  @Access(caseWorker)
  personByRecordNumber(
    @Arg('recordNumber', () => String, { description: 'Record number, `YYYYMMDD-NNNNC` (УНЗР).' }) recordNumber: string,
    @Arg('purpose', () => AccessPurpose, { description: PURPOSE }) purpose: AccessPurpose,
    @Ctx() { persons }: ResidentsContext,
  ): Promise<Person | null> {
    return persons.findByRecordNumber(recordNumber, purpose);
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
    description: 'Residence records, newest first, at most 50 (історія місць проживання).',
  })
  async residences(@Root() person: Person, @Ctx() { loaders }: ResidentsContext): Promise<ResidenceRecord[]> {
    const rows = await loaders.residencesOfPerson.load(person.id);
    return rows.map((row) => toResidenceRecord(row, person.readPurpose));
  }

  @FieldResolver(() => Household, {
    nullable: true,
    description: 'The household the person belongs to today; null when none is recorded (домогосподарство).',
  })
  @Access(caseWorker) // whom one lives with is data of other people
  async household(@Root() person: Person, @Ctx() { loaders }: ResidentsContext): Promise<Household | null> {
    const row = await loaders.householdOfPerson.load(person.id);
    return row && { ...row, readPurpose: person.readPurpose };
  }
}
