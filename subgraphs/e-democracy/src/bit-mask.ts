/** Number of set bits of a 32-bit word. */
export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Words that a mask over that many roll calls takes. */
export function wordsFor(count: number): number {
  return (count + 31) >>> 5;
}

/** Sets one bit. */
export function setBit(mask: Uint32Array, offset: number, index: number): void {
  const word = offset + (index >>> 5);
  mask[word] = (mask[word] ?? 0) | (1 << (index & 31));
}

/** Is the bit set? */
export function hasBit(mask: Uint32Array, offset: number, index: number): boolean {
  return (((mask[offset + (index >>> 5)] ?? 0) >>> (index & 31)) & 1) === 1;
}

/** Indexes of the set bits, ascending. */
export function bitIndexes(mask: Uint32Array): Uint32Array {
  let count = 0;
  for (const word of mask) count += bitCount(word);
  const indexes = new Uint32Array(count);
  let at = 0;
  for (const [position, word] of mask.entries()) {
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      indexes[at] = position * 32 + (31 - Math.clz32(rest & -rest));
      at += 1;
    }
  }
  return indexes;
}
