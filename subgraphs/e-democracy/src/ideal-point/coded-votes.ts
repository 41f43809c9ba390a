import { CELL } from '../roll-call-matrix/roll-call-matrix.type.ts';

/** Votes as a scaling method sees them: +1, −1, or 0 where nothing is known. */
export interface CodedVotes {
  /** members that are placed, as rows of the matrix */
  readonly members: readonly number[];
  /** roll calls that discriminate, as columns of the matrix */
  readonly events: Uint32Array;
  /** by member and roll call */
  readonly codes: Int8Array;
}

/** What is left out before scaling. */
export interface CodingRules {
  readonly basis: 'EXPRESSED' | 'EFFECTIVE';
  /** a roll call whose smaller side is below this share of its votes tells nobody apart; 0.025 as in NOMINATE */
  readonly lopsided: number;
  /** members with fewer votes than this are not placed; 20 as in NOMINATE */
  readonly minVotes: number;
}

/** What coding reads of a slice. */
export interface CodingSource {
  readonly cells: Uint8Array;
  readonly factionAt: Uint8Array;
  readonly memberCount: number;
  readonly eventCount: number;
  readonly events: Uint32Array;
  /** 0 or the faction whose votes alone count */
  readonly faction: number;
}

/**
 * «За» is +1. EFFECTIVE: everything else of those present is −1. EXPRESSED: «проти» is −1, and abstentions, like silence
 * and absence, are missing.
 */
export function codeVotes(source: CodingSource, rules: CodingRules): CodedVotes {
  const codeOf = codeTable(rules.basis);
  const events = discriminating(source, codeOf, rules.lopsided);
  const rows: { member: number; codes: Int8Array }[] = [];
  for (let member = 0; member < source.memberCount; member += 1) {
    const codes = new Int8Array(events.length);
    let cast = 0;
    for (let at = 0; at < events.length; at += 1) {
      const code = codeAt(source, codeOf, member, events[at] ?? 0);
      codes[at] = code;
      cast += code & 1;
    }
    if (cast >= Math.max(1, rules.minVotes)) rows.push({ member, codes });
  }
  const codes = new Int8Array(rows.length * events.length);
  for (const [row, own] of rows.entries()) codes.set(own.codes, row * events.length);
  return { members: rows.map(({ member }) => member), events, codes };
}

function codeTable(basis: CodingRules['basis']): Int8Array {
  const table = new Int8Array(8);
  table[CELL.FOR] = 1;
  table[CELL.AGAINST] = -1;
  if (basis === 'EFFECTIVE') {
    table[CELL.ABSTAIN] = -1;
    table[CELL.NOT_VOTED] = -1;
  }
  return table;
}

function codeAt(source: CodingSource, codeOf: Int8Array, member: number, column: number): number {
  const at = member * source.eventCount + column;
  if (source.faction !== 0 && source.factionAt[at] !== source.faction) return 0;
  return codeOf[source.cells[at] ?? 0] ?? 0;
}

function discriminating(source: CodingSource, codeOf: Int8Array, lopsided: number): Uint32Array {
  const yes = new Int32Array(source.events.length);
  const no = new Int32Array(source.events.length);
  for (let member = 0; member < source.memberCount; member += 1) {
    for (let at = 0; at < source.events.length; at += 1) {
      const code = codeAt(source, codeOf, member, source.events[at] ?? 0);
      if (code > 0) yes[at] = (yes[at] ?? 0) + 1;
      else if (code < 0) no[at] = (no[at] ?? 0) + 1;
    }
  }
  return source.events.filter((_, at) => {
    const [ayes, noes] = [yes[at] ?? 0, no[at] ?? 0];
    const smaller = Math.min(ayes, noes);
    return smaller > 0 && smaller >= lopsided * (ayes + noes);
  });
}
