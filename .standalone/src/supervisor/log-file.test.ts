import { existsSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { lastLine, rotate } from './log-file.ts';

describe('what a log tells of a program that ended', () => {
  test.each([
    [
      'the error, not the stack under it',
      "ready\nError: ENOENT: no such file, open 'a'\n    at open (fs:1)\n  code: 'ENOENT',\n}\n\nNode.js v20.20.2\n",
      "Error: ENOENT: no such file, open 'a'",
    ],
    [
      'an error of the compiler',
      '/a/b.ts:20:4: ERROR: Parameter decorators\n    at x\n',
      '/a/b.ts:20:4: ERROR: Parameter decorators',
    ],
    [
      'the message of a structured line',
      '{"level":30,"msg":"ready"}\n{"level":60,"msg":"no database"}\n',
      'no database',
    ],
    ['the error within a structured line', '{"level":50,"err":{"message":"refused"},"msg":"failed"}\n', 'refused'],
    ['nothing', '', ''],
  ])('%s', (_, text, words) => {
    const file = path.join(temporaryFolder(), 'program.log');
    writeFileSync(file, text);
    expect(lastLine(file)).toBe(words);
  });

  test('a log above 20 MB is put aside, a smaller one goes on', () => {
    const file = path.join(temporaryFolder(), 'program.log');
    writeFileSync(file, 'line\n');
    rotate(file);
    expect(existsSync(`${file}.1`)).toBe(false);
    truncateSync(file, 21 * 1024 * 1024);
    rotate(file);
    expect([existsSync(file), statSync(`${file}.1`).size]).toEqual([false, 21 * 1024 * 1024]);
  });
});
