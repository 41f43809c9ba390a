import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { OPTION_COUNT } from '../roll-call-matrix/roll-call-matrix.type.ts';
import { type Basis, factionLine } from '../vote-event/roll-call.service.ts';

/** How two factions voted by each other. */
export interface FactionPairTally {
  readonly first: number;
  readonly second: number;
  /** roll calls at which both had a line, ascending */
  readonly lined: readonly number[];
  /** of these, with the same line */
  readonly sameLine: readonly number[];
  /** of these, with opposed majorities */
  readonly opposed: readonly number[];
  /** 1 − mean |Y%_f − Y%_g|; null without a roll call at which both took a side */
  readonly likeness: number | null;
  /** roll calls behind the likeness */
  readonly likenessEvents: readonly number[];
}

type Side = 'FOR' | 'AGAINST' | 'ABSTAIN' | 'WITHHELD' | null;

/** Lines and shares of «за» of every faction at every roll call of the slice. */
interface FactionSides {
  readonly line: Side;
  readonly support: number | null;
}

/** All pairs of factions, in the order of the council. Lines are the plain ones, with every member's vote. */
export function factionPairsOf(slice: MatrixSlice, basis: Basis): FactionPairTally[] {
  const sides = slice.matrix.factions.map((_, index) => sidesOf(slice, index + 1, basis));
  return sides.flatMap((first, one) =>
    sides.slice(one + 1).map((second, offset) => pairOf(slice, { one, other: one + 1 + offset }, first, second)),
  );
}

function pairOf(
  slice: MatrixSlice,
  { one, other }: { one: number; other: number },
  first: readonly FactionSides[],
  second: readonly FactionSides[],
): FactionPairTally {
  const lined: number[] = [];
  const sameLine: number[] = [];
  const opposed: number[] = [];
  const likenessEvents: number[] = [];
  let distance = 0;
  for (const [at, column] of slice.events.entries()) {
    const mine = first[at];
    const theirs = second[at];
    if (!mine || !theirs) continue;
    if (mine.line && theirs.line) {
      lined.push(column);
      (mine.line === theirs.line ? sameLine : opposed).push(column);
    }
    if (mine.support === null || theirs.support === null) continue;
    likenessEvents.push(column);
    distance += Math.abs(mine.support - theirs.support);
  }
  const likeness = likenessEvents.length === 0 ? null : 1 - distance / likenessEvents.length;
  return { first: one, second: other, lined, sameLine, opposed, likeness, likenessEvents };
}

function sidesOf(slice: MatrixSlice, faction: number, basis: Basis): FactionSides[] {
  const { tallies, events } = slice.matrix;
  return Array.from(slice.events, (column) => {
    const from = ((faction - 1) * events.length + column) * OPTION_COUNT;
    const [yes, no, abstained] = [tallies[from] ?? 0, tallies[from + 1] ?? 0, tallies[from + 2] ?? 0];
    const silent = tallies[from + 3] ?? 0;
    const counts = { for: yes, against: no, abstain: abstained, notVoted: silent, absent: tallies[from + 4] ?? 0 };
    const cast = yes + no + abstained + (basis === 'EFFECTIVE' ? silent : 0);
    return { line: sideOf(factionLine(counts, basis), basis), support: cast === 0 ? null : yes / cast };
  });
}

/** On the EFFECTIVE basis the ways of withholding are one side. */
function sideOf(line: ReturnType<typeof factionLine>, basis: Basis): Side {
  if (line === null || line === 'FOR') return line;
  if (basis === 'EFFECTIVE') return 'WITHHELD';
  return line === 'AGAINST' || line === 'ABSTAIN' ? line : null;
}
