import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

/**
 * Type-checks every project of the root tsconfig.json with the native compiler.
 *
 * @returns {{ status: number, projects: number, files: number, report: string }} `files` counts our own sources, read back
 *   from what the compiler wrote about itself
 */
export function types() {
  const { status, stdout, stderr } = run('tsc', ['--build', '--pretty', 'false'], { cwd: root });
  const counts = references().map(sourceCount);
  return {
    status,
    projects: counts.filter((count) => count > 0).length,
    files: counts.reduce((sum, count) => sum + count, 0),
    report: `${stdout}\n${stderr}`.trim(),
  };
}

/** @returns {string[]} folders of the projects that the root project builds */
export function references() {
  const { references: listed } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
  return listed.map((/** @type {{ path: string }} */ reference) => reference.path);
}

/** @param {string} project */
function sourceCount(project) {
  const file = path.join(root, project, 'dist/.tsbuildinfo');
  if (!existsSync(file)) return 0;
  /** @type {{ fileNames?: string[] }} */
  const { fileNames = [] } = JSON.parse(readFileSync(file, 'utf8'));
  // Paths are relative to dist/: ours climb exactly one step.
  return fileNames.filter((name) => /^\.\.\/(?!\.\.)/.test(name) && !name.includes('node_modules')).length;
}
