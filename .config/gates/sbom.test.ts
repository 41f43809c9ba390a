import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { floors } from './floors.mjs';
import { fromRegistry, type Lock } from './lockfile.ts';
import { root } from './run.mjs';
import { differences, type Sbom, sbomOf } from './sbom.mjs';

const lock: Lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;

test('the list of what is installed equals the lock, and says of each what it is, its licence and its seal', () => {
  const sbom = sbomOf(lock);
  const locked = new Set(fromRegistry(lock).map(({ name, version }) => `${name}@${version}`));
  expect(sbom.components).toHaveLength(locked.size);
  expect(sbom.components.length).toBeGreaterThanOrEqual(floors.lockedPackages - 100); // one package in two places is one
  expect(differences(sbom, lock)).toEqual([]);
  expect(sbom.components.find(({ name }) => name === '@apollo/server')).toMatchObject({
    purl: expect.stringMatching(/^pkg:npm\/%40apollo\/server@5\.\d+\.\d+$/),
    scope: 'required',
    licenses: [{ expression: 'MIT' }],
    hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
  });
  expect(sbom.components.find(({ name }) => name === 'vitest')?.scope).toBe('excluded');
  expect(sbomOf(lock)).toEqual(sbom);
});

describe('the gate bites', () => {
  const planted = (change: (sbom: Sbom) => void): string[] => {
    const sbom = structuredClone(sbomOf(lock));
    change(sbom);
    return differences(sbom, lock);
  };

  test('on a package that is not listed', () => {
    expect(planted((sbom) => sbom.components.pop())).toEqual([expect.stringMatching(/is locked and not listed/)]);
  });

  test('on a package that nobody has installed', () => {
    const smuggle = (sbom: Sbom) => {
      const [first] = sbom.components;
      if (first) sbom.components.push({ ...first, name: 'left-pad' });
    };
    expect(planted(smuggle)).toEqual([expect.stringMatching(/^left-pad@.* is listed and not locked$/)]);
  });

  test('on another seal', () => {
    const forge = (sbom: Sbom) => {
      const [first] = sbom.components;
      if (first) sbom.components[0] = { ...first, hashes: [{ alg: 'SHA-512', content: '00'.repeat(64) }] };
    };
    expect(planted(forge)).toEqual([expect.stringMatching(/has another seal/)]);
  });
});
