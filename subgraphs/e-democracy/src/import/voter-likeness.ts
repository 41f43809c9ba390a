import { memberNameKey } from '../member-name.policy.ts';
import { similarity } from './edit-distance.ts';
import {
  foldedFamily,
  foldedGiven,
  foldedPatronymic,
  isInitial,
  type NameParts,
  namePartsOf,
  withoutStuckTail,
} from './voter-name.policy.ts';

/** Why a printed name may be a person's. */
export type MatchReason = 'INITIALS' | 'CUT_SHORT' | 'STUCK_TAIL' | 'OTHER_LANGUAGE' | 'MISSPELT';

/** How likely, and why. */
export interface MatchScore {
  /** 0 to 1; from {@link CERTAIN} a single candidate is taken without asking */
  readonly score: number;
  readonly reason: MatchReason;
}

/** A name that stands in a register of voters. */
export interface KnownName {
  readonly nameKey: string;
  readonly name: string;
}

/** From here on a candidate is certain if no other is as near. */
export const CERTAIN = 0.9;
/** Below it there is nothing to ask about: it is another person. */
export const DOUBTFUL = 0.75;
/** Two candidates as near as this are both meant. */
const LEAD = 0.05;
/** The width of the field into which one voting system writes names. */
const FIELD_WIDTH = 32;

/**
 * How near a printed name is to a known one that it does not equal. Null when it is another person: the initials differ,
 * or a family name differs by the ending that tells a woman's from a man's.
 */
export function matchScore(printed: string, known: KnownName): MatchScore | null {
  const key = memberNameKey(printed);
  const unstuck = withoutStuckTail(printed);
  if (unstuck !== printed && isBeginning(memberNameKey(unstuck), known.nameKey))
    return { score: 0.97, reason: 'STUCK_TAIL' };
  if (isCut(printed) && isBeginning(key, known.nameKey)) return { score: 0.96, reason: 'CUT_SHORT' };
  const [one, other] = [namePartsOf(key), namePartsOf(known.nameKey)];
  if (one.family === other.family) {
    const names = initialsAgree(one, other);
    if (names !== null) return { score: names, reason: 'INITIALS' };
  }
  if (isOtherLanguage(one, other)) return { score: 0.93, reason: 'OTHER_LANGUAGE' };
  return misspelt(key, known.nameKey, one, other);
}

/** The one to take without asking; null when nobody is certain or two are. */
export function certainOf<Candidate extends MatchScore>(candidates: readonly Candidate[]): Candidate | null {
  const [best, next] = [...candidates].sort((one, other) => other.score - one.score);
  if (!best || best.score < CERTAIN) return null;
  return next && best.score - next.score < LEAD ? null : best;
}

function isCut(printed: string): boolean {
  return [...printed.trim()].length >= FIELD_WIDTH - 1;
}

/** A beginning says something only when it reaches into the last part of the name. */
function isBeginning(key: string, known: string): boolean {
  return known.startsWith(key) && key.split(' ').length === known.split(' ').length && key !== '';
}

/** 0.95 when initials stand for names, less when the patronymic is missing; null when they contradict or none is an initial. */
function initialsAgree(one: NameParts, other: NameParts): number | null {
  const given = partAgrees(one.given, other.given);
  const patronymic = partAgrees(one.patronymic, other.patronymic);
  if (given === null || patronymic === null || one.given === '' || other.given === '') return null;
  const isShort = [one.given, other.given, one.patronymic, other.patronymic].some(
    (part) => isInitial(part) || part === '',
  );
  if (!isShort) return null;
  return one.patronymic === '' || other.patronymic === '' ? 0.91 : 0.95;
}

function partAgrees(one: string, other: string): true | null {
  if (one === other || one === '' || other === '') return true;
  if (isInitial(one)) return other.startsWith(one) ? true : null;
  if (isInitial(other)) return one.startsWith(other) ? true : null;
  return null;
}

function isOtherLanguage(one: NameParts, other: NameParts): boolean {
  if (foldedFamily(one.family) !== foldedFamily(other.family)) return false;
  const given = [foldedGiven(one.given), foldedGiven(other.given)] as const;
  const patronymic = [foldedPatronymic(one.patronymic), foldedPatronymic(other.patronymic)] as const;
  return isSamePart(...given) && isSamePart(...patronymic) && one.given !== '';
}

function isSamePart(one: string, other: string): boolean {
  if (one === other || one === '' || other === '') return true;
  if (isInitial(one) || isInitial(other)) return one[0] === other[0];
  return false;
}

function misspelt(key: string, known: string, one: NameParts, other: NameParts): MatchScore | null {
  const isOtherGender =
    one.family.replace(/[ая]$/, '') === other.family.replace(/[ая]$/, '') && one.family !== other.family;
  const initialsDiffer = one.given[0] !== other.given[0] || (one.patronymic[0] ?? '') !== (other.patronymic[0] ?? '');
  if (isOtherGender || initialsDiffer || one.family.length < 5) return null;
  const score = similarity(key, known) * (CERTAIN - 0.01);
  return score >= DOUBTFUL ? { score, reason: 'MISSPELT' } : null;
}
