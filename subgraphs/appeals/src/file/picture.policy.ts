import { crc32 } from 'node:zlib';

/** Fifty megapixels: more than any telephone takes, less than what fills the memory of whoever opens it. */
export const PIXELS_MAX = 50_000_000;

/** A picture as it is kept, or why it is not. */
export type Picture =
  | { readonly fault: null; readonly bytes: Buffer }
  | { readonly fault: 'CONTENT_DIFFERS' | 'CONTENT_BROKEN' | 'PICTURE_TOO_LARGE' };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks a picture is drawn from; texts, times, EXIF and whatever is unknown are left out. */
const DRAWN: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP'],
]);

/**
 * A picture without texts, times and EXIF, and without whatever follows its end.
 * @see Portable Network Graphics, third edition, 5
 */
export function strippedPng(bytes: Buffer): Picture {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return { fault: 'CONTENT_DIFFERS' };
  const kept: Buffer[] = [SIGNATURE];
  let at = SIGNATURE.length;
  let hasData = false;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    const chunk = bytes.subarray(at, end);
    const type = chunk.toString('latin1', 4, 8);
    if (crc32(chunk.subarray(4, -4)) !== chunk.readUInt32BE(chunk.length - 4)) break;
    if (at === SIGNATURE.length) {
      if (type !== 'IHDR' || chunk.length !== 25) break;
      if (chunk.readUInt32BE(8) * chunk.readUInt32BE(12) > PIXELS_MAX) return { fault: 'PICTURE_TOO_LARGE' };
    }
    if (DRAWN.has(type)) kept.push(chunk);
    hasData ||= type === 'IDAT';
    if (type === 'IEND') return hasData ? { fault: null, bytes: Buffer.concat(kept) } : { fault: 'CONTENT_BROKEN' };
    at = end;
  }
  return { fault: 'CONTENT_BROKEN' };
}
