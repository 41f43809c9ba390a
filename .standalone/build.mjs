// `npm run build`, and the first half of `npm start`: compiles what has changed, and nothing when nothing has.
// Plain JavaScript: it has to run before anything is compiled.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NEEDED_NODE = '20.19.0';
const NOT_SOURCES = new Set(['node_modules', 'dist', 'results', 'gql', '.turbo']);
const SHARED = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** What is built, out of what, and how to tell that it is there. */
const PARTS = [
  {
    name: 'сервер / server',
    stamp: '.standalone/dist/server.stamp',
    sources: ['drizzle', 'subgraphs', 'schema', 'gateway', '.standalone', '.bench', ...SHARED],
    results: [
      '.standalone/dist/src/start.js',
      'drizzle/dist/src/migrate.js',
      'gateway/dist/src/main.js',
      ...['residents', 'appeals', 'e-democracy', 'services'].map((name) => `subgraphs/${name}/dist/src/main.js`),
    ],
    command: [process.execPath, [program('@typescript/native', 'bin/tsc'), '-b']],
  },
  {
    name: 'консоль / console',
    stamp: '.standalone/dist/console.stamp',
    sources: ['console', 'schema/api.graphql', ...SHARED],
    results: ['console/dist/index.html', 'console/dist/operations.json'],
    command: ['npm', ['run', '--silent', '--workspace', 'console', 'build']],
  },
];

const isQuiet = process.argv.includes('--quiet');

assertNode();
guardDriver();
// `npm run dev` runs the sources and needs no more than this.
if (process.argv.includes('--guard')) process.exit(0);
let hasBuilt = false;
for (const part of PARTS) hasBuilt = build(part) || hasBuilt;
if (!hasBuilt && !isQuiet) console.log('Збірка актуальна / The build is up to date');

/** @returns whether there was anything to do; leaves with the compiler's exit code when it refuses */
function build({ name, stamp, sources, results, command: [command, args] }) {
  const stampFile = path.join(ROOT, stamp);
  const fingerprint = fingerprintOf(sources);
  const isThere = results.every((file) => existsSync(path.join(ROOT, file)));
  if (isThere && readIfThere(stampFile) === fingerprint) return false;
  assertInstalled();
  const start = performance.now();
  console.log(`Збираю: ${name}…`);
  run(command, args);
  mkdirSync(path.dirname(stampFile), { recursive: true });
  // Codegen may have touched its own output among the sources: the fingerprint is taken anew.
  writeFileSync(stampFile, fingerprintOf(sources));
  console.log(`Зібрано за ${((performance.now() - start) / 1000).toFixed(1)} с: ${name}`);
  return true;
}

/** Names, sizes and times of all sources: good enough to see a change, and read in milliseconds. */
function fingerprintOf(sources) {
  const hash = createHash('sha1').update(process.version);
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, file) {
  const full = path.join(ROOT, file);
  const found = statSync(full, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) {
    hash.update(`${file} ${found.size} ${found.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(full).sort()) if (!NOT_SOURCES.has(name)) addTo(hash, `${file}/${name}`);
}

/** Without its install script (`npm ci --ignore-scripts`) the driver lacks the guard that keeps a dying server from taking us along. */
function guardDriver() {
  const copies = ['src', 'cjs/src', 'cf/src'].map((folder) =>
    path.join(ROOT, 'node_modules/postgres', folder, 'connection.js'),
  );
  if (copies.every((file) => /function nextWrite\(fn\) \{\s+if \(socket === null\)/.test(readIfThere(file) ?? '')))
    return;
  assertInstalled();
  run(process.execPath, [program('patch-package', 'index.js'), '--patch-dir', '.config/patches', '--error-on-fail']);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // A test run says NODE_ENV=test, and Vite would build a development console of it.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (error) leave(`Не запускається ${command}: ${error.message} / ${command} does not run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function program(name, file) {
  return path.join(ROOT, 'node_modules', name, file);
}

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = NEEDED_NODE.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  leave(
    `Потрібен Node.js ${NEEDED_NODE} чи новіший, а тут ${process.versions.node}: оновіть Node.js / Node.js ${NEEDED_NODE} or newer is needed and this is ${process.versions.node}: update Node.js`,
  );
}

function assertInstalled() {
  if (existsSync(program('@typescript/native', 'bin/tsc'))) return;
  leave('Залежності не встановлено: виконайте npm ci / The dependencies are not installed: run npm ci');
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function leave(sentence) {
  console.error(sentence);
  process.exit(1);
}
