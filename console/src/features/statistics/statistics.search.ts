import * as z from 'zod/mini';
import type { AppealStatisticsGrouping } from '../../gql/graphql.ts';
import { type IsoDay, isIsoDay } from '../../lib/days.ts';

/** What appeals are told apart by, in the order of the choice. */
export const GROUPINGS = [
  'KIND',
  'MONTH',
  'UNIT',
  'CHANNEL',
  'PROCEDURE',
  'RESULT',
  'RECURRENCE',
  'AUTHORSHIP',
  'TERM',
] as const satisfies readonly AppealStatisticsGrouping[];

/** Parts of the page. */
export const STATISTICS_VIEWS = ['figures', 'states', 'report'] as const;
/** One part of the page. */
export type StatisticsView = (typeof STATISTICS_VIEWS)[number];

const day = z.catch(z.optional(z.string().check(z.refine(isIsoDay))), undefined);

const shape = z.object({
  from: day,
  to: day,
  by: z.catch(z.optional(z.enum(GROUPINGS)), undefined),
  show: z.catch(z.optional(z.enum(STATISTICS_VIEWS)), undefined),
});

/** What the address of the statistics says. */
export type StatisticsSearch = z.infer<typeof shape>;

/** Reads the address; what makes no sense is left out. */
export function parseStatisticsSearch(raw: Readonly<Record<string, unknown>>): StatisticsSearch {
  return shape.parse(raw);
}

/** The days asked for: from the beginning of the year to today unless said otherwise. */
export function periodOf(
  { from, to }: StatisticsSearch,
  today: IsoDay,
): { readonly from: IsoDay; readonly to: IsoDay } {
  const last = to ?? today;
  return { from: from ?? `${last.slice(0, 4)}-01-01`, to: last };
}
