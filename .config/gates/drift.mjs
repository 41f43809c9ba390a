import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ readonly places: readonly string[], readonly kinds: RegExp }} Generated where generated files lie, and which they are */

/** What `npm run generate` writes and the repository keeps. @type {Generated} */
export const contract = {
  places: [
    'schema/subgraphs',
    'schema/supergraph.graphql',
    'schema/api.graphql',
    'schema/public-supergraph.graphql',
    'schema/public-api.graphql',
    'drizzle/migrations',
  ],
  kinds: /\.(graphql|sql|json)$/,
};

/** Messages of the console with their translations; extraction adds the new ones, people translate. @type {Generated} */
export const catalogues = { places: ['console/src/locales'], kinds: /\.po$/ };

/**
 * Hashes of generated files as they are on disk.
 *
 * @param {string} tree folder of the repository
 * @param {Generated} generated
 * @returns {Map<string, string>} path from the tree → sha256
 */
export function snapshot(tree, { places, kinds }) {
  const files = places.flatMap((place) => filesBelow(path.join(tree, place))).filter((file) => kinds.test(file));
  return new Map(files.map((file) => [path.relative(tree, file), hash(file)]));
}

/**
 * Files that differ between two snapshots: changed, appeared or vanished.
 *
 * Compares what was on disk with what generating made of it, so it also speaks the truth on a tree with uncommitted work.
 *
 * @param {Map<string, string>} before
 * @param {Map<string, string>} after
 * @returns {string[]} paths, sorted
 */
export function drift(before, after) {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}

/** @param {string} place @returns {string[]} */
function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (/\.\w+$/.test(place)) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** @param {string} file */
function hash(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
