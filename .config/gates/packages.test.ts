import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import turbo from '../../turbo.json' with { type: 'json' };
import { packageBoundaries } from './package-boundaries.mjs';

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'hromada-boundaries-'));
});

afterEach(() => {
  rmSync(tree, { recursive: true, force: true });
});

describe('package boundaries', () => {
  test('an honest pair of packages passes', () => {
    plant('import { now } from "@planted/kit";', ['@planted/kit']);
    expect(packageBoundaries(tree)).toEqual({ status: 0, files: 2, packages: 2, report: expect.any(String) });
  });

  test('an import that package.json does not list', () => {
    plant('import { now } from "@planted/kit";', []);
    const { status, report } = packageBoundaries(tree);
    expect(status).not.toBe(0);
    expect(report).toContain('`@planted/kit` because it is not a dependency');
  });

  test('a relative path out of the package', () => {
    plant('import { now } from "../../.kit/src/index.ts";', ['@planted/kit']);
    const { status, report } = packageBoundaries(tree);
    expect(status).not.toBe(0);
    expect(report).toContain('leaves the package');
  });

  test('a subgraph that depends on a subgraph', () => {
    plant('export {};', ['@planted/kit'], { kit: 'subgraph' });
    const { status, report } = packageBoundaries(tree);
    expect(status).not.toBe(0);
    expect(report).toContain('denylist');
  });
});

/** A subgraph and, in a dot folder as ours are, the package it leans on. */
function plant(source: string, dependencies: readonly string[], tags = { kit: 'kit' }): void {
  const kit = { name: '@planted/kit', version: '0.0.0', exports: './src/index.ts' };
  const subgraph = {
    name: '@planted/subgraph',
    version: '0.0.0',
    dependencies: Object.fromEntries(dependencies.map((name) => [name, '0.0.0'])),
  };
  const workspaces = ['subgraph', '.kit'];
  write('package.json', { name: 'planted', private: true, packageManager: 'npm@11.0.0', workspaces });
  write('package-lock.json', {
    name: 'planted',
    lockfileVersion: 3,
    packages: {
      '': { name: 'planted', workspaces },
      subgraph,
      '.kit': kit,
      'node_modules/@planted/subgraph': { resolved: 'subgraph', link: true },
      'node_modules/@planted/kit': { resolved: '.kit', link: true },
    },
  });
  write('turbo.json', { boundaries: turbo.boundaries, tasks: {} });
  write('subgraph/package.json', subgraph);
  write('subgraph/turbo.json', { extends: ['//'], tags: ['subgraph'] });
  write('subgraph/src/index.ts', source);
  write('.kit/package.json', kit);
  write('.kit/turbo.json', { extends: ['//'], tags: [tags.kit] });
  write('.kit/src/index.ts', 'export const now = 0;');
}

function write(name: string, content: unknown): void {
  const file = path.join(tree, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}
