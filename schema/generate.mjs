// Writes what the rooms promise each other from what they are: SDL from the classes, SQL from the tables.
// Runs from sources, so that nothing has to be built first.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsconfig = fileURLToPath(new URL('../.config/tsconfig.run.json', import.meta.url));

run(process.execPath, ['--conditions=hromada:source', '--import', 'tsx', 'schema/src/generate.ts']);
if (declaresScript('drizzle', 'generate')) run('npm', ['run', '--silent', '--workspace', 'drizzle', 'generate']);

function declaresScript(workspace, script) {
  const manifest = JSON.parse(readFileSync(new URL(`../${workspace}/package.json`, import.meta.url), 'utf8'));
  return manifest.scripts?.[script] !== undefined;
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TSX_TSCONFIG_PATH: tsconfig },
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
