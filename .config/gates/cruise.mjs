import path from 'node:path';
import { root, run } from './run.mjs';

/** Folders that the file-level import rules look at. */
export const rooms = ['subgraphs', 'gateway', 'console', 'schema', 'drizzle', '.standalone', '.bench'];

/**
 * @typedef {object} Cruise
 * @property {{ rule: string, from: string, to: string }[]} violations
 * @property {string[]} modules our own files that were read
 * @property {{ from: string, to: string }[]} edges imports between our own files, resolved
 */

/**
 * Reads every import below the rooms of a tree and holds it against dependency-cruiser.mjs.
 *
 * @param {string} tree folder that has the rooms in it: the repository, or the fixtures
 * @returns {Cruise}
 * @throws {Error} when the cruiser fails or its answer is not what we know
 */
export function cruise(tree) {
  const config = path.join(root, '.config/dependency-cruiser.mjs');
  const { stdout, stderr } = run('depcruise', ['--config', config, '--output-type', 'json', ...rooms], { cwd: tree });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no answer: ${stderr || stdout}`);
  /** @type {{ summary: { violations: { rule: { name: string }, from: string, to: string }[] }, modules: { source: string, dependencies: { resolved: string }[] }[] }} */
  const { summary, modules } = JSON.parse(stdout);
  const own = modules.filter(({ source }) => isOurs(source));
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    modules: own.map(({ source }) => source),
    edges: own.flatMap(({ source, dependencies }) =>
      dependencies.filter(({ resolved }) => isOurs(resolved)).map(({ resolved }) => ({ from: source, to: resolved })),
    ),
  };
}

/** @param {string} file */
function isOurs(file) {
  return rooms.some((room) => file.startsWith(`${room}/`)) && !file.includes('node_modules/');
}
