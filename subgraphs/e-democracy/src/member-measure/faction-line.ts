import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL, OPTION_COUNT, type RollCallMatrix } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { Basis } from '../vote-event/roll-call.service.ts';

/** How the line of a faction is drawn for judging one of its members. */
export interface LineRules {
  /** the member's own vote is left out: else a small faction's line is partly the member's */
  readonly excludeSelf: boolean;
  /** least share of the votes that the line must have, 0.5 to 1; a plurality is asked for anyway */
  readonly minMargin: number;
}

/** A faction needs this many voters on the day, and this many votes, to have a line. */
export const LEAST_FACTION = 3;
const LEAST_VOTES = 2;

/** Against the line, along it, or no line or no side taken. */
export type Standing = 'REBEL' | 'LOYAL' | null;

/** Votes of a faction at a roll call: where its five counts begin. */
export function tallyOffset(matrix: RollCallMatrix, faction: number, column: number): number {
  return ((faction - 1) * matrix.events.length + column) * OPTION_COUNT;
}

/**
 * How one vote stands to the line of the voter's faction. EFFECTIVE knows «за» and not «за» among those present;
 * EXPRESSED the plurality of «за», «проти», «утримався».
 */
export function standingOf(matrix: RollCallMatrix, at: VotePlace, basis: Basis, rules: LineRules): Standing {
  const { faction, column, cell } = at;
  if (faction === 0 || cell === CELL.ABSENT || cell === CELL.UNLISTED) return null;
  if (basis === 'EXPRESSED' && cell === CELL.NOT_VOTED) return null;
  const from = tallyOffset(matrix, faction, column);
  const counts = matrix.tallies;
  const own = (option: number) => (counts[from + option - 1] ?? 0) - (rules.excludeSelf && cell === option ? 1 : 0);
  let size = 0;
  for (let option = 0; option < OPTION_COUNT; option += 1) size += counts[from + option] ?? 0;
  if (size < LEAST_FACTION) return null;
  const yes = own(CELL.FOR);
  const no = own(CELL.AGAINST);
  const abstained = own(CELL.ABSTAIN);
  if (basis === 'EFFECTIVE') {
    const withheld = no + abstained + own(CELL.NOT_VOTED);
    return standing(cell === CELL.FOR ? yes : withheld, cell === CELL.FOR ? withheld : yes, yes + withheld, rules);
  }
  const mine = cell === CELL.FOR ? yes : cell === CELL.AGAINST ? no : abstained;
  const most = Math.max(yes, no, abstained);
  const leaders = Number(yes === most) + Number(no === most) + Number(abstained === most);
  if (leaders > 1) return null;
  return standing(mine, mine === most ? -1 : most, yes + no + abstained, rules);
}

function standing(mine: number, most: number, cast: number, { minMargin }: LineRules): Standing {
  if (cast < LEAST_VOTES || mine === most || Math.max(mine, most) / cast < minMargin) return null;
  return mine > most ? 'LOYAL' : 'REBEL';
}

/** One vote: who, when, how, and in which faction. */
export interface VotePlace {
  /** code of the faction, 0 outside factions */
  readonly faction: number;
  readonly column: number;
  readonly cell: number;
}

/** Visits the chosen votes of a member in the order taken. */
export function eachVote(slice: MatrixSlice, member: number, visit: (at: VotePlace) => void): void {
  const { matrix, events, faction } = slice;
  const row = member * matrix.events.length;
  for (const column of events) {
    const cell = matrix.cells[row + column] ?? CELL.UNLISTED;
    const own = matrix.factionAt[row + column] ?? 0;
    if (cell !== CELL.UNLISTED && (faction === 0 || own === faction)) visit({ faction: own, column, cell });
  }
}
