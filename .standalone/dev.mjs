// `npm run dev`: starts the hromada from its sources; see src/dev.ts.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = fileURLToPath(new URL('src/dev.ts', import.meta.url));

// Ctrl-C reaches the programs themselves; here they are only waited for.
process.on('SIGINT', () => {});

run(process.execPath, ['.standalone/build.mjs', '--guard']);
run('npm', ['run', '--silent', '--workspace', 'console', 'codegen']);
run(process.execPath, ['--conditions=hromada:source', '--import', 'tsx', ENTRY, ...process.argv.slice(2)]);

/** Leaves with the program's exit code unless that is 0. */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
