import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unannouncedBreaks } from '../src/breaking.ts';
import { previousContract } from '../src/previous.ts';

interface AcceptedBreak {
  readonly change: string;
  readonly reason: string;
}

const room = new URL('../', import.meta.url);
const contract = fileURLToPath(new URL('api.graphql', room));
const publicContract = fileURLToPath(new URL('public-api.graphql', room));
const accepted: AcceptedBreak[] = JSON.parse(readFileSync(new URL('accepted-breaks.json', room), 'utf8'));

describe('the contract and its last version', () => {
  test.each([
    ['the staff’s', contract],
    ['the public', publicContract],
  ])('%s: takes nothing away that was not deprecated first', (_, file) => {
    const previous = previousContract(file);
    const breaks = previous ? unannouncedBreaks(previous.sdl, readFileSync(file, 'utf8')) : [];
    expect(breaks.filter((change) => !accepted.some((entry) => entry.change === change))).toEqual([]);
  });

  test('accepts a break only with a reason', () => {
    expect(accepted.filter(({ reason }) => (reason ?? '').length < 20)).toEqual([]);
  });
});

describe('the comparison bites', () => {
  test.each([
    ['a field', 'type Query { a: Int b: Int }', 'type Query { a: Int }', 'Query.b was removed.'],
    [
      'a value',
      'type Query { k: Kind } enum Kind { ONE TWO }',
      'type Query { k: Kind } enum Kind { ONE }',
      'TWO was removed from enum type Kind.',
    ],
    ['an argument', 'type Query { a(of: Int): Int }', 'type Query { a: Int }', 'Query.a arg of was removed.'],
    [
      'a type',
      'type Query { a: Int } type Old { id: ID } extend type Query { o: Old }',
      'type Query { a: Int o: Int }',
      'Old was removed.',
    ],
    ['a promise', 'type Query { a: Int! }', 'type Query { a: Int }', 'Query.a changed type from Int! to Int.'],
    [
      'a freedom',
      'type Query { a(of: Int): Int }',
      'type Query { a(of: Int!): Int }',
      'Query.a arg of has changed type from Int to Int!.',
    ],
  ])('%s taken away without notice', (_, before, after, told) => {
    expect(unannouncedBreaks(before, after)).toContain(told);
  });

  test.each([
    ['a field', 'type Query { a: Int b: Int @deprecated }', 'type Query { a: Int }'],
    ['a value', 'type Query { k: Kind } enum Kind { ONE TWO @deprecated }', 'type Query { k: Kind } enum Kind { ONE }'],
    ['an argument', 'type Query { a(of: Int @deprecated): Int }', 'type Query { a: Int }'],
    ['a type', 'type Query { a: Int o: Old @deprecated } type Old { id: ID }', 'type Query { a: Int }'],
    ['nothing: something new', 'type Query { a: Int }', 'type Query { a: Int b: Int }'],
  ])('%s taken away after notice is no break', (_, before, after) => {
    expect(unannouncedBreaks(before, after)).toEqual([]);
  });
});

describe.skipIf(spawnSync('git', ['--version']).status !== 0)('the version to compare with', () => {
  let history: string;

  beforeEach(() => {
    history = mkdtempSync(path.join(tmpdir(), 'hromada-history-'));
    git('init', '--quiet');
  });

  afterEach(() => {
    rmSync(history, { recursive: true, force: true });
  });

  test('there is none before the first commit', () => {
    expect(previousContract(write('first'))).toBeUndefined();
  });

  test('work in hand is compared with what was committed', () => {
    commit('first');
    expect(previousContract(write('second'))?.sdl).toBe('first');
  });

  test('a committed change is compared with what it replaced, also after other commits', () => {
    commit('first');
    const file = commit('second');
    git('commit', '--quiet', '--allow-empty', '--message', 'other work');
    expect(previousContract(file)?.sdl).toBe('first');
  });

  function write(sdl: string): string {
    const file = path.join(history, 'api.graphql');
    writeFileSync(file, sdl);
    return file;
  }

  function commit(sdl: string): string {
    const file = write(sdl);
    git('add', '.');
    git('commit', '--quiet', '--message', sdl);
    return file;
  }

  function git(...args: readonly string[]): void {
    const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    expect(spawnSync('git', [...author, ...args], { cwd: history, encoding: 'utf8' })).toMatchObject({ status: 0 });
  }
});
