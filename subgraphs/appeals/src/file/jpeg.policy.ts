import { PIXELS_MAX, type Picture } from './picture.policy.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;
const EXIF = Buffer.from('Exif\0\0', 'latin1');
const ICC = Buffer.from('ICC_PROFILE\0', 'latin1');
const ORIENTATION = 0x0112;

/**
 * A photo without what it tells of its maker and place: EXIF, GPS, XMP, IPTC, comments, thumbnails and whatever follows
 * its end. Colours stay, and which side is up.
 * @see ITU-T T.81, annex B
 */
export function strippedJpeg(bytes: Buffer): Picture {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff00 + SOI) return { fault: 'CONTENT_DIFFERS' };
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let pixels = 0;
  let hasScan = false;
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === EOI) {
    if (bytes[at] !== 0xff) return { fault: 'CONTENT_BROKEN' };
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // a fill byte
      continue;
    }
    if (marker === EOI) {
      if (!hasScan || pixels === 0) return { fault: 'CONTENT_BROKEN' };
      return pixels > PIXELS_MAX
        ? { fault: 'PICTURE_TOO_LARGE' }
        : { fault: null, bytes: Buffer.concat([...kept, bytes.subarray(at, at + 2)]) };
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return { fault: 'CONTENT_BROKEN' };
    const segment = bytes.subarray(at, end);
    if (isFrame(marker) && segment.length >= 9) pixels = segment.readUInt16BE(5) * segment.readUInt16BE(7);
    const shown = shownOf(marker, segment);
    if (shown) kept.push(shown);
    at = end;
    if (marker === SOS) {
      hasScan = true;
      const next = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, next));
      at = next;
    }
  }
  return { fault: 'CONTENT_BROKEN' };
}

/** Start of a frame, which says how large the picture is. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** What is kept of a segment: all that the picture is drawn from. */
function shownOf(marker: number, segment: Buffer): Buffer | null {
  const data = segment.subarray(4);
  if (marker === APP1) {
    const orientation = data.subarray(0, EXIF.length).equals(EXIF) ? orientationOf(data.subarray(EXIF.length)) : 1;
    return orientation === 1 ? null : orientationSegment(orientation);
  }
  if (marker === APP2) return data.subarray(0, ICC.length).equals(ICC) ? segment : null;
  if (marker === APP0 || marker === APP14) return segment;
  return marker === COM || (marker > APP0 && marker <= APP15) ? null : segment;
}

/** In a scan 0xFF is followed by 0x00 or a restart; any other marker ends it. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}

/** Orientation in the first directory of an EXIF block, 1 to 8; 1 when it does not say. */
function orientationOf(tiff: Buffer): number {
  if (tiff.length < 14) return 1;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (start + 2 > tiff.length) return 1;
  const count = short(start);
  for (let entry = start + 2; entry < start + 2 + count * 12 && entry + 12 <= tiff.length; entry += 12) {
    if (short(entry) !== ORIENTATION) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An EXIF block that says the orientation and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, APP1, 0, 2 + EXIF.length + tiff.length]);
  return Buffer.concat([head, EXIF, tiff]);
}
