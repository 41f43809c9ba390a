import { withHromadaDatabase } from './database/with-hromada-database.ts';
import { readSettings } from './environment.ts';
import { type Flavour, SUBGRAPHS } from './stack.ts';
import { runSubgraphProgram } from './subgraph-program.ts';

const USAGE_EXIT = 2;

/** What can be exported, and which subgraph gives it. */
const EXPORTERS: Readonly<Record<string, string>> = { votes: 'e-democracy' };

/**
 * Exports out of the hromada of the data folder or of DATABASE_URL, whether it is running or not.
 *
 * @param argv what to export, and options the exporter understands
 * @returns exit code: the exporter's own, or 2 when the command makes no sense
 * @throws {StartFailure} when there is no database to export from
 */
export async function runExport(argv: readonly string[], flavour: Flavour = 'built'): Promise<number> {
  const [kind = '', ...args] = argv;
  const subgraph = SUBGRAPHS.find(({ name }) => name === EXPORTERS[kind]);
  if (!subgraph || args.length === 0) {
    process.stderr.write(
      'Що вивантажити? Приклад: npm run export -- votes --measures <тека> або --dataset annex-29 <тека> / What to export? For example: npm run export -- votes --measures <folder> or --dataset annex-29 <folder>\n',
    );
    return USAGE_EXIT;
  }
  return withHromadaDatabase(readSettings([]), 'npm run export', (database) =>
    runSubgraphProgram({ subgraph, file: 'export', flavour, args }, database),
  );
}
