import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';

/** A file of the source: its bytes, or why they were not taken. */
export type SourceFile =
  | { readonly kind: 'data'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly name: string; readonly size: number }
  | { readonly kind: 'skipped'; readonly name: string };

/** The largest file of one sitting taken in: real ones have 10 kB to 1 MB. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;
/** The largest table or data set: a vote is a row of some fifty bytes. */
export const MAX_TABLE_BYTES = 512 * 1024 * 1024;
const MAX_FILES = 200_000;
const MAX_TOTAL_BYTES = 4 * 1024 * 1024 * 1024;
const GZIP = [0x1f, 0x8b];

/** The source as a whole cannot be read. */
export class SourceUnreadableError extends Error {
  override readonly name = 'SourceUnreadableError';

  constructor(
    readonly code: 'SOURCE_MISSING' | 'ARCHIVE_DAMAGED' | 'SOURCE_TOO_LARGE',
    readonly source: string,
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${source}`, options);
  }
}

/**
 * Files of a roll-call source: one file, a folder with everything under it, a .tar or .tar.gz (folders may hold these
 * too). Archives are streamed and never unpacked to disk; links are not followed.
 * @throws {SourceUnreadableError} no such path, a damaged archive, or more than can be honest roll calls
 */
export async function* readSource(source: string): AsyncGenerator<SourceFile> {
  const about = await stat(source).catch((cause: unknown) => {
    throw new SourceUnreadableError('SOURCE_MISSING', source, { cause });
  });
  const files = about.isDirectory() ? readFolder(source, '') : readPath(source, path.basename(source), true);
  let count = 0;
  let total = 0;
  for await (const file of files) {
    count += 1;
    total += file.kind === 'data' ? file.bytes.length : 0;
    if (count > MAX_FILES || total > MAX_TOTAL_BYTES) throw new SourceUnreadableError('SOURCE_TOO_LARGE', source);
    yield file;
  }
}

async function* readFolder(folder: string, prefix: string): AsyncGenerator<SourceFile> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((one, other) => byName(one.name, other.name));
  for (const entry of entries) {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (isLitter(name)) continue;
    if (entry.isDirectory()) yield* readFolder(path.join(folder, entry.name), name);
    else if (entry.isFile()) yield* readPath(path.join(folder, entry.name), name, false);
    else yield { kind: 'skipped', name };
  }
}

async function* readPath(file: string, name: string, isNamed: boolean): AsyncGenerator<SourceFile> {
  if (/\.(tar|tgz|gz)$/i.test(name)) return yield* readArchive(file, name, await isGzip(file));
  if (!isNamed && !isData(name)) return yield { kind: 'skipped', name };
  const { size } = await stat(file);
  if (size > largestOf(name)) yield { kind: 'too-large', name, size };
  else yield { kind: 'data', name, bytes: await readFile(file) };
}

async function* readArchive(file: string, archive: string, isCompressed: boolean): AsyncGenerator<SourceFile> {
  const entries = extract();
  const pumped = (
    isCompressed ? pipeline(createReadStream(file), createGunzip(), entries) : pipeline(createReadStream(file), entries)
  ).catch((error: unknown) => entries.destroy(error instanceof Error ? error : new Error(String(error))));
  let isAny = false;
  try {
    for await (const entry of entries) {
      const { name, type, size = 0 } = entry.header;
      isAny = true;
      if (type !== 'file' || isLitter(name)) {
        entry.resume();
      } else if (!isData(name)) {
        entry.resume();
        yield { kind: 'skipped', name };
      } else if (size > largestOf(name)) {
        entry.resume();
        yield { kind: 'too-large', name, size };
      } else {
        yield { kind: 'data', name, bytes: await bytesOf(Readable.from(entry)) };
      }
    }
    await pumped;
  } catch (cause) {
    throw new SourceUnreadableError('ARCHIVE_DAMAGED', archive, { cause });
  }
  if (!isAny) throw new SourceUnreadableError('ARCHIVE_DAMAGED', archive);
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === GZIP[0] && buffer[1] === GZIP[1];
  } finally {
    await handle.close();
  }
}

/** Word's own binary format is named so that its refusal can say what to do. */
function isData(name: string): boolean {
  return /\.(?:json|csv|tsv|txt|rtf|html?|xlsx|doc)$/i.test(name);
}

/** What may be as large as a term of votes, and what holds one sitting at most. */
export function largestOf(name: string): number {
  return /\.(?:csv|tsv|xlsx)$/i.test(name) ||
    /(?:^|\/)(?:vote|votes|votings|popolo|motions|votingevents|voteevents)[^/]*\.json$/i.test(name)
    ? MAX_TABLE_BYTES
    : MAX_FILE_BYTES;
}

/** Traces that operating systems leave in folders and archives. */
function isLitter(name: string): boolean {
  return /(^|\/)(\._[^/]*|__MACOSX|\.DS_Store|\.git|Thumbs\.db)(\/|$)/.test(name);
}

const NATURAL = new Intl.Collator('en', { numeric: true });

/** `210831_2` before `210831_10`; the same everywhere. */
export function byName(one: string, other: string): number {
  return NATURAL.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}
