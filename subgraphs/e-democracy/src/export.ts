import 'reflect-metadata';
import { openDatabase } from '@hromada/drizzle/client';
import { InvalidInputError } from '@hromada/shared/errors';
import { ConvocationRepository } from './convocation/convocation.repository.ts';
import { loaderEnvironment } from './environment.ts';
import { type ExportArguments, ExportUsageError, exportArguments } from './measure-export/export-arguments.ts';
import { exportMeasures } from './measure-export/measure-export.service.ts';
import { RollCallMatrixRepository } from './roll-call-matrix/roll-call-matrix.repository.ts';
import { RollCallMatrixService } from './roll-call-matrix/roll-call-matrix.service.ts';

/**
 * Composition root of the export program: `export.js --measures <folder> [filters]`. Exit code: 0 when the tables are
 * written, 1 when they could not be, 2 when it was called wrongly.
 */
async function main(argv: readonly string[]): Promise<void> {
  const asked = exportArguments(argv);
  const { db, close } = openDatabase(loaderEnvironment().databaseUrl, { max: 2 });
  try {
    const convocationIds = await chosenConvocations(new ConvocationRepository(db), asked);
    const matrices = new RollCallMatrixService(new RollCallMatrixRepository(db));
    await exportMeasures(matrices, { ...asked, convocationIds }, (name, rows) =>
      process.stdout.write(`${name}.csv: ${rows}\n`),
    );
  } finally {
    await close();
  }
}

async function chosenConvocations(
  repository: ConvocationRepository,
  { convocation }: ExportArguments,
): Promise<string[]> {
  const all = await repository.list();
  const isMeant = ({ id, label, authorityName }: (typeof all)[number]) =>
    convocation === null ||
    id === convocation ||
    `${authorityName} ${label}`.toLowerCase().includes(convocation.toLowerCase());
  const chosen = all.filter(isMeant).map(({ id }) => id);
  if (chosen.length === 0) throw new ExportUsageError('Такого скликання немає / There is no such convocation');
  return chosen;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isTheirs = error instanceof ExportUsageError || error instanceof InvalidInputError;
  process.stderr.write(`${error instanceof Error ? (isTheirs ? error.message : error.stack) : String(error)}\n`);
  process.exitCode = isTheirs ? 2 : 1;
});
