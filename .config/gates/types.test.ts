import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root, run } from './run.mjs';
import { references } from './types.mjs';

const tree = mkdtempSync(path.join(tmpdir(), 'hromada-types-'));

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

describe('types', () => {
  test('every package of the house is built by the root project', () => {
    const rooms = [...folders('subgraphs').map((name) => `subgraphs/${name}`), ...folders('.')];
    const projects = rooms.filter((room) => existsSync(path.join(root, room, 'package.json')));
    // The console is bundled, not emitted: it has its own check, which `npm run check` calls.
    expect(references().toSorted()).toEqual(projects.filter((room) => room !== 'console').toSorted());
  });

  test.each([
    ['a word for a number', "export const days: number = 'thirty';", 'TS2322'],
    ['a row that may be missing', 'export const first = (rows: string[]): string => rows[0];', 'TS2322'],
    [
      'a null that was not expected',
      'export const length = (words: string | null): number => words.length;',
      'TS18047',
    ],
    ['an override nobody announced', 'class A { go(): void {} }\nexport class B extends A { go(): void {} }', 'TS4114'],
    [
      'a branch that falls through',
      'export function f(n: number): number { switch (n) { case 1: n = 2; default: return n; } }',
      'TS7029',
    ],
    ['an implicit any', 'export const same = (given) => given;', 'TS7006'],
  ])('%s is refused', (_, source, code) => {
    writeFileSync(path.join(tree, 'planted.ts'), source);
    const compilerOptions = { noEmit: true, composite: false, incremental: false, types: [] };
    const config = {
      extends: path.join(root, 'tsconfig.json'),
      compilerOptions,
      files: ['planted.ts'],
      references: [],
    };
    writeFileSync(path.join(tree, 'tsconfig.json'), JSON.stringify(config));
    const { status, stdout } = run('tsc', ['--project', '.', '--pretty', 'false'], { cwd: tree });
    expect(status).not.toBe(0);
    expect(stdout).toContain(code);
  });
});

function folders(parent: string): string[] {
  return readdirSync(path.join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name);
}
