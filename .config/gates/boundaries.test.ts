import path from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../dependency-cruiser.mjs';
import { cruise } from './cruise.mjs';
import { floors } from './floors.mjs';
import { root } from './run.mjs';

const fixtures = path.join(root, '.config/boundary-fixtures');

describe('import rules', () => {
  test('every rule fires on its planted violation, and on nothing else', () => {
    const { violations, modules } = cruise(fixtures);
    expect(modules.length).toBeGreaterThanOrEqual(50);
    expect(
      violations
        .map(({ rule }) => rule)
        .filter(isFirst)
        .sort(),
    ).toEqual((config.forbidden ?? []).map(({ name }) => name).sort());
    expect(violations.filter(({ from }) => !from.includes('planted'))).toEqual([]);
  });

  test('the tree keeps them all', () => {
    const { violations, modules, edges } = cruise(root);
    expect(violations).toEqual([]);
    expect(modules.length).toBeGreaterThanOrEqual(floors.cruisedModules);
    // Imports by package name must arrive at sources, or the rules would compare nothing with nothing.
    const crossing = edges.filter(({ from, to }) => packageOf(from) !== packageOf(to));
    expect(crossing.length).toBeGreaterThanOrEqual(floors.packageEdges);
    expect(crossing.filter(({ to }) => to.includes('/dist/'))).toEqual([]);
  });
});

function isFirst(name: string, index: number, names: readonly string[]): boolean {
  return names.indexOf(name) === index;
}

function packageOf(file: string): string {
  return file
    .split('/')
    .slice(0, file.startsWith('subgraphs/') ? 2 : 1)
    .join('/');
}
