import { addDays, addMonths, daysBetween, type IsoDay } from '@hromada/shared/clock';
import { InvalidInputError } from '@hromada/shared/errors';
import { SMALLEST_CELL } from '@hromada/shared/graphql';
import type { AppealStatisticsRow, PublicAppealStatistics } from './statistics.type.ts';

/** Fewer values make no median that says anything. */
export const MEDIAN_MIN = 5;
/** Below ten values the ninth of ten is the largest one. */
export const P90_MIN = 10;
/** The longest period of one question: ten years with their leap days. */
const PERIOD_MAX_DAYS = 3_653;
/** Months of one public question, and how far back they reach. */
const PUBLIC_MAX_MONTHS = 36;
const PUBLIC_MONTHS = 120;

/** Counts of a group or of all. */
export interface UnmeasuredRow extends Record<string, unknown> {
  /** null: all */
  readonly key: string | null;
  readonly received: number;
  readonly inWork: number;
  readonly answered: number;
  readonly answeredInTime: number;
  readonly answeredLate: number;
  readonly overdue: number;
  readonly extended: number;
  readonly repeated: number;
  readonly collective: number;
}

/** Counts and quantiles as they are counted, of a group or of all. */
export interface CountedRow extends UnmeasuredRow {
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}

/** Each count and what it is a part of: a part tells of the rest as well. */
const WHOLES = {
  inWork: 'received',
  answered: 'received',
  answeredInTime: 'answered',
  answeredLate: 'answered',
  overdue: 'inWork',
  extended: 'received',
  repeated: 'received',
  collective: 'received',
} as const;
type Part = keyof typeof WHOLES;
const PARTS = Object.keys(WHOLES) as Part[];

/** @throws {InvalidInputError} when the period is turned round or longer than ten years */
export function assertPeriod(from: IsoDay, to: IsoDay): void {
  if (to < from) throw new InvalidInputError('to may not be before from', { details: { argument: 'to' } });
  if (daysBetween(from, to) >= PERIOD_MAX_DAYS)
    throw new InvalidInputError('a period may have at most ten years', { details: { argument: 'from' } });
}

