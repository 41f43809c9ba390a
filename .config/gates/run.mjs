import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a tool of node_modules/.bin and waits for it.
 *
 * @param {string} tool name in node_modules/.bin, an absolute path, or `npm`
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options] `cwd` is the repository unless said otherwise
 * @returns {{ status: number, stdout: string, stderr: string }} `status` is 1 when the tool was killed
 * @throws {Error} when the tool cannot be started
 */
export function run(tool, args, { cwd = root } = {}) {
  const file = path.isAbsolute(tool) || tool === 'npm' ? tool : path.join(root, 'node_modules/.bin', tool);
  const { status, stdout, stderr, error } = spawnSync(file, [...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  if (error) throw new Error(`${tool} did not start`, { cause: error });
  return { status: status ?? 1, stdout, stderr };
}
