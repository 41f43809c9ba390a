import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { systemClock } from '@hromada/shared/clock';
import { loaderEnvironment } from './environment.ts';
import { decodeText } from './import/decode-text.ts';
import { FactionTableError, readFactionTable, type ToldMembership } from './import/faction-table.ts';
import { findingWords } from './import/finding-words.service.ts';
import { ImportRepository, openImportConnection } from './import/import.repository.ts';
import { ImportService } from './import/import.service.ts';
import { type ImportArguments, importArguments, UsageError } from './import/import-arguments.ts';
import { terminalProgress } from './import/import-progress.ts';
import { reportJson, reportLines } from './import/import-report.ts';
import { SourceUnreadableError } from './import/source-files.ts';

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

async function readTable(file: string): Promise<string> {
  return decodeText(await readFile(file)).text;
}

async function runImport(
  { source, options, report, language, isDryRun }: ImportArguments,
  factions: readonly ToldMembership[] | null,
  service: ImportService,
): Promise<number> {
  const progress = terminalProgress(process.stderr, language);
  try {
    const result = await service.run(source, { ...options, factions }, progress, isDryRun ? 'DRY' : 'REAL');
    progress.stop();
    process.stdout.write(`${reportLines(result, language).join('\n')}\n`);
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
