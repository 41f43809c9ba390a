import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract, drift, snapshot } from './drift.mjs';
import { floors } from './floors.mjs';
import { root } from './run.mjs';

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'hromada-drift-'));
  for (const place of contract.places) cpSync(path.join(root, place), path.join(tree, place), { recursive: true });
});

afterEach(() => {
  rmSync(tree, { recursive: true, force: true });
});

describe('drift of generated files', () => {
  test('a faithful copy shows none, of enough files', () => {
    const kept = snapshot(root, contract);
    expect(kept.size).toBeGreaterThanOrEqual(floors.generatedFiles);
    expect(drift(kept, snapshot(tree, contract))).toEqual([]);
  });

  test('one description changed by hand', () => {
    const file = path.join(tree, 'schema/api.graphql');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"""', '"""Changed by hand. '));
    expect(drift(snapshot(root, contract), snapshot(tree, contract))).toEqual(['schema/api.graphql']);
  });

  test('a field made public by hand', () => {
    const file = path.join(tree, 'schema/public-supergraph.graphql');
    writeFileSync(file, readFileSync(file, 'utf8').replace(' @inaccessible', ''));
    expect(drift(snapshot(root, contract), snapshot(tree, contract))).toEqual(['schema/public-supergraph.graphql']);
  });

  test('a subgraph that was not committed, and a migration nobody asked for', () => {
    const before = snapshot(tree, contract);
    writeFileSync(path.join(tree, 'drizzle/migrations/9999_planted.sql'), 'select 1;');
    rmSync(path.join(tree, 'schema/supergraph.graphql'));
    expect(drift(before, snapshot(tree, contract))).toEqual([
      'drizzle/migrations/9999_planted.sql',
      'schema/supergraph.graphql',
    ]);
  });
});
