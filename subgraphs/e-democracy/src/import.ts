import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { openDatabase } from '@hromada/drizzle/client';
import { systemClock } from '@hromada/shared/clock';
import { uuid } from '@hromada/shared/graphql';
import { loaderEnvironment } from './environment.ts';
import { decodeText } from './import/decode-text.ts';
import { FactionTableError, readFactionTable, type ToldMembership } from './import/faction-table.ts';
import { findingWords } from './import/finding-words.service.ts';
import { ImportRepository, openImportConnection } from './import/import.repository.ts';
import { type ImportReport, ImportService } from './import/import.service.ts';
import { type ImportArguments, importArguments, UsageError } from './import/import-arguments.ts';
import { terminalProgress } from './import/import-progress.ts';
import { reportJson, reportLines } from './import/import-report.ts';
import { readSource, SourceUnreadableError } from './import/source-files.ts';
import { ImportStageRepository } from './import-stage/import-stage.repository.ts';
import { keptReport } from './import-stage/import-stage.service.ts';

/**
 * Composition root of the import program. Exit code: 0 when the source was read (refusals are in the report),
 * 1 when nothing of it could be read or stored, 2 when it was called wrongly.
 */
async function main(argv: readonly string[]): Promise<number> {
  const parsed = importArguments(argv);
  const factions = parsed.factions === null ? null : readFactionTable(await readTable(parsed.factions));
  const sql = openImportConnection(loaderEnvironment().databaseUrl);
  try {
    return await runImport(parsed, factions, new ImportService(new ImportRepository(sql), systemClock));
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Keeps the source for the console, however large it is: there its names are decided upon and it is taken in. */
async function layReady(
  source: string,
  options: ImportArguments['options'],
  report: ImportReport,
  service: ImportService,
): Promise<void> {
  const files: { name: string; bytes: Buffer }[] = [];
  for await (const file of readSource(source))
    if (file.kind === 'data') files.push({ name: file.name, bytes: Buffer.from(file.bytes) });
  const { db, close } = openDatabase(loaderEnvironment().databaseUrl);
  try {
    const stage = { id: uuid(), createdAt: systemClock.now(), createdBy: null, sourceName: report.sourceName };
    const { authority, convocation, composition, mayor, headers = {} } = options;
    const kept = { options: { authority, convocation, composition, mayor, headers }, report: keptReport(report) };
    await new ImportStageRepository(db).insert(db, { ...stage, ...kept, fileCount: files.length }, files);
    await service.keepMatches(report);
  } finally {
    await close();
  }
}

async function readTable(file: string): Promise<string> {
  return decodeText(await readFile(file)).text;
}

async function runImport(
  { source, options, report, language, isDryRun, isStaged }: ImportArguments,
  factions: readonly ToldMembership[] | null,
  service: ImportService,
): Promise<number> {
  const progress = terminalProgress(process.stderr, language);
  try {
    const result = await service.run(source, { ...options, factions }, progress, isDryRun || isStaged ? 'DRY' : 'REAL');
    progress.stop();
    process.stdout.write(`${reportLines(result, language).join('\n')}\n`);
    if (isStaged) await layReady(source, options, result, service);
    if (report !== null) await writeFile(report, reportJson(result));
    return result.fileCount > 0 && result.refusedCount < result.fileCount ? 0 : 1;
  } catch (error) {
    progress.stop();
    if (!(error instanceof SourceUnreadableError)) throw error;
    process.stderr.write(`${findingWords(error.code, { source: error.source }, language)}\n`);
    return 1;
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isTheirs = error instanceof UsageError || error instanceof FactionTableError || isMissingFile(error);
    process.stderr.write(`${error instanceof Error ? (isTheirs ? error.message : error.stack) : String(error)}\n`);
    process.exitCode = isTheirs ? 2 : 1;
  },
);

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
