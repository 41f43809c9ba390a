import { bitCount } from '../bit-mask.ts';
import type { Basis } from '../vote-event/roll-call.service.ts';
import type { MatrixSlice } from './matrix-slice.ts';

/**
 * How each pair of members voted together. The table of a pair holds, by the option of the first and of the second, how
 * many roll calls they both took a side in: 2 × 2 («за», not «за») on the EFFECTIVE basis, 3 × 3 on the EXPRESSED.
 */
export interface PairCounts {
  readonly basis: Basis;
  readonly memberCount: number;
  /** sides that are told apart: 2 or 3 */
  readonly sides: number;
  /** tables of the pairs i < j, row after row of the upper triangle */
  readonly tables: Int32Array;
}

/** Place of the pair in a packed upper triangle without the diagonal. @param first less than `second` */
export function pairIndex(first: number, second: number, count: number): number {
  return first * count - (first * (first + 1)) / 2 + second - first - 1;
}

/** Table of a pair, row by the first member's side; turned over when the first index is the greater one. */
export function pairTable(counts: PairCounts, first: number, second: number): number[] {
  const { sides, memberCount, tables } = counts;
  const [low, high] = first < second ? [first, second] : [second, first];
  const from = pairIndex(low, high, memberCount) * sides * sides;
  const table = Array.from(tables.subarray(from, from + sides * sides));
  if (low === first) return table;
  return table.map((_, at) => table[(at % sides) * sides + Math.floor(at / sides)] ?? 0);
}

/** Counts all pairs by AND and population count over the masks of the slice. */
export function countPairs(slice: MatrixSlice, basis: Basis): PairCounts {
  const memberCount = slice.matrix.members.length;
  const sides = basis === 'EFFECTIVE' ? 2 : 3;
  const tables = new Int32Array(((memberCount * (memberCount - 1)) / 2) * sides * sides);
  if (basis === 'EFFECTIVE') countEffective(slice, memberCount, tables);
  else countExpressed(slice, memberCount, tables);
  return { basis, memberCount, sides, tables };
}

/** Masks of the sides of a basis by member: [for, cast] or [for, against, cast]. */
function sideMasks({ votes, wordCount }: MatrixSlice, memberCount: number, options: readonly (readonly number[])[]) {
  const stride = memberCount * wordCount;
  return options.map((merged) => {
    const mask = new Uint32Array(stride);
    for (const option of merged) {
      for (let at = 0; at < stride; at += 1) mask[at] = (mask[at] ?? 0) | (votes[option * stride + at] ?? 0);
    }
    return mask;
  });
}

function countEffective(slice: MatrixSlice, memberCount: number, tables: Int32Array): void {
  const [yes = new Uint32Array(), cast = yes] = sideMasks(slice, memberCount, [[0], [0, 1, 2, 3]]);
  const { wordCount } = slice;
  let out = 0;
  for (let first = 0; first < memberCount; first += 1) {
    for (let second = first + 1; second < memberCount; second += 1) {
      let both = 0;
      let together = 0;
      let ofFirst = 0;
      let ofSecond = 0;
      let a = first * wordCount;
      let b = second * wordCount;
      for (let word = 0; word < wordCount; word += 1, a += 1, b += 1) {
        const common = (cast[a] ?? 0) & (cast[b] ?? 0);
        if (common === 0) continue;
        const one = (yes[a] ?? 0) & common;
        const other = (yes[b] ?? 0) & common;
        both += bitCount(common);
        together += bitCount(one & other);
        ofFirst += bitCount(one);
        ofSecond += bitCount(other);
      }
      tables[out] = together;
      tables[out + 1] = ofFirst - together;
      tables[out + 2] = ofSecond - together;
      tables[out + 3] = both - ofFirst - ofSecond + together;
      out += 4;
    }
  }
}

function countExpressed(slice: MatrixSlice, memberCount: number, tables: Int32Array): void {
  const [yes = new Uint32Array(), no = yes, cast = yes] = sideMasks(slice, memberCount, [[0], [1], [0, 1, 2]]);
  const { wordCount } = slice;
  let out = 0;
  for (let first = 0; first < memberCount; first += 1) {
    for (let second = first + 1; second < memberCount; second += 1) {
      const count = new CastTogether();
      let a = first * wordCount;
      let b = second * wordCount;
      for (let word = 0; word < wordCount; word += 1, a += 1, b += 1) {
        const common = (cast[a] ?? 0) & (cast[b] ?? 0);
        if (common === 0) continue;
        count.add(common, (yes[a] ?? 0) & common, (yes[b] ?? 0) & common, (no[a] ?? 0) & common, (no[b] ?? 0) & common);
      }
      count.write(tables, out);
      out += 9;
    }
  }
}

/** Running counts of one pair on the EXPRESSED basis; the cells of «утримався» follow from the others. */
class CastTogether {
  #both = 0;
  #yesYes = 0;
  #yesNo = 0;
  #noYes = 0;
  #noNo = 0;
  #firstYes = 0;
  #secondYes = 0;
  #firstNo = 0;
  #secondNo = 0;

  add(common: number, firstYes: number, secondYes: number, firstNo: number, secondNo: number): void {
    this.#both += bitCount(common);
    this.#yesYes += bitCount(firstYes & secondYes);
    this.#firstYes += bitCount(firstYes);
    this.#secondYes += bitCount(secondYes);
    if ((firstNo | secondNo) === 0) return; // nearly always: «проти» is rare
    this.#yesNo += bitCount(firstYes & secondNo);
    this.#noYes += bitCount(firstNo & secondYes);
    this.#noNo += bitCount(firstNo & secondNo);
    this.#firstNo += bitCount(firstNo);
    this.#secondNo += bitCount(secondNo);
  }

  write(tables: Int32Array, at: number): void {
    const yesOther = this.#firstYes - this.#yesYes - this.#yesNo;
    const noOther = this.#firstNo - this.#noYes - this.#noNo;
    const otherYes = this.#secondYes - this.#yesYes - this.#noYes;
    const otherNo = this.#secondNo - this.#yesNo - this.#noNo;
    const others = this.#both - this.#firstYes - this.#firstNo - otherYes - otherNo;
    const cells = [this.#yesYes, this.#yesNo, yesOther, this.#noYes, this.#noNo, noOther, otherYes, otherNo, others];
    tables.set(cells, at);
  }
}
