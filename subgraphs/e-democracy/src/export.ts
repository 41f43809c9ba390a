import 'reflect-metadata';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '@hromada/shared/clock';
import { z } from 'zod';
import { loaderEnvironment } from './environment.ts';
import { ConvocationChoiceError, DATA_SETS, ExportService } from './publication/export.service.ts';
import { openExportConnection, PublishedCouncilRepository } from './publication/published-council.repository.ts';

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

/** Composition root of the export program. Exit code: 0 written, 1 nothing to write, 2 called wrongly. */
async function main(argv: readonly string[]): Promise<number> {
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

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isTheirs = error instanceof ConvocationChoiceError || (error instanceof TypeError && 'code' in error);
    process.stderr.write(`${error instanceof Error ? (isTheirs ? error.message : error.stack) : String(error)}\n`);
    process.exitCode = isTheirs ? 2 : 1;
  },
);
