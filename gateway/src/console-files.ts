import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a file travels. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** A file of the built console. */
export interface ConsoleFile {
  readonly type: string;
  /** its name changes with its content, so browsers may keep it for ever */
  readonly isImmutable: boolean;
  read(encoding: Encoding): Promise<Buffer>;
  readonly isCompressible: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const COMPRESSIBLE = new Set([
  '.css',
  '.html',
  '.ico',
  '.js',
  '.json',
  '.map',
  '.svg',
  '.txt',
  '.wasm',
  '.webmanifest',
]);

/**
 * The files below a folder by their address (`/assets/index-1a2b.js`). The list is read once: what is not in it does
 * not exist, so no address can climb out of the folder. A missing folder has no files.
 */
export async function listConsoleFiles(folder: string): Promise<ReadonlyMap<string, ConsoleFile>> {
  if (!existsSync(folder)) return new Map();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [addressOf(folder, path), consoleFile(path, addressOf(folder, path))]));
}

/** The best encoding that the client takes. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = new Set(
    (acceptEncoding ?? '')
      .split(',')
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  );
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}

function addressOf(folder: string, path: string): string {
  return `/${relative(folder, path).split(sep).join('/')}`;
}

function consoleFile(path: string, address: string): ConsoleFile {
  const extension = extname(path).toLowerCase();
  const isCompressible = COMPRESSIBLE.has(extension);
  const read = new Map<Encoding, Promise<Buffer>>();
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    isImmutable: address.startsWith('/assets/'),
    isCompressible,
    read(encoding) {
      if (!isCompressible) return readFile(path);
      const known = read.get(encoding) ?? readFile(path).then((content) => compress(content, encoding));
      read.set(encoding, known);
      return known;
    },
  };
}

async function compress(content: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    return promisify(brotliCompress)(content, { params });
  }
  return encoding === 'gzip' ? promisify(gzip)(content) : content;
}
