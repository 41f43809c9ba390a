import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { floors } from './floors.mjs';
import { root } from './run.mjs';
import { secretsIn } from './secrets.ts';
import { sourcesBelow } from './sources.ts';

const READABLE = /\.([cm]?[jt]sx?|json|md|ya?ml|sql|graphql|po|html|css|patch|env|npmrc)$|\/\.?[a-z]+$/;

describe('secrets', () => {
  test('none lies in the tree', () => {
    const files = sourcesBelow('.', (file) => READABLE.test(file) && file !== 'package-lock.json');
    expect(files.length).toBeGreaterThanOrEqual(floors.scannedFiles);
    expect(files.flatMap((file) => secretsIn(file, readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  // Put together at run time: written out, they would be found in this file.
  test.each([
    ['a private key', `-----BEGIN ${'EC PRIVATE'} KEY-----`],
    ['a signed token', ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTYifQ', 'x'.repeat(43)].join('.')],
    ['a GitHub token', `ghp_${'a'.repeat(36)}`],
    ['an npm token', `//registry.example/:_authToken=${'b'.repeat(20)}`],
    ['an AWS key', `AKIA${'C'.repeat(16)}`],
    ['a Slack token', `xoxb-${'1'.repeat(12)}`],
    ['a password in an address', `postgres://council:${'Tr0ub4dor'}@db.council.ua/city`],
    ['a long key given by name', `HROMADA_SESSION_KEY: '${'d'.repeat(44)}'`],
  ])('%s is found', (name, line) => {
    expect(secretsIn('planted.ts', `\n${line}\n`)).toEqual([`planted.ts:2 ${name}`]);
  });
});
