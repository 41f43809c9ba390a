import 'reflect-metadata';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access, everyone } from '../access/index.ts';
import { DateTime, LocalDate } from '../graphql/scalars.ts';
import { articleInWords, stepInWords } from './explanation.messages.ts';
import { explain, type Sources, type Step } from './explanation.policy.ts';
import type { Reckoning, Term } from './reckoning.policy.ts';

/** What days mean for a term. */
export const DeadlineStepKind = {
  EVENT: 'EVENT',
  STARTS: 'STARTS',
  COUNTED: 'COUNTED',
  NOT_COUNTED: 'NOT_COUNTED',
  SUSPENDED: 'SUSPENDED',
  RESET: 'RESET',
  NO_SUCH_DATE: 'NO_SUCH_DATE',
  HOURS_RUN: 'HOURS_RUN',
  ROLLED_OVER: 'ROLLED_OVER',
  EXTENDED: 'EXTENDED',
  MORE: 'MORE',
  DUE: 'DUE',
} as const satisfies Readonly<Record<Step['meaning'], Step['meaning']>>;
/** @see DeadlineStepKind */
export type DeadlineStepKind = keyof typeof DeadlineStepKind;

registerEnumType(DeadlineStepKind, {
  name: 'DeadlineStepKind',
  description: 'What days mean for a term (значення днів для строку).',
  valuesConfig: {
    EVENT: { description: 'The event that the term runs from; not counted (подія).' },
    STARTS: { description: 'The first day of the term: the one after the event (початок строку).' },
    COUNTED: { description: 'Days that count (дні, що рахуються).' },
    NOT_COUNTED: { description: 'Days off in a term of working days (дні, що не рахуються).' },
    SUSPENDED: { description: 'Days on which the clock stood still (строк зупинено).' },
    RESET: { description: 'The day from which the term runs anew (строк почався спочатку).' },
    NO_SUCH_DATE: { description: 'A shorter month: its last day instead of the date (останній день місяця).' },
    HOURS_RUN: { description: 'Hours run from the moment of the event (години спливають).' },
    ROLLED_OVER: { description: 'Days off that the last day was moved from (перенесення останнього дня).' },
    EXTENDED: { description: 'Days by which the term was extended (продовження строку).' },
    MORE: { description: 'Steps left out of a long explanation (пропущені кроки).' },
    DUE: { description: 'The last day (останній день строку).' },
  },
});

/** Days of a reckoning that mean the same, and what they mean. */
@ObjectType({ description: 'Days in a row of the reckoning of a term that mean the same (крок обчислення строку).' })
@Directive('@shareable')
@Access(everyone) // a day of the calendar; the record that leads here is guarded
export class DeadlineStep {
  @Field(() => LocalDate, { description: 'The first day that this step is about (день).' })
  day!: string;

  @Field(() => LocalDate, {
    description: 'The last day of the step, inclusive; `day` itself for one day (останній день кроку).',
  })
  lastDay!: string;

  @Field(() => Int, { description: 'How many calendar days the step spans (кількість днів).' })
  days!: number;

  @Field(() => DeadlineStepKind, { description: 'What the days mean (значення).' })
  kind!: DeadlineStepKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the last counted day of the step; null where nothing is counted (порядковий номер дня).',
  })
  ordinal!: number | null;

  @Field(() => String, { description: 'What the days mean for the term, in the language of the viewer (пояснення).' })
  note!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Law and article the step rests on; null where it states a fact (стаття).',
  })
  article!: string | null;
}

/** A term with its ground. */
@ObjectType({ description: 'The term set by law and how it was reckoned (строк за законом).' })
@Directive('@shareable')
@Access(everyone) // a term of the law; the record that leads here is guarded
export class Deadline {
  @Field(() => LocalDate, { description: 'Last day on which it is timely, inclusive (останній день строку).' })
  dueOn!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Last moment of a term in hours; null for terms in days (останній момент строку).',
  })
  dueAt!: Date | null;

  @Field(() => String, { description: 'Code of the rule, `CITIZEN_APPEAL_STUDY` (код правила).' })
  ruleCode!: string;

  @Field(() => String, { description: 'Law and article that set the term (підстава).' })
  basis!: string;

  @Field(() => LocalDate, { description: 'First day of the term (початок строку).' })
  startsOn!: string;

  @Field(() => LocalDate, {
    description: 'The last day before roll-over and extension, inclusive (останній день до перенесення).',
  })
  nominalOn!: string;

  @Field(() => [DeadlineStep], { description: 'The reckoning step by step, at most 60 steps (обчислення).' })
  explanation!: DeadlineStep[];
}

/** A reckoned term as the graph tells it. */
export function deadlineOf(
  reckoning: Reckoning,
  rule: {
    readonly code: string;
    readonly basis: string;
    readonly term: Term;
    readonly sources?: Omit<Sources, 'rule'>;
  },
  language: 'uk' | 'en',
): Deadline {
  const { startsOn, nominalOn, dueOn, dueAt } = reckoning;
  const steps = explain(reckoning, rule.term, { rule: rule.basis, ...rule.sources });
  const explanation = steps.map((step) => ({
    ...{ day: step.from, lastDay: step.to, days: step.days, kind: step.meaning },
    ...{
      ordinal: step.ordinals?.[1] ?? null,
      note: stepInWords(step, rule.term, language),
      article: articleInWords(step.article, language),
    },
  }));
  return { dueOn, dueAt, ruleCode: rule.code, basis: rule.basis, startsOn, nominalOn, explanation };
}
