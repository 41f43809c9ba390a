import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sentenceOf } from './access-journal/verdict-words.ts';
import { type JournalVerdict, verifyFile, verifyTables } from './access-journal/verify-journal.ts';
import { withHromadaDatabase } from './database/with-hromada-database.ts';
import { callerFolder, readSettings } from './environment.ts';

const USAGE_EXIT = 2;
const USAGE =
  'Приклад: npm run verify -- journal [файл.jsonl або postgres://…] [--anchors <тека або файл>] [--copy <тека>] / For example: npm run verify -- journal [file.jsonl or postgres://…] [--anchors <folder or file>] [--copy <folder>]';

interface Asked {
  readonly target: string | undefined;
  readonly anchors: string | undefined;
  readonly copy: string | undefined;
}

/**
 * Checks the journals of access to personal data: of this hromada, of another database, or of an export.
 * @param argv what to check, and where the anchors lie; without a target the hromada of the data folder
 * @returns exit code: 0 when every chain holds, 1 when one does not, 2 when the command makes no sense
 * @throws {StartFailure} when there is no database to check
 */
export async function runVerify(argv: readonly string[]): Promise<number> {
  const asked = readArguments(argv);
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n`);
    return USAGE_EXIT;
  }
  const verdicts = await verdictsOf(asked);
  for (const verdict of verdicts) process.stdout.write(`${sentenceOf(verdict)}\n`);
  return verdicts.every(({ verdict }) => verdict.isSound) ? 0 : 1;
}

async function verdictsOf({ target, anchors, copy }: Asked): Promise<JournalVerdict[]> {
  if (target === undefined) {
    const settings = readSettings([]);
    const folder = anchors ?? path.join(settings.dataFolder, 'anchors');
    return withHromadaDatabase(settings, 'npm run verify', ({ directDatabaseUrl }) =>
      verifyTables(directDatabaseUrl, folder, copy),
    );
  }
  if (/^postgres(ql)?:\/\//.test(target)) return verifyTables(target, anchors, copy);
  return [await verifyFile(target, anchors)];
}

/** @returns what was asked, or the sentence that says what is wrong with it */
function readArguments(argv: readonly string[]): Asked | string {
  const option = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { anchors: option, copy: option },
      allowPositionals: true,
    });
    const [kind, given, ...more] = positionals;
    if (kind !== 'journal' || more.length > 0) return USAGE;
    const isUrl = given !== undefined && /^postgres(ql)?:\/\//.test(given);
    const here = (place: string | undefined) => place && path.resolve(callerFolder(), place);
    const target = isUrl ? given : here(given);
    const missing = [isUrl ? undefined : target, here(values.anchors)].find((place) => place && !existsSync(place));
    if (missing) return `Немає такого файлу чи теки: ${missing} / There is no such file or folder: ${missing}`;
    return { target, anchors: here(values.anchors), copy: here(values.copy) };
  } catch {
    return USAGE;
  }
}
