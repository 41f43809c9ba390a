import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, InputType } from 'type-graphql';
import { DocumentCommandInput } from '../document/document-input.type.ts';

/** One of those who carry a resolution out. */
@InputType({ description: 'Who carries a resolution out: an employee or a unit, one of the two (виконавець).' })
export class ResolutionExecutorInput {
  @Field(() => ID, { nullable: true, description: 'The employee (працівник).' })
  employeeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit (підрозділ).' })
  unitId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'The chief executor: exactly one (головний виконавець).' })
  isChief!: boolean;
}

/** A resolution to be written. */
@InputType({ description: 'A resolution by a document, or further down by an assignment (накладення резолюції).' })
export class ResolveDocumentInput extends DocumentCommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The assignment to hand further down; null: the first of its line.',
  })
  parentAssignmentId?: string | null;

  @Field(() => String, { description: 'What is to be done, 3 to 2,000 characters (текст).' })
  text!: string;

  @Field(() => [ResolutionExecutorInput], { description: 'Who does it, 1 to 20, one of them the chief (виконавці).' })
  executors!: ResolutionExecutorInput[];

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Control day; on a day off the working day before it. When absent and on control: that of the resolution handed down, or 30 days from registration (CMU 55).',
  })
  dueOn?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Put it on control at once (на контроль).' })
  isOnControl!: boolean;
}

/** What was done. */
@InputType({ description: 'A report of an executor (звіт про виконання).' })
export class ReportAssignmentInput extends DocumentCommandInput {
  @Field(() => ID, { description: 'The assignment.' })
  assignmentId!: string;

  @Field(() => String, { description: 'What was done, 3 to 2,000 characters (звіт).' })
  report!: string;
}

/** The report is good. */
@InputType({ description: 'Accepts a report (прийняття звіту).' })
export class AcceptReportInput extends DocumentCommandInput {
  @Field(() => ID, { description: 'The assignment.' })
  assignmentId!: string;
}

/** The report is wanting. */
@InputType({ description: 'Returns a report to be made anew (повернення звіту).' })
export class ReturnReportInput extends DocumentCommandInput {
  @Field(() => ID, { description: 'The assignment.' })
  assignmentId!: string;

  @Field(() => String, { description: 'What is wanting, 3 to 500 characters (зауваження).' })
  reason!: string;
}

/** The control day is moved. */
@InputType({ description: 'Moves the control day of a resolution, before it is over (продовження строку).' })
export class ExtendResolutionInput extends DocumentCommandInput {
  @Field(() => ID, { description: 'The resolution.' })
  resolutionId!: string;

  @Field(() => LocalDate, { description: 'New control day; on a day off the working day before it (новий строк).' })
  dueOn!: string;

  @Field(() => String, { description: 'Why, 3 to 500 characters (підстава).' })
  reason!: string;
}

/** Control begins. */
@InputType({ description: 'Puts a resolution on control (постановка на контроль).' })
export class PutResolutionOnControlInput extends DocumentCommandInput {
  @Field(() => ID, { description: 'The resolution.' })
  resolutionId!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Control day for a resolution that has none; it cannot change one (строк).',
  })
  dueOn?: string | null;
}

/** Control ends, or the resolution is taken back. */
@InputType({ description: 'Ends control of a resolution, or takes it back, with a reason (зняття, скасування).' })
export class EndResolutionInput extends DocumentCommandInput {
  @Field(() => ID, { description: 'The resolution.' })
  resolutionId!: string;

  @Field(() => String, { description: 'Why, 3 to 500 characters (підстава).' })
  reason!: string;
}
