import { InvalidInputError } from '@hromada/shared/errors';
import { decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import { type FigureContext, figureOf, type NoteCode, shareOf } from '../figure/figure.service.ts';
import type { Figure } from '../figure/figure.type.ts';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { VoteBasis } from '../vote-event/vote-event.type.ts';
import { type LineRules, scanVotes } from './faction-line.ts';
import { activityOf, sittingsOf } from './member-activity.ts';
import { loyaltyOf } from './member-loyalty.ts';
import type { LoyaltyMeasures, MemberMeasures } from './member-measure.type.ts';
import { winnerOf } from './with-winner.ts';

// biome-ignore lint/performance/noBarrelFile: the door by which the export counts members
export { activityOf, sittingsOf, yearsOf } from './member-activity.ts';
export { loyaltyOf } from './member-loyalty.ts';
export { winnerOf } from './with-winner.ts';

/** Roll calls of the slice in which the member was a voter, ascending; with a test on the vote, only these. */
export function columnsOf(slice: MatrixSlice, member: number, isMeant = (_cell: number) => true): number[] {
  const columns: number[] = [];
  scanVotes(slice, member, (column, cell) => {
    if (isMeant(cell)) columns.push(column);
  });
  return columns;
}

/** Measures of one row of the matrix. */
export function measuresOf(slice: MatrixSlice, member: number, basis: VoteBasis): MemberMeasures {
  const context = { slice, basis };
  const tally = activityOf(slice, member);
  const { events, absent } = tally;
  const expressed = tally.for + tally.against + tally.abstain;
  const present = expressed + tally.notVoted;
  const notes = memberNotes(slice, member, tally.isAbsenceFolded);
  const told = (measure: 'present' | 'silent' | 'absent', parts: readonly [number, number]): Figure => {
    const figure = shareOf(context, measure, parts, { notes });
    return tally.isAbsenceFolded ? { ...figure, value: null, numerator: null } : figure;
  };
  return lazily({
    slice,
    member,
    memberId: slice.matrix.members[member]?.id ?? '',
    basis,
    eventCount: events,
    tally,
    present: told('present', [present, events]),
    expressed: shareOf(context, 'expressed', [expressed, events], { notes }),
    silent: told('silent', [tally.notVoted, present]),
    absent: told('absent', [absent, events]),
  });
}

/** The roll calls behind a member's figures are listed only when somebody asks for them. */
function lazily(measures: MemberMeasures): MemberMeasures {
  const { slice, member } = measures;
  const all = () => columnsOf(slice, member);
  defineColumns(measures.present, all);
  defineColumns(measures.expressed, all);
  defineColumns(measures.absent, all);
  defineColumns(measures.silent, () => columnsOf(slice, member, (cell) => cell !== CELL.ABSENT));
  return measures;
}

function defineColumns(figure: Figure, list: () => number[]): Figure {
  let columns: number[] | undefined;
  return Object.defineProperty(figure, 'columns', {
    enumerable: true,
    get() {
      columns ??= list();
      return columns;
    },
  });
}

function memberNotes({ matrix }: MatrixSlice, member: number, isFolded: boolean): NoteCode[] {
  const isObserved = matrix.members[member]?.isMandateObserved === true;
  return [...(isFolded ? (['ABSENCE_FOLDED'] as const) : []), ...(isObserved ? (['MANDATE_OBSERVED'] as const) : [])];
}

/** Attendance by sittings, the test of the law. */
export function sittingAttendanceOf({ slice, basis }: FigureContext, member: number): Figure {
  const sittings = sittingsOf(slice, member);
  const attended = sittings.filter(({ isAttended }) => isAttended).length;
  const isFolded = sittings.some((sitting) => sitting.isFolded);
  const figure = shareOf({ slice, basis }, 'sitting-attendance', [attended, sittings.length], {
    notes: memberNotes(slice, member, isFolded),
  });
  return defineColumns(isFolded ? { ...figure, value: null, numerator: null } : figure, () => columnsOf(slice, member));
}

/** Loyalty of a member. @throws {InvalidInputError} on a margin outside 0.5 to 1 */
export function loyaltyMeasuresOf(context: FigureContext, member: number, rules: LineRules): LoyaltyMeasures {
  if (!(rules.minMargin >= 0.5 && rules.minMargin <= 1))
    throw new InvalidInputError('minMargin must be 0.5 to 1', { details: { argument: 'minMargin' } });
  const { loyal, rebellions, costlyRebellions, withheld } = loyaltyOf(context.slice, member, context.basis, rules);
  const judged = loyal + rebellions.length;
  const notes: NoteCode[] = judged === 0 ? ['NO_LINE'] : [];
  const { events } = activityOf(context.slice, member);
  const all = () => columnsOf(context.slice, member);
  return {
    loyalty: defineColumns(shareOf(context, 'loyalty', [loyal, judged], { notes }), all),
    rebellions: shareOf(context, 'rebellion', [rebellions.length, judged], { columns: rebellions, notes }),
    costlyRebellions: shareOf(context, 'costly-rebellion', [costlyRebellions.length, judged], {
      columns: costlyRebellions,
      notes,
    }),
    withheld: shareOf(context, 'withholding', [withheld.length, events], { columns: withheld }),
  };
}

/** How often a member stood where the result fell. */
export function winnerFiguresOf(context: FigureContext, member: number) {
  const { won, cast, forOnAdopted, adopted, pivotal } = winnerOf(context.slice, member, context.basis);
  const all = () => columnsOf(context.slice, member);
  const notes: NoteCode[] = ['NO_RULE'];
  return {
    withWinner: defineColumns(shareOf(context, 'with-winner', [won, cast], { notes }), all),
    forOnAdopted: defineColumns(shareOf(context, 'for-on-adopted', [forOnAdopted, adopted], { notes }), all),
    pivotal: figureOf(context, { measure: 'pivotal-vote', value: pivotal.length, n: cast, columns: pivotal }),
  };
}

/** Measured members by name: those who were voters in a chosen roll call. @throws {InvalidInputError} on a foreign cursor */
export function pageOfMembers(
  slice: MatrixSlice,
  basis: VoteBasis,
  page: { first: number; after?: string | null },
): Page<MemberMeasures> {
  const window = pageWindow(page);
  const [after] = window.after === null ? [null] : decodeCursor(window.after, 1);
  const from = after === null ? 0 : (slice.matrix.memberIndex.get(String(after)) ?? -2) + 1;
  if (from < 0)
    throw new InvalidInputError('This cursor does not belong to this list', { details: { argument: 'after' } });
  const rows: MemberMeasures[] = [];
  for (let member = from; member < slice.matrix.members.length && rows.length <= window.first; member += 1) {
    const measures = measuresOf(slice, member, basis);
    if (measures.eventCount > 0) rows.push(measures);
  }
  return pageOf(rows, window, ({ memberId }) => encodeCursor([memberId]));
}
