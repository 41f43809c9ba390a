import { type ClassType, Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, type AccessRule, employee, resident } from '../access/index.ts';
import { connectionOf, DateTime, LocalDate } from '../graphql/index.ts';

/** Who supervises access to personal data. */
export const accessSupervisor: AccessRule = employee('data-protection-officer');

/** Rows of one's own journal come out of queries about oneself only, each with a scope of its own. */
const dataSubject = resident();

/** What kind of somebody looked. */
export enum DataAccessKind {
  EMPLOYEE = 'EMPLOYEE',
  RESIDENT = 'RESIDENT',
  CLIENT = 'CLIENT',
  PLATFORM = 'PLATFORM',
}

registerEnumType(DataAccessKind, {
  name: 'DataAccessKind',
  description: 'What kind of somebody looked at personal data (хто переглядав).',
  valuesConfig: {
    EMPLOYEE: { description: 'An employee of the council (працівник).' },
    RESIDENT: { description: 'A resident, themselves or through an app (мешканець).' },
    CLIENT: { description: 'A program of another body or organisation (програма).' },
    PLATFORM: { description: 'The platform itself (система).' },
  },
});

/** A look at somebody's data, as that person is told of it; {@link dataAccessType} makes it a type of a subgraph. */
@ObjectType()
export abstract class DataAccess {
  @Field(() => ID, { description: 'Identifier of the look, within its journal (номер перегляду).' })
  id!: string;

  @Field(() => DateTime, { description: 'When (час).' })
  at!: Date;

  @Field(() => DataAccessKind, { description: 'What kind of somebody looked (хто).' })
  kind!: DataAccessKind;

  @Field(() => String, {
    description: 'Who looked: the office of an employee, the name of a program, «Ви» for yourself (хто переглядав).',
  })
  viewer!: string;

  @Field(() => [String], { description: 'Which data, in words, at most 100 (які дані).' })
  fields!: string[];

  @Field(() => String, { description: 'What for, in words (мета).' })
  purpose!: string;

  @Field(() => String, { description: 'The article of law that allows it (правова підстава).' })
  basis!: string;

  @Field(() => [ID], { description: 'Your cases that showed the data, at most 200 (ваші справи).' })
  recordIds!: string[];

  unit!: { id: string } | null;
}

/** An entry of the journal of access, as the data protection officer sees it. */
@ObjectType({
  description: 'An entry of the journal of access to personal data, sealed in a chain (запис журналу доступу).',
})
@Directive('@shareable')
@Access(accessSupervisor)
export class DataAccessEntry {
  @Field(() => Int, { description: 'Place in the chain, from 1 without gaps (порядковий номер).' })
  seq!: number;

  @Field(() => String, {
    description: 'Seal: sha-256 over the seal before, the place and the entry, 64 hexadecimal digits (печать).',
  })
  hash!: string;

  @Field(() => DateTime, { description: 'When (час).' })
  at!: Date;

  @Field(() => DataAccessKind, { description: 'What kind of somebody looked (хто).' })
  kind!: DataAccessKind;

  @Field(() => String, {
    nullable: true,
    description: 'Name at that time; null for the platform itself (імʼя переглядача).',
  })
  viewerName!: string | null;

  @Field(() => String, { description: 'Who looked, in words: name and offices at that time (хто переглядав).' })
  viewer!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Identifier of the employee, person or program; null for the platform itself (ідентифікатор).',
  })
  viewerId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The program through which it was read; null in the console (програма).',
  })
  clientId!: string | null;

  @Field(() => String, { description: 'Request, as in the lines of the logs (запит).' })
  requestId!: string;

  @Field(() => String, { description: 'Root field under which it was read, `Query.person` (операція).' })
  operation!: string;

  @Field(() => String, { description: 'Code of the purpose, `CASE_REFERENCE` (код мети).' })
  purpose!: string;

  @Field(() => String, { description: 'What for, in words (мета).' })
  purposeText!: string;

  @Field(() => String, { description: 'The article of law that allows it (правова підстава).' })
  basis!: string;

  @Field(() => [String], { description: 'Fields of the schema, `Person.fullName`, at most 100 (поля).' })
  fields!: string[];

  @Field(() => [String], { description: 'The same fields in words, at most 100 (які дані).' })
  fieldTexts!: string[];

  @Field(() => Int, { description: 'Of how many persons of the register (кількість осіб).' })
  personCount!: number;

  @Field(() => [ID], { description: 'Cases that showed the data, the first ones, at most 200 (справи).' })
  recordIds!: string[];

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which the persons are told; null: at once (відкладено до).',
  })
  deferredUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Why they are told later (підстава відкладення).' })
  deferralReason!: string | null;

  persons!: readonly string[];
}

/** Where a chain ends, inside the database and outside it. */
@ObjectType({ description: 'State of the chain of a journal of access (стан ланцюга журналу).' })
@Directive('@shareable')
@Access(accessSupervisor)
export class DataAccessChain {
  @Field(() => Int, { description: 'Number of entries (кількість записів).' })
  seq!: number;

  @Field(() => String, { description: 'Seal of the last entry, 64 hexadecimal digits (остання печать).' })
  hash!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Entries up to the last anchor, a seal kept outside the database; null when none is known (останній якір).',
  })
  anchoredSeq!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the last anchor was written (час останнього якоря).' })
  anchoredAt!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The entry at the anchor still has the anchored seal; null without an anchor (якір збігається).',
  })
  isAnchorMet!: boolean | null;
}

/**
 * The type of a look at one's data and its pages, with the unit as this subgraph knows it. Made for each subgraph: all of
 * them may live in one process, and each has a class of its own for the unit.
 */
export function dataAccessType(unitType: ClassType<{ id: string }>) {
  @ObjectType('DataAccess', {
    description:
      'A look at your data: when, who by their office, which data, what for and by which law; nothing of other people (перегляд ваших даних; 2297-VI, ст. 8).',
  })
  @Directive('@shareable')
  @Access(dataSubject)
  class DataAccessHere extends DataAccess {
    @Field(() => unitType, {
      nullable: true,
      description: 'Unit of the employee who looked; null when not an employee or not known (підрозділ).',
    })
    override unit!: { id: string } | null;
  }
  return connectionOf('DataAccess', 'Looks at your data (перегляди ваших даних)', () => DataAccessHere, 'shared');
}

/** A page of the journal. */
export const dataAccessEntryConnection = connectionOf(
  'DataAccessEntry',
  'Entries of the journal of access (журнал доступу)',
  () => DataAccessEntry,
  'shared',
);
