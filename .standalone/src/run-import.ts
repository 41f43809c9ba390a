import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { assertRoleMayEnter } from './database/assert-server.ts';
import { type DatabaseAtHand, withHromadaDatabase } from './database/with-hromada-database.ts';
import { callerFolder, readSettings } from './environment.ts';
import { StartFailure } from './failure.ts';
import { type Flavour, runnable, SUBGRAPHS, type SubgraphPlace, subgraphEnvironment } from './stack.ts';

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
  return withHromadaDatabase(readSettings([]), 'npm run import', (database) =>
    runProgram(subgraph, 'import', flavour, database, [path.resolve(callerFolder(), place), ...options]),
  );
}

/**
 * Writes data sets out of the hromada of the data folder or of DATABASE_URL, whether it is running or not.
 *
 * @param argv what to export, and options the program understands
 * @returns exit code: the program's own, or 2 when the command makes no sense
 * @throws {StartFailure} when there is no database to read
 */
export async function runExport(argv: readonly string[], flavour: Flavour = 'built'): Promise<number> {
  const [kind = '', ...options] = argv;
  const subgraph = SUBGRAPHS.find(({ name }) => name === IMPORTERS[kind]);
  if (!subgraph) {
    process.stderr.write(
      'Що записати? Приклад: npm run export -- votes --dataset annex-29 <тека> / What to write? For example: npm run export -- votes --dataset annex-29 <folder>\n',
    );
    return USAGE_EXIT;
  }
  return withHromadaDatabase(readSettings([]), 'npm run export', (database) =>
    runProgram(subgraph, 'export', flavour, database, options),
  );
}

function usage(): string {
  return 'Що імпортувати? Приклад: npm run import -- votes <файл, тека або архів tar.gz> / What to import? For example: npm run import -- votes <file, folder or tar.gz>';
}

function faultOf(place: string): string | undefined {
  if (place === '' || place.startsWith('--')) return usage();
  if (existsSync(path.resolve(callerFolder(), place))) return undefined;
  return `Немає такого файлу чи теки: ${place} / There is no such file or folder: ${place}`;
}

async function runProgram(
  subgraph: SubgraphPlace,
  file: 'import' | 'export',
  flavour: Flavour,
  database: DatabaseAtHand,
  args: readonly string[],
): Promise<number> {
  const told = subgraphEnvironment(subgraph, database);
  await assertRoleMayEnter(told.DATABASE_URL ?? '');
  const { command, args: program, env } = runnable(`subgraphs/${subgraph.name}`, file, flavour);
  const child = spawn(command, [...program, ...args], {
    env: { ...env, ...told },
    cwd: callerFolder(),
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(
        new StartFailure(
          'IMPORTER_FAILED',
          `Імпорт не запустився: ${error.message}`,
          `The import did not start: ${error.message}`,
        ),
      ),
    );
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
