import { bitCount, type MatrixSlice, remembered, wordPlaces } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL } from '../roll-call-matrix/roll-call-matrix.type.ts';

/** Votes of one member over a slice. */
export interface ActivityTally {
  /** roll calls in which the member was a voter */
  readonly events: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly notVoted: number;
  readonly absent: number;
  /** some of these come from sources that do not tell the absent from the silent */
  readonly isAbsenceFolded: boolean;
}

/** Counts a member's options by the masks of the slice. */
export function activityOf(slice: MatrixSlice, member: number): ActivityTally {
  const counts = [0, 1, 2, 3, 4].map((option) => countOption(slice, member, option));
  const [yes = 0, no = 0, abstain = 0, notVoted = 0, absent = 0] = counts;
  return {
    events: yes + no + abstain + notVoted + absent,
    for: yes,
    against: no,
    abstain,
    notVoted,
    absent,
    // Most councils tell absence: then there is nothing to go through sitting by sitting.
    isAbsenceFolded:
      slice.matrix.absenceOf.includes('FOLDED') && sittingsOf(slice, member).some(({ isFolded }) => isFolded),
  };
}

function countOption({ votes, wordCount, matrix }: MatrixSlice, member: number, option: number): number {
  const from = (option * matrix.members.length + member) * wordCount;
  let count = 0;
  for (let word = from; word < from + wordCount; word += 1) count += bitCount(votes[word] ?? 0);
  return count;
}

/** A member's presence at one sitting of the slice. */
export interface SittingPresence {
  readonly sitting: number;
  /** present at one roll call at least */
  readonly isAttended: boolean;
  /** the source of this sitting cannot tell */
  readonly isFolded: boolean;
}

/** Sittings with roll calls in which the member was a voter, in the order held. */
export function sittingsOf(slice: MatrixSlice, member: number): SittingPresence[] {
  const { matrix, votes, wordCount } = slice;
  const { sittings, places, masks } = sittingWords(slice);
  const stride = matrix.members.length * wordCount;
  const due = new Uint8Array(matrix.sittings.length);
  for (let at = 0; at < sittings.length; at += 1) {
    const word = member * wordCount + (places[at] ?? 0);
    let present = 0;
    for (let option = 0; option < CELL.ABSENT - 1; option += 1) present |= votes[option * stride + word] ?? 0;
    const absent = votes[(CELL.ABSENT - 1) * stride + word] ?? 0;
    const mask = masks[at] ?? 0;
    const sitting = sittings[at] ?? 0;
    if ((present & mask) !== 0) due[sitting] = DUE | ATTENDED;
    else if ((absent & mask) !== 0) due[sitting] = (due[sitting] ?? 0) | DUE;
  }
  const presences: SittingPresence[] = [];
  for (let sitting = 0; sitting < due.length; sitting += 1) {
    const seen = due[sitting] ?? 0;
    if (seen !== 0)
      presences.push({
        sitting,
        isAttended: (seen & ATTENDED) !== 0,
        isFolded: matrix.absenceOf[sitting] === 'FOLDED',
      });
  }
  return presences;
}

const DUE = 1;
const ATTENDED = 2;

/** The bits of each sitting in the masks of a slice: a sitting, a word and its bits of that sitting, side by side. */
interface SittingWords {
  readonly sittings: readonly number[];
  readonly places: readonly number[];
  readonly masks: readonly number[];
}

function sittingWords(slice: MatrixSlice): SittingWords {
  return remembered(slice, 'sitting-words', () => {
    const found: Record<keyof SittingWords, number[]> = { sittings: [], places: [], masks: [] };
    const placeOf = wordPlaces(slice);
    const known = new Map<number, number>();
    for (const column of slice.events) {
      const sitting = slice.matrix.sittingOf[column] ?? 0;
      const place = placeOf[column >>> 5] ?? 0;
      const key = sitting * slice.wordCount + place;
      const at = known.get(key) ?? found.sittings.push(sitting) - 1;
      known.set(key, at);
      found.places[at] = place;
      found.masks[at] = (found.masks[at] ?? 0) | (1 << (column & 31));
    }
    return found;
  });
}

/** Sittings of one calendar year. */
export interface YearAttendance {
  readonly year: number;
  readonly due: number;
  readonly attended: number;
  /** more than half missed; null where a source cannot tell */
  readonly missedMoreThanHalf: boolean | null;
}

/**
 * The legal test by calendar years.
 * @see Law 93-IV «Про статус депутатів місцевих рад», art. 37: missing more than half of the sittings within a year
 */
export function yearsOf(slice: MatrixSlice, member: number): YearAttendance[] {
  const years = new Map<number, SittingPresence[]>();
  for (const presence of sittingsOf(slice, member)) {
    const year = Number(slice.matrix.sittings[presence.sitting]?.heldOn.slice(0, 4));
    years.set(year, [...(years.get(year) ?? []), presence]);
  }
  return [...years].map(([year, presences]) => {
    const attended = presences.filter(({ isAttended }) => isAttended).length;
    const isTold = presences.every(({ isFolded }) => !isFolded);
    const missed = presences.length - attended;
    return { year, due: presences.length, attended, missedMoreThanHalf: isTold ? 2 * missed > presences.length : null };
  });
}
