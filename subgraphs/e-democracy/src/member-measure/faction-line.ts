import { type MatrixSlice, remembered, wordPlaces } from '../roll-call-matrix/roll-call-matrix.service.ts';
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

/** How a vote stands to the line of the voter's faction: no line or no side taken, along it, against it. */
export const STANDING = { NONE: 0, LOYAL: 1, REBEL: 2 } as const;

/** Votes of a faction at a roll call: where its five counts begin. */
export function tallyOffset(matrix: RollCallMatrix, faction: number, column: number): number {
  return ((faction - 1) * matrix.events.length + column) * OPTION_COUNT;
}

/**
 * How a vote stands to the line. EFFECTIVE knows «за» and not «за» among those present; EXPRESSED the plurality of «за»,
 * «проти», «утримався».
 * @param votes the faction's five counts, from `from` on
 * @param cell the option of the vote, one of those counted
 */
function standingOf(votes: Uint16Array, from: number, cell: number, basis: Basis, rules: LineRules): number {
  let yes = votes[from] ?? 0;
  let no = votes[from + 1] ?? 0;
  let abstained = votes[from + 2] ?? 0;
  let silent = votes[from + 3] ?? 0;
  const size = yes + no + abstained + silent + (votes[from + 4] ?? 0);
  if (size < LEAST_FACTION || cell === CELL.ABSENT || (basis === 'EXPRESSED' && cell === CELL.NOT_VOTED))
    return STANDING.NONE;
  if (rules.excludeSelf) {
    if (cell === CELL.FOR) yes -= 1;
    else if (cell === CELL.AGAINST) no -= 1;
    else if (cell === CELL.ABSTAIN) abstained -= 1;
    else silent -= 1;
  }
  if (basis === 'EFFECTIVE') {
    const withheld = no + abstained + silent;
    return cell === CELL.FOR
      ? standing(yes, withheld, yes + withheld, rules)
      : standing(withheld, yes, yes + withheld, rules);
  }
  const most = Math.max(yes, no, abstained);
  const leaders = Number(yes === most) + Number(no === most) + Number(abstained === most);
  if (leaders > 1) return STANDING.NONE;
  const mine = cell === CELL.FOR ? yes : cell === CELL.AGAINST ? no : abstained;
  return standing(mine, mine === most ? -1 : most, yes + no + abstained, rules);
}

function standing(mine: number, theirs: number, cast: number, { minMargin }: LineRules): number {
  if (cast < LEAST_VOTES || mine === theirs || Math.max(mine, theirs) / cast < minMargin) return STANDING.NONE;
  return mine > theirs ? STANDING.LOYAL : STANDING.REBEL;
}

/** Where votes stand to the lines: masks by faction, option and word of the slice. */
export interface StandingMasks {
  readonly loyal: Uint32Array;
  readonly rebel: Uint32Array;
}

/**
 * How each option stands to the line of each faction at each roll call: members of one faction who voted alike stand
 * alike, so there is far less to judge than there are votes.
 */
export function standingMasks(slice: MatrixSlice, basis: Basis, rules: LineRules): StandingMasks {
  return remembered(slice, `standing:${basis}:${rules.excludeSelf}:${rules.minMargin}`, () => {
    const { matrix, wordCount, events } = slice;
    const places = wordPlaces(slice);
    const loyal = new Uint32Array(matrix.factions.length * OPTION_COUNT * wordCount);
    const rebel = new Uint32Array(loyal.length);
    for (let faction = 1; faction <= matrix.factions.length; faction += 1) {
      for (let at = 0; at < events.length; at += 1) {
        const column = events[at] ?? 0;
        const from = tallyOffset(matrix, faction, column);
        const bit = 1 << (column & 31);
        const place = places[column >>> 5] ?? 0;
        for (let cell = 1; cell <= OPTION_COUNT; cell += 1) {
          if ((matrix.tallies[from + cell - 1] ?? 0) === 0) continue;
          const stands = standingOf(matrix.tallies, from, cell, basis, rules);
          const word = ((faction - 1) * OPTION_COUNT + cell - 1) * wordCount + place;
          if (stands === STANDING.LOYAL) loyal[word] = (loyal[word] ?? 0) | bit;
          else if (stands === STANDING.REBEL) rebel[word] = (rebel[word] ?? 0) | bit;
        }
      }
    }
    return { loyal, rebel };
  });
}

/** Calls back for the chosen votes of a member in the order taken, three numbers each: a million of them make no garbage. */
export function scanVotes(
  { matrix, events, faction }: MatrixSlice,
  member: number,
  visit: (column: number, cell: number, faction: number) => void,
): void {
  const row = member * matrix.events.length;
  for (let at = 0; at < events.length; at += 1) {
    const column = events[at] ?? 0;
    const cell = matrix.cells[row + column] ?? CELL.UNLISTED;
    const own = matrix.factionAt[row + column] ?? 0;
    if (cell !== CELL.UNLISTED && (faction === 0 || own === faction)) visit(column, cell, own);
  }
}
