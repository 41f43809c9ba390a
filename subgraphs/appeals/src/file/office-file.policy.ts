import { inflateRawSync } from 'node:zlib';

/** Why a document of an office suite is not kept. */
export type OfficeFault =
  | 'CONTENT_DIFFERS'
  | 'CONTENT_BROKEN'
  | 'CONTENT_ENCRYPTED'
  | 'CONTENT_ACTIVE'
  | 'CONTENT_TOO_LARGE_UNPACKED';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRIES_MAX = 5_000;
const UNPACKED_MAX = 250 * 1024 * 1024;
const RATIO_MAX = 200;
/** Below this a high ratio is only an empty style sheet. */
const RATIO_FROM = 1024 * 1024;
const READ_MAX = 1024 * 1024;
const ACTIVE =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|Basic\/|Scripts\/)|\.(exe|dll|scr|com|bat|cmd|ps1|js|jse|vbs|vbe|wsf|hta|jar|lnk|msi|zip|rar|7z|iso)$/i;
const DOCX_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const ODT = 'application/vnd.oasis.opendocument.text';

/** What is wrong with a text document: it is looked at as an archive, and nothing of it is unpacked but its own name. */
export function officeFault(bytes: Buffer, format: 'docx' | 'odt'): OfficeFault | null {
  if (bytes.length < END_LENGTH || bytes.readUInt32LE(0) !== LOCAL) return 'CONTENT_DIFFERS';
  const entries = entriesOf(bytes);
  if (!entries || !areSafe(entries, bytes)) return 'CONTENT_BROKEN';
  if (entries.some(({ flags }) => (flags & 0x2041) !== 0)) return 'CONTENT_ENCRYPTED';
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const isBomb = ({ packed, unpacked }: Entry) => unpacked > RATIO_FROM && unpacked > packed * RATIO_MAX;
  if (total > UNPACKED_MAX || entries.some(isBomb)) return 'CONTENT_TOO_LARGE_UNPACKED';
  if (entries.some(({ name }) => ACTIVE.test(name))) return 'CONTENT_ACTIVE';
  return format === 'docx' ? docxFault(entries, bytes) : odtFault(entries, bytes);
}

function docxFault(entries: readonly Entry[], bytes: Buffer): OfficeFault | null {
  const types = entries.find(({ name }) => name === '[Content_Types].xml');
  if (!types || !entries.some(({ name }) => name === 'word/document.xml')) return 'CONTENT_DIFFERS';
  const text = textOf(types, bytes);
  if (text === null) return 'CONTENT_BROKEN';
  if (/macroEnabled|vbaProject/i.test(text)) return 'CONTENT_ACTIVE';
  return text.includes(DOCX_MAIN) ? null : 'CONTENT_DIFFERS';
}

function odtFault(entries: readonly Entry[], bytes: Buffer): OfficeFault | null {
  const [first] = entries;
  const isNamed = first?.name === 'mimetype' && first.method === 0 && first.offset === 0;
  if (!isNamed || !entries.some(({ name }) => name === 'content.xml')) return 'CONTENT_DIFFERS';
  return textOf(first, bytes) === ODT ? null : 'CONTENT_DIFFERS';
}

/** The list of an archive that begins at the first byte and ends with the last; null when it is no such archive. */
function entriesOf(bytes: Buffer): Entry[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > ENTRIES_MAX || bytes.readUInt16LE(end + 8) !== count || at > end) return null;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) return null;
    const [nameLength, more, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({
      ...{ name, flags: bytes.readUInt16LE(at + 8), method: bytes.readUInt16LE(at + 10) },
      ...{ packed: bytes.readUInt32LE(at + 20), unpacked: bytes.readUInt32LE(at + 24) },
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + more + comment;
  }
  return at === end ? entries : null;
}

function endOf(bytes: Buffer): number | null {
  for (let at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - 0xffff); at -= 1)
    if (bytes.readUInt32LE(at) === END && at + END_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  return null;
}

/** No path leads out, every entry lies where the list says, and no two lie upon each other. */
function areSafe(entries: readonly Entry[], bytes: Buffer): boolean {
  const sorted = [...entries].sort((one, other) => one.offset - other.offset);
  return sorted.every((entry, index) => {
    const start = dataOf(entry, bytes);
    const next = sorted[index + 1]?.offset ?? bytes.length;
    return start !== null && start + entry.packed <= next && isInside(entry.name);
  });
}

function isInside(name: string): boolean {
  const isOdd =
    name === '' || name.includes('\0') || name.includes('\\') || name.startsWith('/') || /^[a-z]:/i.test(name);
  return !isOdd && !name.split('/').includes('..');
}

/** Where the data of an entry begins; null when its own header tells another story than the list. */
function dataOf({ name, offset, method }: Entry, bytes: Buffer): number | null {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) return null;
  const nameLength = bytes.readUInt16LE(offset + 26);
  const isSame = bytes.toString('utf8', offset + 30, offset + 30 + nameLength) === name;
  const isKnown = (method === 0 || method === 8) && bytes.readUInt16LE(offset + 8) === method;
  return isSame && isKnown ? offset + 30 + nameLength + bytes.readUInt16LE(offset + 28) : null;
}

function textOf(entry: Entry, bytes: Buffer): string | null {
  const start = dataOf(entry, bytes);
  if (start === null) return null;
  const data = bytes.subarray(start, start + entry.packed);
  try {
    return String(entry.method === 0 ? data : inflateRawSync(data, { maxOutputLength: READ_MAX }));
  } catch {
    return null; // damaged, or longer than it says
  }
}
