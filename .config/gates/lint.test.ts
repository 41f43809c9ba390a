import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lint } from './lint.mjs';
import { root } from './run.mjs';

const SLICE = 'subgraphs/appeals/src/appeal';
let tree: string;

beforeEach(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'hromada-lint-'));
  cpSync(path.join(root, '.config/biome.json'), path.join(tree, '.config/biome.json'));
});

afterEach(() => {
  rmSync(tree, { recursive: true, force: true });
});

describe('lint', () => {
  test('an honest file passes, and is looked at', () => {
    plant(`${SLICE}/appeal.policy.ts`, 'export const isOpen = true;\n');
    expect(lint(tree)).toMatchObject({ status: 0, files: 1, rules: [] });
  });

  test('parameter decorators are read', () => {
    plant(
      `${SLICE}/appeal.resolver.ts`,
      'export class Resolver {\n  answer(@Arg() words: string): string {\n    return words;\n  }\n}\n',
    );
    expect(lint(tree)).toMatchObject({ status: 0, rules: [] });
  });

  test.each([
    [
      'environment read in passing',
      'appeal.service.ts',
      'export const url = process.env.DATABASE_URL;',
      'noProcessEnv',
    ],
    ['a default export', 'appeal.service.ts', 'export default function answer(): void {}', 'noDefaultExport'],
    ['a barrel', 'appeal.service.ts', "export { isOpen } from './appeal.policy.ts';", 'noBarrelFile'],
    ['a star barrel', 'appeal.service.ts', "export * from './appeal.policy.ts';", 'noReExportAll'],
    ['console', 'appeal.service.ts', "console.log('answered');", 'noConsole'],
    ['any', 'appeal.service.ts', 'export const answer = (given: any): unknown => given;', 'noExplicitAny'],
    [
      'a non-null assertion',
      'appeal.service.ts',
      'export const first = (rows: string[]): string => rows[0]!;',
      'noNonNullAssertion',
    ],
    ['an unused import', 'appeal.service.ts', "import { isOpen } from './appeal.policy.ts';", 'noUnusedImports'],
    [
      'a value import of a type',
      'appeal.service.ts',
      "import { Appeal } from './appeal.type.ts';\nexport type Read = Appeal;",
      'useImportType',
    ],
    [
      'six parameters',
      'appeal.service.ts',
      'export function f(a: 1, b: 1, c: 1, d: 1, e: 1, g: 1): number {\n  return a + b + c + d + e + g;\n}',
      'useMaxParams',
    ],
    [
      'a bare Node import',
      'appeal.service.ts',
      "import fs from 'fs';\nexport const read = fs.readFileSync;",
      'useNodejsImportProtocol',
    ],
    [
      'a file of 301 lines',
      'appeal.service.ts',
      'export const line = 1;\n'.repeat(301).replaceAll(/line/g, nextName()),
      'noExcessiveLinesPerFile',
    ],
    ['a role nobody knows', 'appeal.helper.ts', 'export const help = 1;', 'useFilenamingConvention'],
    ['a name that is not kebab-case', 'AppealService.ts', 'export const answer = 1;', 'useFilenamingConvention'],
    [
      'HTML from data',
      'appeal-text.tsx',
      'export const Words = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;',
      'noDangerouslySetInnerHtml',
    ],
  ])('%s', (_, name, source, rule) => {
    plant(`${SLICE}/${name}`, `${source}\n`);
    const { status, rules } = lint(tree);
    expect(status).not.toBe(0);
    expect(rules).toContain(rule);
  });

  test('a badly laid out file', () => {
    plant(`${SLICE}/appeal.policy.ts`, 'export const isOpen =    "yes"');
    expect(lint(tree)).toMatchObject({ status: 1, rules: ['format'] });
  });

  test('imports out of order', () => {
    plant(
      `${SLICE}/appeal.policy.ts`,
      "import { b } from './b.ts';\nimport { a } from './a.ts';\n\nexport const both = [a, b];\n",
    );
    expect(lint(tree)).toMatchObject({ status: 1, rules: ['organizeImports'] });
  });

  test('the environment file and the tests may read the environment', () => {
    plant('subgraphs/appeals/src/environment.ts', 'export const url = process.env.DATABASE_URL;\n');
    expect(lint(tree)).toMatchObject({ status: 0, rules: [] });
  });

  test('what is generated is left alone', () => {
    plant('console/src/gql/graphql.ts', 'export   default 1');
    plant('subgraphs/appeals/dist/src/main.js', 'var   a');
    plant(`${SLICE}/appeal.policy.ts`, 'export const isOpen = true;\n');
    expect(lint(tree)).toMatchObject({ status: 0, files: 1 });
  });
});

function plant(name: string, source: string): void {
  const file = path.join(tree, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, source);
}

function nextName(): () => string {
  let index = 0;
  return () => `line${index++}`;
}
