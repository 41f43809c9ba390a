import { Access, everyone, Personal, type PersonalSubject } from '@hromada/shared/access';
import { connectionOf, DateTime, LocalDate, Public } from '@hromada/shared/graphql';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { reportWorker, staff } from '../access.ts';
import { CityIssueChannel, CityIssueEventType, CityIssueState } from './city-issue-enums.type.ts';

/** What a report is about, by the rows of a day. */
@ObjectType({ description: 'What problems of the city are sorted by (категорія проблеми).' })
@Access(everyone) // the council's own order of work
@Public()
export class CityIssueCategory {
  @Field(() => String, { description: 'Code for programs, `ROAD_HOLE` (код).' })
  code!: string;

  @Field(() => String, { description: 'Name in the language asked in (назва).' })
  name!: string;

  @Field(() => String, { description: 'Name of its group in the language asked in (група).' })
  group!: string;

  @Field(() => Int, {
    description: 'Metres within which an open report may be of the same problem (радіус пошуку дублікатів, м).',
  })
  duplicateRadius!: number;

  @Field(() => Int, { description: 'Calendar days that the council gives itself (контрольний строк, днів).' })
  controlDays!: number;
}

/** Who reported; nobody outside may know. */
@ObjectType({ description: 'Who reported a problem; shown to who works on it, never to the public (заявник).' })
@Access(reportWorker) // 2297-VI, art. 6, 14: given for this report and shown for its handling only
@Personal(({ subject }: CityIssueReporter) => subject)
export class CityIssueReporter {
  @Field(() => String, { nullable: true, description: 'Name as the reporter gave it (імʼя).' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone or e-mail (контакт).' })
  contact!: string | null;

  subject!: PersonalSubject;
  personId!: string | null;
  unitId!: string | null;
}

/** A report of a problem, as stored; its reporter, unit and history are added by resolvers. */
@ObjectType({ description: "A report of the city's problem (повідомлення про проблему міста)." })
@Access(everyone) // queries show outsiders only what is public, see maySeeCityIssue
export class CityIssue {
  @Field(() => ID, { description: 'Identifier of the report.' })
  @Public()
  id!: string;

  @Field(() => Int, { description: 'Grows by one with each change; pass it as `expectedVersion` (версія).' })
  @Access(staff)
  version!: number;

  @Field(() => String, { description: 'Number for people, `12/2026`, without gaps in a year (номер).' })
  @Public()
  number!: string;

  @Field(() => CityIssueState, { description: 'Where it stands (стан).' })
  @Public()
  state!: CityIssueState;

  @Field(() => Float, { description: 'Latitude in degrees, WGS 84 (широта).' })
  @Public()
  latitude!: number;

  @Field(() => Float, { description: 'Longitude in degrees, WGS 84 (довгота).' })
  @Public()
  longitude!: number;

  @Field(() => String, { nullable: true, description: 'The place in words, up to 300 characters (місце).' })
  @Public()
  place!: string | null;

  @Field(() => String, { description: 'What is wrong, 3 to 4,000 characters (опис).' })
  @Public()
  description!: string;

  @Field(() => CityIssueChannel, { description: 'How it came (спосіб надходження).' })
  @Access(staff)
  channel!: CityIssueChannel;

  @Field(() => Boolean, { description: 'The reporter allows it to be shown to everybody (публічне).' })
  @Access(staff)
  isPublic!: boolean;

  @Field(() => Boolean, {
    description: 'An employee has read it; what strangers wrote is shown to nobody outside before (перевірено).',
  })
  @Access(staff)
  isModerated!: boolean;

  @Field(() => DateTime, { description: 'When it came (час надходження).' })
  @Public()
  reportedAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed (час останньої зміни).' })
  @Public()
  updatedAt!: Date;

  @Field(() => LocalDate, { description: 'Day by which the council means to end it, inclusive (контрольний строк).' })
  @Public()
  controlOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was not solved or is of somebody else; null otherwise (причина).',
  })
  @Public()
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'The last that everybody was told (остання публічна примітка).' })
  @Public()
  publicNote!: string | null;

  categoryCode!: string;
  reporterName!: string | null;
  reporterContact!: string | null;
  unitId!: string | null;
  recordedById!: string | null;
  duplicateOfId!: string | null;
  appealId!: string | null;
}

/** A line of the history of a report. */
@ObjectType({ description: 'What happened to a report, by whom; lines are only added (подія повідомлення).' })
@Access(staff)
export class CityIssueEvent {
  @Field(() => ID, { description: 'Identifier of the event.' })
  id!: string;

  @Field(() => CityIssueEventType, { description: 'What happened (подія).' })
  type!: CityIssueEventType;

  @Field(() => DateTime, { description: 'When (час).' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Remark or reason (примітка).' })
  note!: string | null;

  @Field(() => Boolean, { description: 'Everybody was told the remark (публічна примітка).' })
  isNotePublic!: boolean;

  @Field(() => CityIssueState, { description: 'State after it (стан після події).' })
  toState!: CityIssueState;

  issueId!: string;
  actorId!: string | null;
}

/** A report near a place. */
@ObjectType({ description: 'A report near a place, perhaps of the same problem (повідомлення поруч).' })
@Access(everyone) // the report's own fields are guarded, and queries show outsiders only what is public
@Public()
export class NearbyCityIssue {
  @Field(() => Int, { description: 'Whole metres from the place, along the great circle (відстань, м).' })
  distanceMeters!: number;

  @Field(() => CityIssue, { description: 'The report (повідомлення).' })
  issue!: CityIssue;
}

/** A page of reports. */
export const { Connection: CityIssueConnection } = connectionOf(
  'CityIssue',
  "Reports of the city's problems (повідомлення про проблеми міста)",
  () => CityIssue,
);

/** A page of history. */
export const { Connection: CityIssueEventConnection } = connectionOf(
  'CityIssueEvent',
  'History of a report, oldest first (історія повідомлення)',
  () => CityIssueEvent,
);

/** A change of a report, live. */
@ObjectType({ description: 'A change of a report (зміна повідомлення).' })
@Access(staff)
export class CityIssueChange {
  @Field(() => String, { description: 'Where to go on from: pass it as `after`.' })
  cursor!: string;

  @Field(() => CityIssueEventType, { description: 'What happened (подія).' })
  type!: CityIssueEventType;

  @Field(() => DateTime, { description: 'When (час).' })
  at!: Date;

  @Field(() => CityIssue, { description: 'The report as it is now.' })
  issue!: CityIssue;
}
