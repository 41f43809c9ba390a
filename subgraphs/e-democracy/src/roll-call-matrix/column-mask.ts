import type { MatrixSlice } from './matrix-slice.ts';

/** A mask over the words of a slice with a bit for each chosen roll call that is meant. */
export function maskColumns(slice: MatrixSlice, isMeant: (column: number) => boolean): Uint32Array {
  const places = wordPlaces(slice);
  const mask = new Uint32Array(slice.wordCount);
  for (let at = 0; at < slice.events.length; at += 1) {
    const column = slice.events[at] ?? 0;
    if (!isMeant(column)) continue;
    const place = places[column >>> 5] ?? 0;
    mask[place] = (mask[place] ?? 0) | (1 << (column & 31));
  }
  return mask;
}

/** Where each word of a mask over all roll calls stands among the words of the slice. */
export function wordPlaces({ matrix, words }: MatrixSlice): Uint32Array {
  const places = new Uint32Array(matrix.wordCount);
  for (let place = 0; place < words.length; place += 1) places[words[place] ?? 0] = place;
  return places;
}

/** Roll calls of a mask over the words of a slice, ascending. */
export function maskedColumns({ words }: MatrixSlice, mask: Uint32Array): number[] {
  const columns: number[] = [];
  for (let place = 0; place < mask.length; place += 1) {
    const from = (words[place] ?? 0) * 32;
    for (let rest = mask[place] ?? 0; rest !== 0; rest &= rest - 1) columns.push(from + 31 - Math.clz32(rest & -rest));
  }
  return columns;
}
