import * as z from 'zod/mini';
import type { VoteBasis, VoteEventFilter, VoteOption, VoteResult } from '../../gql/graphql.ts';
import { isIsoDay } from '../../lib/days.ts';

/** Every way to vote, in the order of charts and tables. */
export const VOTE_OPTIONS: readonly VoteOption[] = ['FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTED', 'ABSENT'];
/** Every result of a question. */
export const VOTE_RESULTS: readonly VoteResult[] = ['ADOPTED', 'REJECTED', 'NOT_VOTED', 'WITHDRAWN', 'UNKNOWN'];

const words = z.catch(
  z.optional(
    z.pipe(
      z.coerce.string(),
      z.transform((typed) => typed.trim() || undefined),
    ),
  ),
  undefined,
);
const day = z.catch(z.optional(z.string().check(z.refine(isIsoDay))), undefined);
const shape = z.object({
  convocation: words,
  title: words,
  result: z.catch(z.optional(z.enum(['ADOPTED', 'REJECTED', 'NOT_VOTED', 'WITHDRAWN', 'UNKNOWN'])), undefined),
  inconsistent: z.catch(z.optional(z.literal(true)), undefined),
  option: z.catch(z.optional(z.enum(['FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTED', 'ABSENT'])), undefined),
  name: words,
  basis: z.catch(z.optional(z.enum(['EXPRESSED', 'EFFECTIVE'])), undefined),
  from: day,
  to: day,
  run: words,
  stage: words,
});

/** What the list of sittings is narrowed to. */
export interface SittingsSearch {
  readonly convocation?: string | undefined;
}

/** What the questions of a sitting are narrowed to. */
export interface SittingSearch {
  readonly title?: string | undefined;
  readonly result?: VoteResult | undefined;
  readonly inconsistent?: true | undefined;
}

/** What the named list of a roll call is narrowed to. */
export interface RollSearch {
  readonly option?: VoteOption | undefined;
  readonly name?: string | undefined;
}

/** What the list of voting members is narrowed to. */
export interface MembersSearch {
  readonly convocation?: string | undefined;
  readonly name?: string | undefined;
}

/** How the measures of a member are counted, and over which days. */
export interface MemberSearch {
  readonly basis?: VoteBasis | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Which import is opened. */
export interface ImportsSearch {
  readonly run?: string | undefined;
}

type Raw = Record<string, unknown>;

/** Readers of addresses: what makes no sense is dropped, never an error. */
export const parseSittingsSearch = (raw: Raw): SittingsSearch => pick(raw, ['convocation']);
export const parseSittingSearch = (raw: Raw): SittingSearch => pick(raw, ['title', 'result', 'inconsistent']);
export const parseRollSearch = (raw: Raw): RollSearch => pick(raw, ['option', 'name']);
export const parseMembersSearch = (raw: Raw): MembersSearch => pick(raw, ['convocation', 'name']);
export const parseMemberSearch = (raw: Raw): MemberSearch => pick(raw, ['basis', 'from', 'to']);
export const parseImportsSearch = (raw: Raw): ImportsSearch => pick(raw, ['run']);

/** Which laid-ready import is shown; none: files are chosen first. */
export interface ImportStageSearch {
  readonly stage?: string | undefined;
}
export const parseImportStageSearch = (raw: Raw): ImportStageSearch => pick(raw, ['stage']);

/** The questions of a sitting as the graph is asked for them. */
export function toEventFilter(search: SittingSearch): VoteEventFilter {
  return {
    ...(search.title && { titleContains: search.title }),
    ...(search.result && { results: [search.result] }),
    ...(search.inconsistent && { isConsistent: false }),
  };
}

/** The days of a period as the graph is asked for them. */
export function toPeriodFilter(search: MemberSearch): VoteEventFilter {
  return { ...(search.from && { from: search.from }), ...(search.to && { to: search.to }) };
}

function pick<Key extends keyof z.infer<typeof shape>>(
  raw: Raw,
  keys: readonly Key[],
): Pick<z.infer<typeof shape>, Key> {
  const found = shape.parse(raw);
  const entries = keys.flatMap((key) => (found[key] === undefined ? [] : [[key, found[key]]]));
  // The keys are those asked for: fromEntries only forgets which.
  return Object.fromEntries(entries) as Pick<z.infer<typeof shape>, Key>;
}