/** @throws {InvalidInputError} when a month is malformed, the months are turned round, or there are more than 36 */
export function assertMonths(from: string, to: string): void {
  for (const [argument, month] of Object.entries({ from, to })) {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
      throw new InvalidInputError(`${argument} is no month, such as 2026-03`, { details: { argument } });
  }
  const months = monthNumber(to) - monthNumber(from) + 1;
  if (months < 1) throw new InvalidInputError('to may not be before from', { details: { argument: 'to' } });
  if (months > PUBLIC_MAX_MONTHS)
    throw new InvalidInputError(`at most ${PUBLIC_MAX_MONTHS} months`, { details: { argument: 'from' } });
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

/** The ten years of whole months that are over: a month that still grows would tell of each appeal that joins it. */
export function monthsOver(today: IsoDay): { readonly from: IsoDay; readonly to: IsoDay } {
  const first = `${today.slice(0, 7)}-01`;
  return { from: addMonths(first, -PUBLIC_MONTHS), to: addDays(first, -1) };
}

/** What the figures say, with nothing where there are too few cases to say it. */
export function told(row: CountedRow): AppealStatisticsRow {
  const decided = row.answered + row.overdue;
  return {
    ...row,
    shareInTime: decided < MEDIAN_MIN ? null : row.answeredInTime / decided,
    medianDays: row.answered < MEDIAN_MIN ? null : row.medianDays,
    p90Days: row.answered < P90_MIN ? null : row.p90Days,
  };
}

/**
 * Figures for those who may read statistics and no case. Groups under five are left out, and the smallest of the others
 * with them when the left out ones are under five in sum or only one; a part is withheld when it, or the rest of its
 * whole, is under five, and in the total when the rows would tell what one of them withholds. Two questions that
 * overlap may still tell a little more than either: see decision 0052.
 */
export function withoutSmall(
  total: CountedRow,
  rows: readonly CountedRow[],
): { total: AppealStatisticsRow; rows: AppealStatisticsRow[]; isSuppressed: boolean } {
  if (total.received < SMALLEST_CELL) return { total: nothing(null), rows: [], isSuppressed: true };
  const shown = guarded(rows, ({ received }) => received);
  const told = shown.map(withheldParts);
  const whole = withheldParts(total);
  for (const part of PARTS) {
    const rest = total[part] - told.reduce((sum, row) => sum + (row[part] ?? 0), 0);
    const withheld = told.filter((row) => row[part] === null).length + rows.length - shown.length;
    if (withheld > 0 && (withheld === 1 || rest < SMALLEST_CELL)) whole[part] = null;
  }
  if (whole.answeredInTime === null || whole.overdue === null) whole.shareInTime = null;
  return { total: whole, rows: told, isSuppressed: true };
}

/** Cells of one sum that may be shown: none under five, and what is left out cannot be told from the sum. */
function guarded<Cell>(cells: readonly Cell[], sizeOf: (cell: Cell) => number): Cell[] {
  const isShown = new Set(cells.filter((cell) => sizeOf(cell) >= SMALLEST_CELL));
  const left = cells.filter((cell) => !isShown.has(cell));
  const sum = left.reduce((all, cell) => all + sizeOf(cell), 0);
  const isAlone = left.filter((cell) => sizeOf(cell) > 0).length === 1;
  if (isAlone || (sum > 0 && sum < SMALLEST_CELL)) {
    const [smallest] = [...isShown].sort((a, b) => sizeOf(a) - sizeOf(b));
    if (smallest !== undefined) isShown.delete(smallest);
  }
  return cells.filter((cell) => isShown.has(cell));
}

function withheldParts(row: CountedRow): AppealStatisticsRow {
  const figures = told(row);
  for (const part of PARTS) {
    if (isTelling(row[part], row[WHOLES[part]])) figures[part] = null;
  }
  if (figures.answeredInTime === null || figures.overdue === null) figures.shareInTime = null;
  return figures;
}

/** A part that is too small, or leaves too little of its whole. */
function isTelling(part: number, whole: number): boolean {
  return part < SMALLEST_CELL || whole - part < SMALLEST_CELL;
}

function nothing(key: string | null): AppealStatisticsRow {
  const none = { received: null, shareInTime: null, medianDays: null, p90Days: null };
  return { key, ...none, ...(Object.fromEntries(PARTS.map((part) => [part, null])) as Record<Part, null>) };
}

/** A count for those who may read statistics and no case; none tells the same as a few. */
export function withoutSmallCount(count: number): number | null {
  return count < SMALLEST_CELL ? null : count;
}

/** Marks of a report for those who may read statistics and no case: each axis sums up to the same total. */
export function withoutSmallMarks<Mark extends { readonly axis: string; readonly count: number }>(
  marks: readonly Mark[],
): (Omit<Mark, 'count'> & { readonly count: number | null })[] {
  const shown = new Set(
    [...new Set(marks.map(({ axis }) => axis))].flatMap((axis) =>
      guarded(
        marks.filter((mark) => mark.axis === axis),
        ({ count }) => count,
      ),
    ),
  );
  return marks.map((mark) => ({ ...mark, count: shown.has(mark) ? mark.count : null }));
}

/** What is counted of a group in a month. */
export interface CountedMonth extends Record<string, unknown> {
  readonly month: string;
  readonly key: string;
  readonly received: number;
  readonly answered: number;
  readonly answeredInTime: number;
}

/** Public figures: a month's groups are guarded together, since another grouping may tell their sum. */
export function publicRows(rows: readonly CountedMonth[]): PublicAppealStatistics[] {
  const shown = new Set(
    [...new Set(rows.map(({ month }) => month))].flatMap((month) =>
      guarded(
        rows.filter((row) => row.month === month),
        ({ received }) => received,
      ),
    ),
  );
  return rows.map((row) => {
    const { month, key, received, answered, answeredInTime } = row;
    if (!shown.has(row)) return { month, key, received: null, answered: null, answeredInTime: null };
    const isAnswerTold = !isTelling(answered, received);
    const isTimeTold = isAnswerTold && !isTelling(answeredInTime, answered);
    return {
      ...{ month, key, received },
      answered: isAnswerTold ? answered : null,
      answeredInTime: isTimeTold ? answeredInTime : null,
    };
  });
}
