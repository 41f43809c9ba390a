import * as z from 'zod/mini';
import type { AgreementMetric, MapMethod, OutcomeClass, RollCallSlice, VoteBasis } from '../../../gql/graphql.ts';
import { isIsoDay } from '../../../lib/days.ts';

/** Views of the analysis, in the order of the tabs. */
export const ANALYSIS_VIEWS = ['members', 'factions', 'agreement', 'pair', 'map', 'outcomes', 'power'] as const;
/** One view of the analysis. */
export type AnalysisView = (typeof ANALYSIS_VIEWS)[number];

/** Kinds of roll calls that can be chosen, as the graph spells them. */
export const EVENT_KINDS = ['WHOLE', 'BASIS', 'AMENDMENT', 'PROCEDURE', 'SIGNAL', 'REPEAT'] as const;
/** One kind of a roll call. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** Which close votes are listed: by outcome, or all within a margin. */
export const OUTCOME_CHOICES = ['CLOSE', 'ADOPTED_BY_ONE', 'LOST_BY_ABSENCE', 'LOST_BY_SILENCE'] as const;
/** One choice of close votes. */
export type OutcomeChoice = (typeof OUTCOME_CHOICES)[number];

const words = z.catch(
  z.optional(
    z.pipe(
      z.coerce.string(),
      z.transform((typed) => typed.trim().replaceAll(/\s+/g, ' ') || undefined),
    ),
  ),
  undefined,
);
const day = z.catch(z.optional(z.string().check(z.refine(isIsoDay))), undefined);
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.catch(z.optional(z.enum(values as Values & readonly [string, ...string[]])), undefined);
const flag = z.catch(z.optional(z.literal(true)), undefined);
const count = z.catch(z.optional(z.int().check(z.minimum(1), z.maximum(1000))), undefined);

const shape = z.object({
  view: oneOf(ANALYSIS_VIEWS),
  convocation: words,
  from: day,
  to: day,
  session: words,
  sitting: words,
  title: words,
  kind: oneOf(EVENT_KINDS),
  faction: words,
  main: flag,
  basis: oneOf(['EXPRESSED', 'EFFECTIVE']),
  sort: words,
  ascending: flag,
  table: flag,
  metric: oneOf(['AGREEMENT', 'KAPPA', 'RAJSKI']),
  common: count,
  first: words,
  second: words,
  method: oneOf(['DOUBLE_CENTRED', 'EM_IRT']),
  intervals: flag,
  outcome: oneOf(OUTCOME_CHOICES),
  within: count,
  quota: count,
});

/** Everything that a view of the analysis is narrowed to and shown by: its permalink. */
export interface AnalysisSearch {
  readonly view?: AnalysisView | undefined;
  readonly convocation?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** label of a session, «2 сесія» */
  readonly session?: string | undefined;
  readonly sitting?: string | undefined;
  /** words of the title, all of them wanted */
  readonly title?: string | undefined;
  readonly kind?: EventKind | undefined;
  readonly faction?: string | undefined;
  readonly main?: true | undefined;
  readonly basis?: VoteBasis | undefined;
  /** column by which a table is sorted */
  readonly sort?: string | undefined;
  readonly ascending?: true | undefined;
  /** the numbers instead of the chart */
  readonly table?: true | undefined;
  readonly metric?: AgreementMetric | undefined;
  /** least common roll calls of a pair */
  readonly common?: number | undefined;
  readonly first?: string | undefined;
  readonly second?: string | undefined;
  readonly method?: MapMethod | undefined;
  readonly intervals?: true | undefined;
  readonly outcome?: OutcomeChoice | undefined;
  /** how near to the quota a close vote is */
  readonly within?: number | undefined;
  readonly quota?: number | undefined;
}

/** Reads the address of the analysis: what makes no sense is dropped, never an error. */
export function parseAnalysisSearch(raw: Record<string, unknown>): AnalysisSearch {
  const found = shape.parse(raw);
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The roll calls of an address as the graph is asked for them. */
export function toSlice(search: AnalysisSearch): RollCallSlice {
  return {
    ...(search.from && { from: search.from }),
    ...(search.to && { to: search.to }),
    ...(search.session && { sessionLabels: [search.session] }),
    ...(search.sitting && { sittingIds: [search.sitting] }),
    ...(search.title && { titleWords: search.title.split(' ').slice(0, TITLE_WORDS) }),
    ...(search.kind && { kinds: [search.kind] }),
    ...(search.faction && { factionId: search.faction }),
    ...(search.main && { mainOnly: true }),
  };
}
/** as many as the graph takes */
const TITLE_WORDS = 20;

/** Drops what narrows the roll calls; the view and how it is shown stay. */
export function withoutFilters(search: AnalysisSearch): AnalysisSearch {
  const { from, to, session, sitting, title, kind, faction, main, ...rest } = search;
  return rest;
}

/** Whether anything narrows the roll calls. */
export function isNarrowed(search: AnalysisSearch): boolean {
  return Object.keys(toSlice(search)).length > 0;
}

/** The page of close votes as the graph is asked for it. */
export function toOutcomeChoice(search: AnalysisSearch): {
  readonly within: number | null;
  readonly classes: OutcomeClass[] | null;
} {
  const choice = search.outcome ?? 'CLOSE';
  return choice === 'CLOSE'
    ? { within: search.within ?? CLOSE_WITHIN, classes: null }
    : { within: null, classes: [choice] };
}
/** A vote is close when fewer «за» than these separate it from the quota. */
export const CLOSE_WITHIN = 3;
