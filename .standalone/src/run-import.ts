import { existsSync } from 'node:fs';
import path from 'node:path';
import { withHromadaDatabase } from './database/with-hromada-database.ts';
import { callerFolder, readSettings } from './environment.ts';
import { type Flavour, SUBGRAPHS } from './stack.ts';
import { runSubgraphProgram } from './subgraph-program.ts';

const USAGE_EXIT = 2;

/** What can be imported, and which subgraph takes it. */
const IMPORTERS: Readonly<Record<string, string>> = { votes: 'e-democracy' };

/**
 * Imports files into the hromada of the data folder or of DATABASE_URL, whether it is running or not.
 *
 * @param argv what to import, where it lies, and options the importer understands
 * @returns exit code: the importer's own, or 2 when the command makes no sense
 * @throws {StartFailure} when there is no database to import into
 */
export async function runImport(argv: readonly string[], flavour: Flavour = 'built'): Promise<number> {
  const [kind = '', place = '', ...options] = argv;
  const subgraph = SUBGRAPHS.find(({ name }) => name === IMPORTERS[kind]);
  const fault = subgraph ? faultOf(place) : usage();
  if (!subgraph || fault) {
    process.stderr.write(`${fault}\n`);
    return USAGE_EXIT;
  }
  const program = { subgraph, file: 'import', flavour, args: [path.resolve(callerFolder(), place), ...options] };
  return withHromadaDatabase(readSettings([]), 'npm run import', (database) => runSubgraphProgram(program, database));
}

function usage(): string {
  return 'Що імпортувати? Приклад: npm run import -- votes <файл, тека або архів tar.gz> / What to import? For example: npm run import -- votes <file, folder or tar.gz>';
}

function faultOf(place: string): string | undefined {
  if (place === '' || place.startsWith('--')) return usage();
  if (existsSync(path.resolve(callerFolder(), place))) return undefined;
  return `Немає такого файлу чи теки: ${place} / There is no such file or folder: ${place}`;
}
