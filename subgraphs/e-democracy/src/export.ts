import 'reflect-metadata';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@hromada/drizzle/client';
import { systemClock } from '@hromada/shared/clock';
import { InvalidInputError } from '@hromada/shared/errors';
import { z } from 'zod';
import { ConvocationRepository } from './convocation/convocation.repository.ts';
import { loaderEnvironment } from './environment.ts';
import { type ExportArguments, ExportUsageError, exportArguments } from './measure-export/export-arguments.ts';
import { exportMeasures } from './measure-export/measure-export.service.ts';
import { ConvocationChoiceError, DATA_SETS, ExportService } from './publication/export.service.ts';
import { openExportConnection, PublishedCouncilRepository } from './publication/published-council.repository.ts';
import { RollCallMatrixRepository } from './roll-call-matrix/roll-call-matrix.repository.ts';
import { RollCallMatrixService } from './roll-call-matrix/roll-call-matrix.service.ts';

const USAGE = `export --dataset ${DATA_SETS.join('|')} [--format csv|json] [--convocation "Рада, 9 скликання"] [--published-only]
       [--authority-id 01234567] [--catottg UA…] <folder>`;

const shape = z.object({
  dataset: z.enum(DATA_SETS),
  format: z.enum(['csv', 'json']).default('csv'),
  convocation: z.string().trim().min(1).optional(),
  'published-only': z.boolean().default(false),
  'authority-id': z
    .string()
    .regex(/^\d{8}$/)
    .default('00000000'),
  catottg: z.string().min(3).default('UA00000000000000000'),
});

/** Data sets of the open-data standard and Popolo: `--dataset annex-29 <folder>`. */
async function exportDataSet(argv: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const options = {
    dataset: text,
    format: text,
    convocation: text,
    'published-only': { type: 'boolean' },
    'authority-id': text,
    catottg: text,
  } as const;
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
  const parsed = shape.safeParse(values);
  const [folder, ...others] = positionals;
  if (!parsed.success || folder === undefined || others.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { dataset, format, convocation = null, catottg } = parsed.data;
  const sql = openExportConnection(loaderEnvironment().databaseUrl);
  try {
    const { files } = await new ExportService(new PublishedCouncilRepository(sql), systemClock).run({
      dataSet: dataset,
      format,
      folder: path.resolve(folder),
      convocation,
      scope: parsed.data['published-only'] ? 'PUBLISHED' : 'ALL',
      publisher: { authorityId: parsed.data['authority-id'], catottg },
    });
    for (const { name, rows } of files) process.stdout.write(`${name}: ${rows}\n`);
    return 0;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Measures of roll calls as tables: `--measures <folder> [filters]`. */
async function exportMeasureTables(argv: readonly string[]): Promise<number> {
  const asked = exportArguments(argv);
  const { db, close } = openDatabase(loaderEnvironment().databaseUrl, { max: 2 });
  try {
    const convocationIds = await chosenConvocations(new ConvocationRepository(db), asked);
    const matrices = new RollCallMatrixService(new RollCallMatrixRepository(db));
    await exportMeasures(matrices, { ...asked, convocationIds }, (name, rows) =>
      process.stdout.write(`${name}.csv: ${rows}\n`),
    );
    return 0;
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

/** Composition root of the export program. Exit code: 0 written, 1 it could not be, 2 called wrongly. */
function main(argv: readonly string[]): Promise<number> {
  const isMeasures = argv.some((argument) => argument.split('=')[0] === '--measures');
  return isMeasures ? exportMeasureTables(argv) : exportDataSet(argv);
}

function isTheirs(error: unknown): boolean {
  if (error instanceof ExportUsageError || error instanceof InvalidInputError) return true;
  return error instanceof ConvocationChoiceError || (error instanceof TypeError && 'code' in error);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (isTheirs(error) ? error.message : error.stack) : String(error)}\n`,
    );
    process.exitCode = isTheirs(error) ? 2 : 1;
  },
);
