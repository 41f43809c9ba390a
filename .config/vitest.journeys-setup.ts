import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The journeys run what `npm start` runs: the built system. */
export default function setup(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { status } = spawnSync(process.execPath, ['.standalone/build.mjs', '--quiet'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The system does not build: the journeys have nothing to run');
}
