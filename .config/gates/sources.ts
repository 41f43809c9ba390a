import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.data', '.turbo', 'gql', 'boundary-fixtures']);

/**
 * Our own files below a folder of the repository, without what is installed, built or generated.
 *
 * @param place path from the repository; `.` is all of it
 * @returns paths from the repository, with forward slashes
 */
export function sourcesBelow(place: string, isWanted: (file: string) => boolean): string[] {
  return readdirSync(path.join(root, place), { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name))
    .flatMap((entry) => {
      const file = path.posix.join(place, entry.name);
      if (entry.isDirectory()) return sourcesBelow(file, isWanted);
      return entry.isFile() && isWanted(file) ? [file] : [];
    });
}
