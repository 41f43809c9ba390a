import { InvalidInputError } from '@hromada/shared/errors';
import type { Page } from '@hromada/shared/graphql';
import { type FigureContext, pageOfColumns, shareOf } from '../figure/figure.service.ts';
import { type MatrixSlice, remembered } from '../roll-call-matrix/roll-call-matrix.service.ts';
import type { RollCallMatrix } from '../roll-call-matrix/roll-call-matrix.type.ts';
import { factionVotes, isFactionPivotal, type Outcome, outcomeOf, savingVotes } from './event-outcome.ts';
import {
  type EventOutcome,
  type EventOutcomeArguments,
  type FactionOutcome,
  OutcomeClassName,
  type OutcomeSummary,
} from './outcome.type.ts';

/** Judges one column. @param quota instead of the question's own; null for that */
export function judge(matrix: RollCallMatrix, column: number, quota: number | null): EventOutcome {
  const event = matrix.events[column];
  if (!event) throw new RangeError(`No roll call ${column}`);
  return { ...outcomeOf(event, quota ?? event.quota), matrix, column, eventId: event.id };
}

/** Outcomes of the chosen roll calls, in their order. */
function judgedOf(slice: MatrixSlice, quota: number | null): Outcome[] {
  return remembered(slice, `outcomes:${quota}`, () =>
    Array.from(slice.events, (column) => {
      const event = slice.matrix.events[column];
      return outcomeOf(event ?? { totals: [0, 0, 0, 0, 0] }, quota ?? event?.quota ?? 0);
    }),
  );
}

/** @throws {InvalidInputError} on a number outside 1 to 1000 */
export function assertCount(value: number | null | undefined, argument: string): number | null {
  if (value === null || value === undefined) return null;
  if (Number.isInteger(value) && value >= 1 && value <= 1000) return value;
  throw new InvalidInputError(`${argument} must be 1 to 1000`, { details: { argument } });
}

/** Judged roll calls, newest first. @throws {InvalidInputError} on a bad bound or cursor */
export function pageOfOutcomes(slice: MatrixSlice, given: EventOutcomeArguments): Page<EventOutcome> {
  const quota = assertCount(given.quota, 'quota');
  const within = assertCount(given.within, 'within');
  const classes = new Set<string>(given.classes ?? []);
  const judged = judgedOf(slice, quota);
  const columns = Array.from(slice.events).filter((_, at) => {
    const outcome = judged[at];
    if (!outcome) return false;
    const isClose = within === null || (outcome.quota > 0 && Math.abs(outcome.margin) < within);
    return isClose && (classes.size === 0 || classes.has(outcome.class));
  });
  const page = pageOfColumns(slice, columns, given);
  return {
    rows: page.rows.map((column) => judge(slice.matrix, column, quota)),
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    cursorOf: ({ column }) => page.cursorOf(column),
  };
}

/** Outcomes counted over the slice. */
export function summaryOf(context: FigureContext, given: number | null): OutcomeSummary {
  const quota = assertCount(given, 'quota');
  const { events } = context.slice;
  const judged = judgedOf(context.slice, quota).map((outcome, at) => ({ outcome, column: events[at] ?? 0 }));
  const lost = judged.filter(({ outcome }) => outcome.shortfall > 0);
  const adopted = judged.filter(({ outcome }) => outcome.isAdopted);
  const among = (of: typeof judged, measure: Parameters<typeof shareOf>[1], is: (outcome: Outcome) => boolean) => {
    const columns = of.filter(({ outcome }) => is(outcome)).map(({ column }) => column);
    return shareOf(context, measure, [columns.length, of.length], { columns });
  };
  return {
    classes: Object.values(OutcomeClassName).map((name) => ({
      class: name,
      share: among(judged, 'outcome', (outcome) => outcome.class === name),
    })),
    lostWithMajorityOfPresent: among(lost, 'lost-with-majority', (outcome) => outcome.lostWithMajorityOfPresent),
    absentCouldCarry: among(lost, 'absent-could-carry', (outcome) => outcome.absentCouldCarry),
    lostByAbsence: among(lost, 'lost-by-absence', (outcome) => outcome.isLostByAbsence),
    lostBySilence: among(lost, 'lost-by-silence', (outcome) => outcome.isLostBySilence),
    pivotal: among(adopted, 'pivotal-vote', (outcome) => outcome.isPivotal),
  };
}

/** What each faction with voters could have changed. */
export function factionOutcomes({ matrix, column, quota }: EventOutcome): FactionOutcome[] {
  return matrix.factions.flatMap(({ id }, index) => {
    const [yes = 0, no = 0, abstained = 0, silent = 0, absent = 0] = factionVotes(matrix, column, index + 1);
    if (yes + no + abstained + silent + absent === 0) return [];
    const saving = savingVotes(matrix, column, index + 1, quota);
    return [
      {
        factionId: id,
        tally: { for: yes, against: no, abstain: abstained, notVoted: silent, absent },
        isPivotal: isFactionPivotal(matrix, column, index + 1, quota),
        couldSavePresent: saving?.ofPresent ?? false,
        couldSaveWithAbsent: saving?.withAbsent ?? false,
      },
    ];
  });
}
