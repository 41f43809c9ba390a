import type { FileFindings, FileRefusedError, Finding } from './finding.ts';
import type { UnderstoodFile } from './import-plan.ts';
import { byName } from './source-files.ts';

/** A file of which nothing is taken in, and why. */
export interface RefusedFile {
  readonly findings: FileFindings;
  readonly refusal: FileRefusedError;
}

/** A source as read. */
export interface ReadSource {
  readonly understood: UnderstoodFile[];
  /** every roll call of the source, refused ones too */
  readonly all: FileFindings[];
  readonly refusals: RefusedFile[];
  /** names of files that are no roll calls */
  readonly skipped: string[];
  /** findings about tables: headers as they were read */
  readonly tables: readonly FileFindings[];
}

/** Numbers and findings of a run. */
export interface RunTally {
  readonly repairedCount: number;
  readonly refusedCount: number;
  readonly mismatchCount: number;
  /** by file; the habits of the system once for the whole source */
  readonly findings: Finding[];
}

/**
 * Counts what a run found. A refused file counts as refused alone: what was repaired in it before is of no use to anybody.
 * @param sourceName stands for the file in findings about the whole source
 */
export function tallyRun(read: ReadSource, refusals: readonly RefusedFile[], sourceName: string): RunTally {
  const refused = new Set(refusals.map((file) => file.findings));
  const accepted = read.all.filter((file) => !refused.has(file));
  const contradicts = (file: FileFindings) => file.findings.some(({ severity }) => severity === 'TOTALS_MISMATCH');
  const findings = [
    ...refusals.map(asFinding),
    ...accepted.flatMap((file) => file.findings),
    ...read.tables.flatMap((file) => file.findings),
    ...habitsOf([...accepted, ...read.tables], sourceName),
    ...skippedOf(read.skipped, sourceName),
  ];
  return {
    repairedCount: accepted.filter((file) => file.isRepaired).length,
    refusedCount: refusals.length,
    mismatchCount: accepted.filter(contradicts).length,
    findings: findings.sort((one, other) => byName(one.file, other.file)),
  };
}

function asFinding({ findings, refusal }: RefusedFile): Finding {
  const { code, place, details } = refusal;
  return { severity: 'REFUSED', code, file: findings.file, place, details };
}

function habitsOf(files: readonly FileFindings[], sourceName: string): Finding[] {
  const habits = new Map<string, { code: string; subject: string; count: number; files: number; example: string }>();
  for (const { file, habits: ofFile } of files) {
    for (const { code, subject, count, firstPlace } of ofFile) {
      const key = `${code}:${subject}`;
      const known = habits.get(key) ?? {
        code,
        subject,
        count: 0,
        files: 0,
        example: `${file} ${firstPlace ?? ''}`.trim(),
      };
      habits.set(key, { ...known, count: known.count + count, files: known.files + 1 });
    }
  }
  return [...habits.values()].map(({ code, ...details }) => ({
    severity: 'NOTE',
    code,
    file: sourceName,
    place: null,
    details,
  }));
}

function skippedOf([example, ...others]: readonly string[], sourceName: string): Finding[] {
  if (example === undefined) return [];
  const details = { count: others.length + 1, example };
  return [{ severity: 'NOTE', code: 'FILES_SKIPPED', file: sourceName, place: null, details }];
}
