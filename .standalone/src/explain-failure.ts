import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.ts';
import { diskFull, StartFailure } from './failure.ts';

/**
 * Any error as one sentence for the person at the keyboard.
 *
 * @param logs folder where the stack of an error we do not know is kept, if it can be written
 */
export function asStartFailure(error: unknown, logs?: string): StartFailure {
  if (error instanceof StartFailure) return error;
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(pathOf(error) ?? 'HROMADA_DATA', error);
  const words = rootOf(error);
  const log = logs && keepStack(error, logs);
  const uk = log ? `; подробиці в ${log}` : '';
  const en = log ? `; details are in ${log}` : '';
  return new StartFailure('UNEXPECTED', `Несподівана помилка: ${words}${uk}`, `Unexpected error: ${words}${en}`, {
    cause: error,
  });
}

/** The words of the first cause: what wraps it repeats a query rather than saying what went wrong. */
function rootOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? rootOf(error.cause) : error.message || error.name;
}

function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}

function keepStack(error: unknown, logs: string): string | undefined {
  const file = path.join(logs, 'start.log');
  const stack = error instanceof Error ? error.stack : String(error);
  try {
    writeFileSync(file, `${new Date().toISOString()} ${stack}\n`, { flag: 'a', mode: 0o600 });
    return file;
  } catch {
    return undefined; // the sentence has to do
  }
}
