import { type MatrixSlice, remembered } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL, OPTION_COUNT } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { Basis } from '../vote-event/roll-call.service.ts';
import { LEAST_FACTION, type LineRules, STANDING, scanVotes, standingTable, tallyOffset } from './faction-line.ts';

/** A member's votes against the lines of the factions of the days. */
export interface LoyaltyTally {
  readonly loyal: number;
  /** roll calls with a vote against the line, ascending */
  readonly rebellions: readonly number[];
  /** of these, the ones at which the faction as a whole could turn the result */
  readonly costlyRebellions: readonly number[];
  /** roll calls at which the faction was for and the member silent or absent, ascending */
  readonly withheld: readonly number[];
}

/** Share of a faction's voters that must be «за» before silence of one is counted as withholding. */
const FOR_LINE_SHARE = 0.6;
const FOR_LINE = 1;
const DECISIVE = 2;

/** Counts loyal and rebellious votes of a member over the slice. */
export function loyaltyOf(slice: MatrixSlice, member: number, basis: Basis, rules: LineRules): LoyaltyTally {
  const { matrix } = slice;
  const table = standingTable(slice, basis, rules);
  const roles = factionRoles(slice);
  let loyal = 0;
  const rebellions: number[] = [];
  const costlyRebellions: number[] = [];
  const withheld: number[] = [];
  scanVotes(slice, member, (column, cell, faction) => {
    if (faction === 0) return;
    const at = (faction - 1) * matrix.events.length + column;
    const standing = table[at * OPTION_COUNT + cell - 1];
    const role = roles[at] ?? 0;
    if (standing === STANDING.LOYAL) loyal += 1;
    else if (standing === STANDING.REBEL) {
      rebellions.push(column);
      if ((role & DECISIVE) !== 0) costlyRebellions.push(column);
    }
    if ((role & FOR_LINE) !== 0 && (cell === CELL.NOT_VOTED || cell === CELL.ABSENT)) withheld.push(column);
  });
  return { loyal, rebellions, costlyRebellions, withheld };
}

/**
 * By faction and roll call: were 60 % of its voters for, so that silence of one is a way of not supporting without saying
 * so; and could it turn the result.
 */
function factionRoles(slice: MatrixSlice): Uint8Array {
  return remembered(slice, 'faction-roles', () => {
    const { matrix } = slice;
    const roles = new Uint8Array(matrix.factions.length * matrix.events.length);
    for (let faction = 1; faction <= matrix.factions.length; faction += 1) {
      for (const column of slice.events) {
        const from = tallyOffset(matrix, faction, column);
        let size = 0;
        for (let option = 0; option < OPTION_COUNT; option += 1) size += matrix.tallies[from + option] ?? 0;
        const own = matrix.tallies[from] ?? 0;
        const { quota = 0, totals } = matrix.events[column] ?? {};
        const yes = totals?.[0] ?? 0;
        const isFor = size >= LEAST_FACTION && own >= FOR_LINE_SHARE * size;
        // Adopted and not without the faction, or lost and not with all of it.
        const isDecisive = quota > 0 && (yes >= quota ? yes - own < quota : yes + size - own >= quota);
        roles[from / OPTION_COUNT] = (isFor ? FOR_LINE : 0) | (isDecisive ? DECISIVE : 0);
      }
    }
    return roles;
  });
}
