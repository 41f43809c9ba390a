import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { uuid } from '@hromada/shared/graphql';
import { type FileStore, sha256Of } from './file-store.ts';

const NAME = /^[0-9a-f]{64}$/;
const UNFINISHED = 'unfinished';

/** A folder of this machine: `ab/abcd…`, each file written aside, flushed, then put in its place. */
export class FolderStore implements FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(bytes: Buffer): Promise<string> {
    const sha256 = sha256Of(bytes);
    const place = this.#placeOf(sha256);
    const aside = path.join(this.#folder, UNFINISHED, uuid());
    await mkdir(path.dirname(aside), { recursive: true, mode: 0o700 });
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const file = await open(aside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, place); // a second copy takes the place of the first: the same bytes, and young again
    for (const folder of [path.dirname(place), this.#folder]) await flushed(folder);
    return sha256;
  }

  async get(sha256: string): Promise<Readable | null> {
    if ((await this.stat(sha256)) === null) return null;
    return createReadStream(this.#placeOf(sha256));
  }

  async stat(sha256: string): Promise<number | null> {
    return (await facts(this.#placeOf(sha256)))?.size ?? null;
  }

  async *listOlderThan(instant: Date): AsyncIterable<readonly string[]> {
    for (const folder of await names(this.#folder)) {
      const old: string[] = [];
      for (const name of await names(path.join(this.#folder, folder))) {
        const found = await facts(path.join(this.#folder, folder, name));
        if (!found || found.mtime >= instant) continue;
        if (folder === UNFINISHED) await rm(path.join(this.#folder, folder, name), { force: true });
        else if (NAME.test(name)) old.push(name);
      }
      if (old.length > 0) yield old;
    }
  }

  remove(sha256: string): Promise<void> {
    return rm(this.#placeOf(sha256), { force: true });
  }

  #placeOf(sha256: string): string {
    if (!NAME.test(sha256)) throw new TypeError(`Not the name of a file: ${sha256}`);
    return path.join(this.#folder, sha256.slice(0, 2), sha256);
  }
}

/** A name is safe only once its folder is on the disk. */
async function flushed(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function facts(place: string) {
  try {
    return await stat(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
