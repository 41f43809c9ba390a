import { type MatrixEvent, OPTION_COUNT, type RollCallMatrix } from '../roll-call-matrix/roll-call-matrix.type.ts';

/** What decided a roll call; the first that holds. */
export type OutcomeClass =
  | 'ADOPTED_BY_ONE'
  | 'ADOPTED'
  | 'LOST_BY_ABSENCE'
  | 'LOST_BY_SILENCE'
  | 'REJECTED'
  | 'UNKNOWN';

/** A roll call judged by a quota. */
export interface Outcome {
  readonly class: OutcomeClass;
  readonly quota: number;
  readonly isAdopted: boolean;
  /** Y − q */
  readonly margin: number;
  /** q − Y of a lost question, else 0 */
  readonly shortfall: number;
  /** «за» votes that, withheld, undo the decision: Y − q + 1; 0 when it was lost */
  readonly minimalBlockingSet: number;
  /** adopted by exactly the quota: each «за» was decisive */
  readonly isPivotal: boolean;
  /** lost though more were «за» than all others present together */
  readonly lostWithMajorityOfPresent: boolean;
  /** the absent could have carried it: Y + X ≥ q */
  readonly absentCouldCarry: boolean;
  /** lost with a majority of those present, and the absent could have carried it */
  readonly isLostByAbsence: boolean;
  /** those who did not vote could have carried it: Y + V ≥ q */
  readonly isLostBySilence: boolean;
}

/**
 * Judges a roll call; the totals are those of the whole list.
 * @param quota «за» needed; 0 when the rule is unknown: then nothing is judged
 */
export function outcomeOf(event: Pick<MatrixEvent, 'totals'>, quota: number): Outcome {
  const [yes, no, abstained, silent, absent] = event.totals;
  const isKnown = quota > 0;
  const adopted = isKnown && yes >= quota;
  const lost = isKnown && !adopted;
  const lostWithMajorityOfPresent = lost && yes > no + abstained + silent;
  const absentCouldCarry = lost && yes + absent >= quota;
  const isLostByAbsence = lostWithMajorityOfPresent && absentCouldCarry;
  const isLostBySilence = lost && yes + silent >= quota;
  const isPivotal = isKnown && yes === quota;
  return {
    class: classOf({ isKnown, adopted, isPivotal, isLostByAbsence, isLostBySilence }),
    quota,
    isAdopted: adopted,
    margin: yes - quota,
    shortfall: lost ? quota - yes : 0,
    minimalBlockingSet: adopted ? yes - quota + 1 : 0,
    isPivotal,
    lostWithMajorityOfPresent,
    absentCouldCarry,
    isLostByAbsence,
    isLostBySilence,
  };
}

function classOf(of: {
  readonly isKnown: boolean;
  readonly adopted: boolean;
  readonly isPivotal: boolean;
  readonly isLostByAbsence: boolean;
  readonly isLostBySilence: boolean;
}): OutcomeClass {
  if (!of.isKnown) return 'UNKNOWN';
  if (of.isPivotal) return 'ADOPTED_BY_ONE';
  if (of.adopted) return 'ADOPTED';
  if (of.isLostByAbsence) return 'LOST_BY_ABSENCE';
  return of.isLostBySilence ? 'LOST_BY_SILENCE' : 'REJECTED';
}

/** Did «за» reach the quota of the question? False where the rule is unknown. */
export function isAdopted(event: MatrixEvent): boolean {
  return event.quota > 0 && event.totals[0] >= event.quota;
}

/** Votes of a faction at a roll call by option. @param faction code, not 0 */
export function factionVotes(matrix: RollCallMatrix, column: number, faction: number): number[] {
  const from = ((faction - 1) * matrix.events.length + column) * OPTION_COUNT;
  return Array.from(matrix.tallies.subarray(from, from + OPTION_COUNT));
}

/** Adopted, and not without this faction's «за»: Y − Y_f < q ≤ Y. */
export function isFactionPivotal(matrix: RollCallMatrix, column: number, faction: number, quota?: number): boolean {
  const event = matrix.events[column];
  const needed = quota ?? event?.quota ?? 0;
  if (!event || needed === 0 || faction === 0) return false;
  const [own = 0] = factionVotes(matrix, column, faction);
  return event.totals[0] >= needed && event.totals[0] - own < needed;
}

/** Lost, and this faction's withheld votes and absent members would have carried it: W_f + X_f ≥ q − Y. */
export function couldSave(matrix: RollCallMatrix, column: number, faction: number, quota?: number): boolean {
  return savingVotes(matrix, column, faction, quota)?.withAbsent ?? false;
}

/** Could a faction have carried a lost question? Null for one that was not lost. */
export function savingVotes(
  matrix: RollCallMatrix,
  column: number,
  faction: number,
  quota?: number,
): { readonly ofPresent: boolean; readonly withAbsent: boolean } | null {
  const event = matrix.events[column];
  const needed = quota ?? event?.quota ?? 0;
  if (!event || needed === 0 || faction === 0 || event.totals[0] >= needed) return null;
  const [, no = 0, abstained = 0, silent = 0, absent = 0] = factionVotes(matrix, column, faction);
  const shortfall = needed - event.totals[0];
  const withheld = no + abstained + silent;
  return { ofPresent: withheld >= shortfall, withAbsent: withheld + absent >= shortfall };
}
