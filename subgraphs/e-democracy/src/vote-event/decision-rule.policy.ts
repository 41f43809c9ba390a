import type { IsoDay } from '@hromada/shared/clock';
import type { Counts } from './counting.policy.ts';
import type { DecisionRuleKind, RuleSource, VoteResult } from './vote-event.type.ts';

/** A rule and how it was learnt. */
export interface KnownRule {
  readonly kind: `${DecisionRuleKind}`;
  readonly source: `${RuleSource}`;
}

/** Requirements as protocols print them, most particular first. */
const PRINTED: readonly (readonly [`${DecisionRuleKind}`, RegExp])[] = [
  ['TWO_THIRDS_OF_COMPOSITION', /2\s*\/\s*3|дв(?:і|ома|ох) трети/iu],
  ['ONE_THIRD_OF_COMPOSITION', /1\s*\/\s*3|трети(?:на|ни|ною)/iu],
  ['MAJORITY_OF_PRESENT', /присутн/iu],
  ['MAJORITY_OF_COMPOSITION', /загальн\p{L}* склад|більш\p{L}* .*склад|більшіст/iu],
];

/**
 * What the wording of a question says about its rule. Giving the floor passes with a third of the composition and the
 * order of questions with a majority of those present (usual standing orders, seen in the published results);
 * overriding a mayor's veto takes two thirds (Law 280/97-ВР, art. 59(4)), and so does ending a mayor's mandate (art. 79).
 */
const BY_TITLE: readonly (readonly [`${DecisionRuleKind}`, RegExp])[] = [
  ['ONE_THIRD_OF_COMPOSITION', /^(?:за|про) надання слова/iu],
  ['MAJORITY_OF_PRESENT', /^(?:за|про) зміну черговості/iu],
  [
    'TWO_THIRDS_OF_COMPOSITION',
    /подолання вето|двома третинами|дострокове припинення повноважень (?:міського|селищного|сільського) голови/iu,
  ],
];

/**
 * Which rule decides a question: printed in the protocol, told by the title, or assumed to be the general one.
 * @param requirement the printed requirement, null or blank when there is none
 * @see Law of Ukraine 280/97-ВР, art. 59(2): a majority of the total composition unless a law says otherwise
 */
export function ruleOf(title: string, requirement: string | null): KnownRule {
  const printed = PRINTED.find(([, pattern]) => pattern.test(requirement ?? ''));
  if (printed) return { kind: printed[0], source: 'PRINTED' };
  const plain = title.replace(/^[\s("«]*(?:рішення\s+)?(?:не\s+)?прий?нят[ое][\s).:,;»"–—-]*/iu, '').trim();
  const told = BY_TITLE.find(([, pattern]) => pattern.test(plain));
  if (told) return { kind: told[0], source: 'TITLE' };
  return { kind: 'MAJORITY_OF_COMPOSITION', source: 'ASSUMED' };
}

/** What a rule asks for: more than a share of the base, or the share itself rounded up. */
export interface QuotaShare {
  readonly numerator: number;
  readonly denominator: number;
  readonly base: 'COMPOSITION' | 'PRESENT';
  /** more than the share; else the share itself is enough */
  readonly isStrict: boolean;
}

/** A share with the days on which the law asked for it. */
export interface DatedQuotaShare extends QuotaShare {
  readonly kind: string;
  readonly validFrom: IsoDay;
  /** first day on which it no longer holds; null while it holds */
  readonly validTo: IsoDay | null;
}

/** Shares by the kind of rule. */
export type QuotaShares = Readonly<Partial<Record<`${DecisionRuleKind}`, QuotaShare>>>;

/** Law 280/97-ВР, art. 46, 59, and usual standing orders, as they are since 1997; dated rows come before it. */
const SINCE_1997: QuotaShares = {
  MAJORITY_OF_COMPOSITION: { numerator: 1, denominator: 2, base: 'COMPOSITION', isStrict: true },
  TWO_THIRDS_OF_COMPOSITION: { numerator: 2, denominator: 3, base: 'COMPOSITION', isStrict: false },
  ONE_THIRD_OF_COMPOSITION: { numerator: 1, denominator: 3, base: 'COMPOSITION', isStrict: false },
  MAJORITY_OF_PRESENT: { numerator: 1, denominator: 2, base: 'PRESENT', isStrict: true },
};

/** The shares that held on a day. */
export function sharesOn(rules: readonly DatedQuotaShare[], day: IsoDay): QuotaShares {
  const held = rules.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
  return Object.fromEntries(held.map((share) => [share.kind, share]));
}

/**
 * Votes «за» that a decision needs.
 * @param composition statutory number of voters, the mayor included where the mayor counts
 * @param present votes cast and not cast by those in the hall; only a majority of those present asks for it
 * @param shares as the law said on the day; where it says nothing, as it says since 1997
 * @returns ⌊N/2⌋+1, ⌈2N/3⌉, ⌈N/3⌉ or ⌊P/2⌋+1 by the law of today; 0 when the rule is unknown
 */
export function quotaOf(
  kind: `${DecisionRuleKind}`,
  composition: number,
  present: number,
  shares: QuotaShares = SINCE_1997,
): number {
  const share = shares[kind] ?? SINCE_1997[kind];
  if (share === undefined) return 0;
  const whole = (share.base === 'COMPOSITION' ? composition : present) * share.numerator;
  return share.isStrict ? Math.floor(whole / share.denominator) + 1 : Math.ceil(whole / share.denominator);
}

/** The result that the rule gives: adopted iff «за» reaches the quota. UNKNOWN without a rule. */
export function computedResult(kind: `${DecisionRuleKind}`, quota: number, counts: Counts): `${VoteResult}` {
  if (kind === 'UNKNOWN') return 'UNKNOWN';
  return counts.for >= quota ? 'ADOPTED' : 'REJECTED';
}

/**
 * Do the printed result, the clerk's word and the rule agree? What was not printed contradicts nothing.
 * @param override the clerk's own word in the title, null when there is none
 */
export function isConsistent(
  printed: `${VoteResult}`,
  override: `${VoteResult}` | null,
  computed: `${VoteResult}`,
): boolean {
  const said = [printed, override, computed].filter((result) => result !== null && result !== 'UNKNOWN');
  return new Set(said).size <= 1;
}

/** The result that holds: the clerk's word, else the printed one, else the computed one. */
export function heldResult(
  printed: `${VoteResult}`,
  override: `${VoteResult}` | null,
  computed: `${VoteResult}`,
): `${VoteResult}` {
  if (override !== null) return override;
  return printed === 'UNKNOWN' ? computed : printed;
}
