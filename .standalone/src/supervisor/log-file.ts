import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { errorCode } from '../error-code.ts';

const KEEP_BYTES = 20 * 1024 * 1024;
const TAIL_BYTES = 4_096;

/** Puts a log that has grown large aside, over the one put aside before: never more than two of them. */
export function rotate(file: string): void {
  if (sizeOf(file) > KEEP_BYTES) renameSync(file, `${file}.1`);
}

/** The last line a person can learn from: the one that names an error, or else the last; `msg` of a structured one. */
export function lastLine(file: string): string {
  const lines = tail(file)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const named = lines.findLast((line) => /^(\w*(Error|Failure)\b.*: |\S+: ERROR: )/.test(line));
  return messageOf(named ?? lines.at(-1) ?? '').slice(0, 300);
}

function messageOf(line: string): string {
  try {
    const { msg, err }: { msg?: string; err?: { message?: string } } = JSON.parse(line);
    return err?.message ?? msg ?? line;
  } catch {
    return line;
  }
}

function tail(file: string): string {
  let opened: number | undefined;
  try {
    opened = openSync(file, 'r');
    const { size } = fstatSync(opened);
    const length = Math.min(size, TAIL_BYTES);
    const buffer = Buffer.alloc(length);
    readSync(opened, buffer, 0, length, size - length);
    return buffer.toString();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
