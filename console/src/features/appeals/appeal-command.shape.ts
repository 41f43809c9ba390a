import * as z from 'zod/mini';
import type { AnswerOutcome, AppealCommand } from '../../gql/graphql.ts';
import { type IsoDay, isIsoDay } from '../../lib/days.ts';

/** What a person fills in for any of the commands; each command looks at its own part. */
export interface CommandValues {
  /** note, resolution or answer */
  readonly text: string;
  readonly executorId: string;
  readonly controlOn: string;
  readonly outcome: AnswerOutcome | '';
}

/** Words for what is wrong, in the language shown. */
export interface CommandTexts {
  readonly writeText: string;
  readonly chooseExecutor: string;
  readonly chooseDay: string;
  readonly chooseOutcome: string;
  /** the control date is after the statutory term */
  readonly controlTooLate: string;
  readonly controlInPast: string;
}

/** An empty form. */
export function emptyCommand(controlOn: IsoDay): CommandValues {
  return { text: '', executorId: '', controlOn, outcome: '' };
}

/** True for values of this form, e.g. read from a draft. */
export function isCommandValues(raw: unknown): raw is CommandValues {
  return valuesShape.safeParse(raw).success;
}

const outcomeShape = z.enum(['SATISFIED', 'EXPLAINED', 'REFUSED', '']);
const valuesShape = z.object({
  text: z.string(),
  executorId: z.string(),
  controlOn: z.string(),
  outcome: outcomeShape,
});

/**
 * What must be filled in for a command.
 * @param days the control date lies between `today` and `dueOn`, both inclusive; of an overdue appeal it is today
 */
export function commandShape(
  command: AppealCommand,
  days: { readonly today: IsoDay; readonly dueOn: IsoDay },
  texts: CommandTexts,
) {
  const isResolution = command === 'RESOLVE';
  const needsText = isResolution || command === 'ANSWER';
  const lastDay = days.dueOn < days.today ? days.today : days.dueOn;
  return z.object({
    text: z.string().check(z.refine((text) => !needsText || text.trim().length > 0, texts.writeText)),
    executorId: z.string().check(z.refine((id) => !isResolution || id !== '', texts.chooseExecutor)),
    controlOn: z.string().check(
      z.refine((day) => !isResolution || isIsoDay(day), { message: texts.chooseDay, abort: true }),
      z.refine((day) => !isResolution || day >= days.today, { message: texts.controlInPast, abort: true }),
      z.refine((day) => !isResolution || day <= lastDay, texts.controlTooLate),
    ),
    outcome: outcomeShape.check(z.refine((outcome) => command !== 'ANSWER' || outcome !== '', texts.chooseOutcome)),
  });
}
