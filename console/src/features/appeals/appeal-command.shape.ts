import * as z from 'zod/mini';
import type { AppealCommand } from '../../gql/graphql.ts';
import { type IsoDay, isIsoDay } from '../../lib/days.ts';

const OUTCOMES = ['SATISFIED', 'EXPLAINED', 'REFUSED', ''] as const;
const GROUNDS = [
  'FORMAL_DEFECT',
  'DATA_MISSING',
  'ANONYMOUS',
  'ALREADY_DECIDED',
  'OUT_OF_TIME',
  'INCAPABLE_AUTHOR',
  '',
] as const;
const RECURRENCES = ['PRIMARY', 'REPEATED', 'DUPLICATE', 'MASS', ''] as const;

const valuesShape = z.object({
  /** note, resolution, answer, or words to the author */
  text: z.string(),
  executorId: z.string(),
  /** the control day, or the new last day of an extension */
  controlOn: z.string(),
  outcome: z.enum(OUTCOMES),
  refusalBasis: z.string(),
  refusalReasons: z.string(),
  refusalAppeal: z.string(),
  body: z.string(),
  ground: z.enum(GROUNDS),
  recurrence: z.enum(RECURRENCES),
  earlierId: z.string(),
});

/** Commands that take an appeal on to its answer; the others lead aside. */
const ONWARD: ReadonlySet<AppealCommand> = new Set<AppealCommand>([
  'SEND_FOR_RESOLUTION',
  'RESOLVE',
  'SUBMIT_DRAFT',
  'APPROVE_DRAFT',
  'SIGN',
  'ANSWER',
  'CLOSE',
]);

/** The command that a card puts first in colour; null where every one leads aside. */
export function mainCommand(available: readonly AppealCommand[]): AppealCommand | null {
  return available.find((command) => ONWARD.has(command)) ?? null;
}

/** What a person fills in for any of the commands; each command looks at its own part. */
export type CommandValues = z.infer<typeof valuesShape>;

/** A field of the form. */
export type CommandField = keyof CommandValues;

/** Words for what is wrong, in the language shown. */
export interface CommandTexts {
  readonly writeText: string;
  readonly chooseExecutor: string;
  readonly chooseDay: string;
  readonly chooseOutcome: string;
  readonly chooseGround: string;
  readonly chooseRecurrence: string;
  readonly chooseEarlier: string;
  /** the day is after the last one that the law allows */
  readonly controlTooLate: string;
  readonly controlInPast: string;
}

const REFUSAL: readonly CommandField[] = ['refusalBasis', 'refusalReasons', 'refusalAppeal'];

/** What each command asks for; only a remark may stay empty. */
export const COMMAND_FIELDS: Readonly<Record<AppealCommand, readonly CommandField[]>> = {
  SEND_FOR_RESOLUTION: ['text'],
  RESOLVE: ['executorId', 'text', 'controlOn'],
  SUBMIT_DRAFT: ['outcome', 'text', ...REFUSAL],
  APPROVE_DRAFT: ['text'],
  SIGN: [],
  RETURN_DRAFT: ['text'],
  ANSWER: ['outcome', 'text', ...REFUSAL],
  CLOSE: ['text'],
  EXTEND: ['controlOn', 'text'],
  SEND_INTERIM_REPLY: ['text'],
  REQUEST_CLARIFICATION: ['text'],
  FORWARD: ['body', 'text'],
  RETURN: ['ground', 'text'],
  REFUSE_CONSIDERATION: ['ground', 'text'],
  LINK: ['recurrence', 'earlierId'],
  WITHDRAW: ['text'],
  REOPEN: ['controlOn', 'text'],
};

const REMARKS: ReadonlySet<AppealCommand> = new Set(['SEND_FOR_RESOLUTION', 'APPROVE_DRAFT', 'CLOSE']);

/** An empty form. */
export function emptyCommand(controlOn: IsoDay | ''): CommandValues {
  return {
    ...{ text: '', executorId: '', controlOn, outcome: '', refusalBasis: '', refusalReasons: '', refusalAppeal: '' },
    ...{ body: '', ground: '', recurrence: '', earlierId: '' },
  };
}

/** True for values of this form, e.g. read from a draft. */
export function isCommandValues(raw: unknown): raw is CommandValues {
  return valuesShape.safeParse(raw).success;
}

/** Whether the field is asked now: a refusal says more, and only a repeat or a duplicate names an earlier appeal. */
export function isAsked(command: AppealCommand, field: CommandField, values: CommandValues): boolean {
  if (!COMMAND_FIELDS[command].includes(field)) return false;
  if (REFUSAL.includes(field)) return values.outcome === 'REFUSED';
  return field !== 'earlierId' || values.recurrence === 'REPEATED' || values.recurrence === 'DUPLICATE';
}

/** The days between which a command's day must lie, both inclusive; null where the server alone knows. */
export interface CommandDays {
  readonly first: IsoDay;
  readonly last: IsoDay | null;
}

/**
 * The days that a command may set: a control day up to the statutory one, of an overdue appeal today only; a longer term
 * after the present one up to the limit of the law; a reopened one from today on.
 */
export function daysFor(
  command: AppealCommand,
  { today, dueOn, limitOn }: { readonly today: IsoDay; readonly dueOn: IsoDay; readonly limitOn: IsoDay | null },
): CommandDays {
  if (command === 'EXTEND') return { first: dueOn < today ? today : dueOn, last: limitOn };
  return { first: today, last: command === 'RESOLVE' ? (dueOn < today ? today : dueOn) : null };
}

/** What must be filled in for a command. */
export function commandShape(command: AppealCommand, days: CommandDays, texts: CommandTexts) {
  const needs: Partial<Record<CommandField, string>> = {
    ...{ text: REMARKS.has(command) ? undefined : texts.writeText, executorId: texts.chooseExecutor },
    ...{ outcome: texts.chooseOutcome, ground: texts.chooseGround, body: texts.writeText },
    ...{ recurrence: texts.chooseRecurrence, earlierId: texts.chooseEarlier },
    ...{ refusalBasis: texts.writeText, refusalReasons: texts.writeText, refusalAppeal: texts.writeText },
  };
  const hasDay = COMMAND_FIELDS[command].includes('controlOn');
  return valuesShape.check((given) => {
    const { value, issues } = given;
    const refuse = (field: CommandField, message: string) =>
      issues.push({ code: 'custom', path: [field], message, input: value[field] });
    for (const field of COMMAND_FIELDS[command]) {
      const message = needs[field];
      if (message && isAsked(command, field, value) && value[field].trim() === '') refuse(field, message);
    }
    if (!hasDay) return;
    const day = value.controlOn;
    if (!isIsoDay(day)) refuse('controlOn', texts.chooseDay);
    else if (day < days.first) refuse('controlOn', texts.controlInPast);
    else if (days.last !== null && day > days.last) refuse('controlOn', texts.controlTooLate);
  });
}
