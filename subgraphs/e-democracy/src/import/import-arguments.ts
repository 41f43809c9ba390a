import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { ReportLanguage } from './finding-words.service.ts';
import type { ImportOptions } from './import-plan.ts';

/** The command line of the import, checked. */
export interface ImportArguments {
  readonly source: string;
  readonly options: Omit<ImportOptions, 'factions'>;
  /** table of memberships of factions; null when not given */
  readonly factions: string | null;
  /** everything is done and nothing kept */
  readonly isDryRun: boolean;
  /** laid ready for the console instead of taken in */
  readonly isStaged: boolean;
  /** file for the machine-readable report; null when not wanted */
  readonly report: string | null;
  readonly language: ReportLanguage;
}

/** How the program is called. */
export const USAGE = `import <file | folder | .tar.gz> [--authority "Київська міська рада"] [--convocation "9 скликання"] [--composition 121 [--composition-from 2024-05-01]]
       [--mayor "Прізвище І. Б."] [--factions factions.csv] [--report report.json] [--lang uk|en]
       [--dry-run] [--stage] [--keep-sound] [--header "Назва колонки=поле"]…`;

/** The program was called wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const shape = z.object({
  authority: z.string().trim().min(3).optional(),
  convocation: z.string().trim().min(1).optional(),
  composition: z.coerce.number().int().min(3).max(1000).optional(),
  'composition-from': z.iso.date().optional(),
  mayor: z.string().trim().min(2).optional(),
  factions: z.string().min(1).optional(),
  report: z.string().min(1).optional(),
  lang: z.enum(['uk', 'en']).default('uk'),
  'dry-run': z.boolean().default(false),
  stage: z.boolean().default(false),
  'keep-sound': z.boolean().default(false),
  header: z.array(z.string().regex(/^[^=]+=[A-Za-z0-9]+$/)).default([]),
});

/**
 * @param argv arguments after the program's name
 * @throws {UsageError} with the fault and the usage
 */
export function importArguments(argv: readonly string[]): ImportArguments {
  const text = { type: 'string' } as const;
  const parsed = attempt(() =>
    parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        authority: text,
        convocation: text,
        composition: text,
        'composition-from': text,
        mayor: text,
        factions: text,
        report: text,
        lang: text,
        'dry-run': { type: 'boolean' },
        stage: { type: 'boolean' },
        'keep-sound': { type: 'boolean' },
        header: { type: 'string', multiple: true },
      },
    }),
  );
  const values = shape.safeParse(parsed.values);
  const [source, ...others] = parsed.positionals;
  if (!values.success)
    throw new UsageError(
      `${values.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('; ')}\n${USAGE}`,
    );
  if (source === undefined || others.length > 0) throw new UsageError(USAGE);
  const { authority = null, convocation = null, composition = null, mayor = null, lang } = values.data;
  const { factions = null, report = null, 'composition-from': compositionFrom = null } = values.data;
  if (compositionFrom !== null && composition === null)
    throw new UsageError(`--composition-from: --composition?\n${USAGE}`);
  const headers = Object.fromEntries(
    values.data.header.map(
      (told) => [told.slice(0, told.lastIndexOf('=')), told.slice(told.lastIndexOf('=') + 1)] as const,
    ),
  );
  const atomicity = values.data['keep-sound'] ? 'SOUND_ROLL_CALLS' : 'WHOLE_FILES';
  return {
    source,
    options: { authority, convocation, composition, compositionFrom, mayor, headers, atomicity },
    factions,
    report,
    isDryRun: values.data['dry-run'],
    isStaged: values.data.stage,
    language: lang,
  };
}

function attempt<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
}
