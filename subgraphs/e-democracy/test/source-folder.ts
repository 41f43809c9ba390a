import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { PublishedFile } from './rada4-generator.ts';

/** Places of one test to publish files in; removed all at once. */
export interface SourceFolder {
  /** writes files into a folder of that name and answers its path */
  folder(name: string, files: readonly PublishedFile[]): Promise<string>;
  /** packs files into `<name>.tar.gz` and answers its path */
  archive(name: string, files: readonly PublishedFile[]): Promise<string>;
  remove(): Promise<void>;
}

/** Makes an empty place in the system's temporary folder. */
export async function sourceFolder(): Promise<SourceFolder> {
  const root = await mkdtemp(path.join(tmpdir(), 'roll-calls-'));
  return {
    async folder(name, files) {
      const folder = path.join(root, name);
      for (const file of files) {
        const target = path.join(folder, file.name);
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, file.bytes);
      }
      return folder;
    },
    async archive(name, files) {
      const target = path.join(root, `${name}.tar.gz`);
      const packed = pack();
      for (const file of files) packed.entry({ name: file.name }, file.bytes);
      packed.finalize();
      await pipeline(packed, createGzip(), createWriteStream(target));
      return target;
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
