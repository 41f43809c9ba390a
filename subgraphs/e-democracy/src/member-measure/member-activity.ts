import { bitCount, type MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
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
  const { matrix, events, faction } = slice;
  const due = new Uint8Array(matrix.sittings.length);
  const row = member * matrix.events.length;
  for (const column of events) {
    const cell = matrix.cells[row + column] ?? CELL.UNLISTED;
    if (cell === CELL.UNLISTED || (faction !== 0 && matrix.factionAt[row + column] !== faction)) continue;
    const sitting = matrix.sittingOf[column] ?? 0;
    due[sitting] = (due[sitting] ?? 0) | (cell === CELL.ABSENT ? 1 : 3);
  }
  const presences: SittingPresence[] = [];
  for (const [sitting, seen] of due.entries()) {
    if (seen !== 0)
      presences.push({ sitting, isAttended: seen === 3, isFolded: matrix.absenceOf[sitting] === 'FOLDED' });
  }
  return presences;
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
