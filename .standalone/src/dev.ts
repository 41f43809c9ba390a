// The entry of `npm run dev`: the same hromada from the sources, each program reloading at every change of its files.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { inheritedEnvironment, readSettings } from './environment.ts';
import { asStartFailure } from './explain-failure.ts';
import { PROJECT_ROOT } from './project.ts';
import { runUntilInterrupted } from './run.ts';

const CONSOLE = path.join(PROJECT_ROOT, 'console');

try {
  const argv = process.argv.slice(2);
  const { port } = readSettings(argv);
  // Vite prints its own address; it stays in our process group, so Ctrl-C reaches it too.
  const vite = spawn(process.execPath, [path.join(PROJECT_ROOT, 'node_modules', 'vite', 'bin', 'vite.js')], {
    cwd: CONSOLE,
    env: { ...inheritedEnvironment(), HROMADA_GATEWAY_URL: `http://127.0.0.1:${port}` },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.once('exit', () => vite.kill());
  await runUntilInterrupted(argv, 'watched');
  process.exit(0);
} catch (error) {
  process.stderr.write(`${asStartFailure(error).sentence}\n`, () => process.exit(1));
}
