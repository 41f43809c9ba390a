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
  const all = everyCode(source, rules.basis);
  const places = discriminating(all, source, rules.lopsided);
  const codes = new Int8Array(source.memberCount * places.length);
  const members: number[] = [];
  let end = 0;
  for (let member = 0; member < source.memberCount; member += 1) {
    const from = member * source.events.length;
    let cast = 0;
    for (let at = 0; at < places.length; at += 1) {
      const code = all[from + (places[at] ?? 0)] ?? 0;
      codes[end + at] = code;
      cast += code & 1;
    }
    // Whoever voted too rarely is written over by the next.
    if (cast < Math.max(1, rules.minVotes)) continue;
    members.push(member);
    end += places.length;
  }
  return { members, events: places.map((at) => source.events[at] ?? 0), codes: codes.slice(0, end) };
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

/** Codes of all members at all chosen roll calls. */
function everyCode(source: CodingSource, basis: CodingRules['basis']): Int8Array {
  const { cells, factionAt, memberCount, eventCount, events, faction } = source;
  const codeOf = codeTable(basis);
  const all = new Int8Array(memberCount * events.length);
  for (let member = 0, out = 0; member < memberCount; member += 1) {
    const row = member * eventCount;
    for (let at = 0; at < events.length; at += 1, out += 1) {
      const cell = row + (events[at] ?? 0);
      if (faction === 0 || factionAt[cell] === faction) all[out] = codeOf[cells[cell] ?? 0] ?? 0;
    }
  }
  return all;
}

/** Places of the roll calls with two sides, the smaller one not too small. */
function discriminating(all: Int8Array, { memberCount, events }: CodingSource, lopsided: number): Uint32Array {
  const yes = new Int32Array(events.length);
  const cast = new Int32Array(events.length);
  for (let member = 0, from = 0; member < memberCount; member += 1) {
    for (let at = 0; at < events.length; at += 1, from += 1) {
      const code = all[from] ?? 0;
      cast[at] = (cast[at] ?? 0) + (code & 1);
      if (code > 0) yes[at] = (yes[at] ?? 0) + 1;
    }
  }
  return Uint32Array.from(events.keys()).filter((at) => {
    const smaller = Math.min(yes[at] ?? 0, (cast[at] ?? 0) - (yes[at] ?? 0));
    return smaller > 0 && smaller >= lopsided * (cast[at] ?? 0);
  });
}
