import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from './run.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'hromada-totals-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the last line of a run', () => {
  test.each([
    ['all is well', report(12, 0, []), '0', '12 passed, 0 failed'],
    ['a test fell', report(11, 1, [file('failed', 'failed')]), '1', '11 passed, 1 failed'],
    ['a file did not even load', report(11, 0, [file('failed')]), '1', '11 passed, 1 failed'],
    ['an error between the tests', report(12, 0, [file('passed', 'passed')]), '1', '12 passed, 1 failed'],
    ['a gate before the tests', undefined, '1', '0 passed, 1 failed'],
  ])('%s', (_, content, status, line) => {
    const name = path.join(folder, `${crypto.randomUUID()}.json`);
    if (content) writeFileSync(name, JSON.stringify(content));
    expect(run(process.execPath, ['.ci/totals.mjs', name, status]).stdout.trim()).toBe(line);
  });
});

function report(numPassedTests: number, numFailedTests: number, testResults: unknown[]) {
  return { numPassedTests, numFailedTests, testResults };
}

function file(status: string, ...assertions: string[]) {
  return { status, assertionResults: assertions.map((each) => ({ status: each })) };
}
