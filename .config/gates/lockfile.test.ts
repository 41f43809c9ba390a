import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { floors } from './floors.mjs';
import {
  forgottenOptionals,
  fromRegistry,
  type Lock,
  type LockedPackage,
  leastVersions,
  outOfBounds,
  unagreedLicences,
  unagreedScripts,
  unsealed,
} from './lockfile.ts';
import { root } from './run.mjs';

const lock: Lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;

describe('what is installed', () => {
  test('is sealed', () => {
    expect(fromRegistry(lock).length).toBeGreaterThanOrEqual(floors.lockedPackages);
    expect(unsealed(lock)).toEqual([]);
  });

  test('can be installed as it is: no platform is forgotten', () => {
    expect(forgottenOptionals(lock)).toEqual([]);
  });

  test('has none of the known holes, and every package of the table is really there', () => {
    const names = new Set(fromRegistry(lock).map(({ name }) => name));
    expect(Object.keys(leastVersions).filter((name) => !names.has(name))).toEqual([]);
    expect(outOfBounds(lock)).toEqual([]);
  });

  test('runs no script that nobody agreed to', () => {
    expect(unagreedScripts(lock)).toEqual([]);
  });

  test('is under licences that were agreed to', () => {
    expect(unagreedLicences(lock)).toEqual([]);
  });

  test.each(['src', 'cjs/src', 'cf/src'])('postgres.js carries the guard against a vanished socket in %s', (folder) => {
    const source = readFileSync(path.join(root, 'node_modules/postgres', folder, 'connection.js'), 'utf8');
    const nextWrite = source.slice(source.indexOf('function nextWrite('));
    expect(nextWrite.indexOf('socket === null')).toBeGreaterThan(0);
    expect(nextWrite.indexOf('socket === null')).toBeLessThan(nextWrite.indexOf('socket.write('));
  });
});

describe('the lock gate bites', () => {
  const sealed: LockedPackage = { version: '1.0.0', integrity: 'sha512-planted', license: 'MIT' };
  const planted = (name: string, given: LockedPackage): Lock => ({
    '': {},
    'subgraphs/appeals': { version: '0.1.0' },
    'node_modules/@hromada/appeals': { link: true },
    [`node_modules/${name}`]: { ...sealed, ...given },
  });

  test('on a platform that was left out', () => {
    const lintOnly = planted('lint', { ...sealed, optionalDependencies: { 'lint-darwin': '1.0.0' } });
    expect(forgottenOptionals(lintOnly)).toEqual(['lint-darwin']);
  });

  test('a sealed package passes all', () => {
    const honest = planted('left-pad', {});
    expect([unsealed(honest), outOfBounds(honest), unagreedScripts(honest), unagreedLicences(honest)].flat()).toEqual(
      [],
    );
    expect(fromRegistry(honest)).toHaveLength(1);
  });

  test.each([
    ['no integrity', { integrity: undefined }],
    ['a weak hash', { integrity: 'sha1-planted' }],
    ['a package from git', { resolved: 'git+ssh://git@github.com/someone/left-pad.git' }],
    ['a package over plain http', { resolved: 'http://registry.npmjs.org/left-pad/-/left-pad-1.0.0.tgz' }],
  ])('%s', (_, given) => {
    expect(unsealed(planted('left-pad', given))).toHaveLength(1);
  });

  test.each([
    ['@apollo/server', '5.4.9'],
    ['@apollo/gateway', '2.10.1'],
    ['@apollo/federation-internals', '2.13.1'],
    ['drizzle-orm', '0.45.1'],
    ['graphql', '17.1.0'],
    ['ws', '8.17.0'],
    ['express', '4.21.0'],
    ['postgres', '3.4.10'],
  ])('%s %s', (name, version) => {
    expect(outOfBounds(planted(name, { version }))).toHaveLength(1);
  });

  test('a hole in a nested copy', () => {
    expect(outOfBounds(planted('some/node_modules/ws', { version: '7.0.0' }))).toHaveLength(1);
  });

  test('a script at install', () => {
    expect(unagreedScripts(planted('left-pad', { hasInstallScript: true }))).toEqual(['node_modules/left-pad']);
  });

  test.each(['AGPL-3.0', 'MIT AND SSPL-1.0', ''])('licence «%s»', (license) => {
    expect(unagreedLicences(planted('left-pad', { license }))).toHaveLength(1);
  });
});
