import { Access, Personal } from '@hromada/shared/access';
import { connectionOf, DateTime, LocalDate } from '@hromada/shared/graphql';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { cardAsker, cardReader, caseWorker, letterReader, type Standing, staff, subjectReader } from '../access.ts';
import { AppealChannel, AppealEventType, AppealKind, AppealProcedure, AppealState } from './appeal-enums.type.ts';
import { subjectOfAppeal } from './appeal-subject.policy.ts';

/** An appeal, as stored; what other concepts know of it is added by their resolvers. */
@ObjectType({ description: "An appeal, a request for information or a deputy's appeal (звернення)." })
@Directive('@key(fields: "id")')
@Access(cardReader)
export class Appeal implements Standing {
  @Field(() => ID, { description: 'Identifier of the appeal.' })
  id!: string;

  @Field(() => Int, { description: 'Grows by one with each change; pass it as `expectedVersion` (версія).' })
  version!: number;

  @Field(() => String, { description: 'Registration index, `Ш-401` (реєстраційний індекс).' })
  number!: string;

  @Field(() => Int, { description: 'Serial number in the journal and year, without gaps (порядковий номер).' })
  sequence!: number;

  @Field(() => Int, { description: 'Year of the journal (рік).' })
  year!: number;

  @Field(() => AppealProcedure, { description: 'Under which law it is considered (порядок розгляду).' })
  procedure!: AppealProcedure;

  @Field(() => AppealKind, { description: 'Kind (вид звернення).' })
  kind!: AppealKind;

  @Field(() => AppealState, { description: 'Where it stands (стан).' })
  state!: AppealState;

  @Field(() => String, {
    nullable: true,
    description: 'Short contents, 3 to 300 characters (короткий зміст). Null and FORBIDDEN for programs of others.',
  })
  @Access(subjectReader) // may name a street and a misfortune: 393/96-ВР, art. 10
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Full text, up to 20,000 characters (текст). Null and FORBIDDEN for who neither wrote it nor works on it; null while the journal of access is away.',
  })
  @Access(letterReader) // what the author tells is not disclosed: 393/96-ВР, art. 10
  @Personal(subjectOfAppeal)
  text!: string;

  @Field(() => AppealChannel, { description: 'How it arrived (спосіб надходження).' })
  channel!: AppealChannel;

  @Field(() => LocalDate, { description: 'Day of receipt: the term runs from the next day (дата надходження).' })
  receivedOn!: string;

  @Field(() => DateTime, { description: 'Instant of registration (час реєстрації).' })
  registeredAt!: Date;

  @Field(() => LocalDate, { description: 'Statutory due day, inclusive (строк за законом).' })
  dueOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Internal term of the resolution; null before a resolution (контрольний строк).',
  })
  @Access(staff) // binds the executor, promises the applicant nothing
  controlOn!: string | null;

  journalId!: string;
  requiresStudy!: boolean;
  isUrgent!: boolean;
  personId!: string | null;
  statedName!: string | null;
  statedAddress!: string | null;
  contact!: string | null;
  deputyId!: string | null;
  unitId!: string | null;
  executorId!: string | null;
  registeredById!: string | null;
  ruleCode!: string;
  answeredAt!: Date | null;
}

/** A page of appeals. */
export const { Connection: AppealConnection } = connectionOf('Appeal', 'Appeals (звернення)', () => Appeal);

/** Something that happened to an appeal. */
@ObjectType({ description: 'Something that happened to an appeal (подія в історії звернення).' })
@Access(cardReader)
export class AppealEvent implements Standing {
  @Field(() => ID, { description: 'Identifier of the event.' })
  id!: string;

  @Field(() => AppealEventType, { description: 'What happened (подія).' })
  type!: AppealEventType;

  @Field(() => DateTime, { description: 'When (час).' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Remark of the employee; null when there is none (примітка).' })
  @Access(caseWorker) // written by employees for each other, of the author too
  note!: string | null;

  @Field(() => AppealState, { nullable: true, description: 'State before; null at registration (попередній стан).' })
  fromState!: AppealState | null;

  @Field(() => AppealState, { description: 'State after (новий стан).' })
  toState!: AppealState;

  appealId!: string;
  actorId!: string | null;
  onBehalfOfId!: string | null;
  personId!: string | null;
  unitId!: string | null;
  executorId!: string | null;
}

/** An event as its table holds it, without the standing of its appeal. */
export type AppealEventRow = Omit<AppealEvent, keyof Standing>;

/** A page of the timeline. */
export const { Connection: AppealEventConnection } = connectionOf(
  'AppealEvent',
  'What happened to an appeal, oldest first (історія звернення)',
  () => AppealEvent,
);

/** A live change; the appeal is read after the change. */
@ObjectType({ description: 'A change of an appeal as it happens (зміна звернення).' })
@Access(cardAsker) // told only to who may know of the appeal
export class AppealChange {
  @Field(() => String, { description: 'Place in the stream: pass it as `after` when reconnecting.' })
  cursor!: string;

  @Field(() => AppealEventType, { description: 'What happened (подія).' })
  type!: AppealEventType;

  @Field(() => DateTime, { description: 'When (час).' })
  at!: Date;

  @Field(() => Appeal, { description: 'The appeal as it is now.' })
  appeal!: Appeal;
}
