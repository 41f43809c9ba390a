import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { inheritedEnvironment } from '../environment.ts';
import { PROJECT_ROOT } from '../project.ts';

/** A source file of this package, run as a program of its own. */
export interface RunningSource {
  readonly child: ChildProcess;
  /** The first line of its output that answers `wanted`; rejects when the program ends without one. */
  line(wanted: (line: string) => boolean): Promise<string>;
  /** Everything it said, once it has ended. */
  ended(): Promise<{ code: number | null; signal: string | null; output: string; errors: string }>;
}

/**
 * @param file relative to .standalone/src
 * @param options environment over the inherited one, and another user to run as
 */
export function spawnSource(
  file: string,
  args: readonly string[],
  options: { env?: Record<string, string>; uid?: number; gid?: number; cwd?: string } = {},
): RunningSource {
  const loader = path.join(PROJECT_ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs');
  const source = path.join(PROJECT_ROOT, '.standalone', 'src', file);
  const { env, cwd = PROJECT_ROOT, ...user } = options;
  const child = spawn(process.execPath, ['--conditions=hromada:source', '--import', loader, source, ...args], {
    ...user,
    cwd,
    env: { ...inheritedEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const lines = createInterface(child.stdout);
  const ended = new Promise<{ code: number | null; signal: string | null; output: string; errors: string }>(
    (resolve) => {
      child.once('close', (code, signal) => resolve({ code, signal, output, errors }));
    },
  );
  return {
    child,
    ended: () => ended,
    line: (wanted) =>
      new Promise((resolve, reject) => {
        const known = output.split('\n').slice(0, -1).find(wanted);
        if (known) return resolve(known);
        lines.on('line', (line) => wanted(line) && resolve(line));
        void ended.then((end) => reject(new Error(`ended early: ${JSON.stringify(end)}`)));
      }),
  };
}
