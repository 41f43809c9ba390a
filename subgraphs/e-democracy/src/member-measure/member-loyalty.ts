import {
  bitCount,
  type MatrixSlice,
  maskColumns,
  maskedColumns,
  remembered,
} from '../roll-call-matrix/roll-call-matrix.service.ts';
import { CELL, OPTION_COUNT } from '../roll-call-matrix/roll-call-matrix.type.ts';
import type { Basis } from '../vote-event/roll-call.service.ts';
import { LEAST_FACTION, type LineRules, standingMasks, tallyOffset } from './faction-line.ts';

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

/** Counts loyal and rebellious votes of a member over the slice, 32 roll calls at a time. */
export function loyaltyOf(slice: MatrixSlice, member: number, basis: Basis, rules: LineRules): LoyaltyTally {
  const { matrix, votes, words, wordCount } = slice;
  const { loyal: along, rebel: against } = standingMasks(slice, basis, rules);
  const { forLine, decisive } = factionRoles(slice);
  const memberCount = matrix.members.length;
  let loyal = 0;
  const rebellions = new Uint32Array(wordCount);
  const costly = new Uint32Array(wordCount);
  const withheld = new Uint32Array(wordCount);
  for (let faction = 0; faction < matrix.factions.length; faction += 1) {
    const ofMember = (faction * memberCount + member) * matrix.wordCount;
    for (let word = 0; word < wordCount; word += 1) {
      const own = matrix.factionMasks[ofMember + (words[word] ?? 0)] ?? 0;
      if (own === 0) continue;
      let rebelled = 0;
      let silent = 0;
      for (let option = 0; option < OPTION_COUNT; option += 1) {
        const cast = (votes[(option * memberCount + member) * wordCount + word] ?? 0) & own;
        if (cast === 0) continue;
        const judged = (faction * OPTION_COUNT + option) * wordCount + word;
        loyal += bitCount(cast & (along[judged] ?? 0));
        rebelled |= cast & (against[judged] ?? 0);
        if (option >= CELL.NOT_VOTED - 1) silent |= cast;
      }
      const role = faction * wordCount + word;
      rebellions[word] = (rebellions[word] ?? 0) | rebelled;
      costly[word] = (costly[word] ?? 0) | (rebelled & (decisive[role] ?? 0));
      withheld[word] = (withheld[word] ?? 0) | (silent & (forLine[role] ?? 0));
    }
  }
  return {
    loyal,
    rebellions: maskedColumns(slice, rebellions),
    costlyRebellions: maskedColumns(slice, costly),
    withheld: maskedColumns(slice, withheld),
  };
}

/**
 * Masks by faction and word: were 60 % of its voters for, so that silence of one is a way of not supporting without saying
 * so; and could it turn the result.
 */
function factionRoles(slice: MatrixSlice): { readonly forLine: Uint32Array; readonly decisive: Uint32Array } {
  return remembered(slice, 'faction-roles', () => {
    const { matrix, wordCount } = slice;
    const forLine = new Uint32Array(matrix.factions.length * wordCount);
    const decisive = new Uint32Array(forLine.length);
    for (let faction = 1; faction <= matrix.factions.length; faction += 1) {
      const isFor = (column: number) => {
        const from = tallyOffset(matrix, faction, column);
        const size = sizeAt(matrix.tallies, from);
        return size >= LEAST_FACTION && (matrix.tallies[from] ?? 0) >= FOR_LINE_SHARE * size;
      };
      // Adopted and not without the faction, or lost and not with all of it.
      const isDecisive = (column: number) => {
        const from = tallyOffset(matrix, faction, column);
        const own = matrix.tallies[from] ?? 0;
        const { quota = 0, totals } = matrix.events[column] ?? {};
        const yes = totals?.[0] ?? 0;
        return quota > 0 && (yes >= quota ? yes - own < quota : yes + sizeAt(matrix.tallies, from) - own >= quota);
      };
      forLine.set(maskColumns(slice, isFor), (faction - 1) * wordCount);
      decisive.set(maskColumns(slice, isDecisive), (faction - 1) * wordCount);
    }
    return { forLine, decisive };
  });
}

function sizeAt(tallies: Uint16Array, from: number): number {
  let size = 0;
  for (let option = from; option < from + OPTION_COUNT; option += 1) size += tallies[option] ?? 0;
  return size;
}
