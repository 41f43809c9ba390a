// `npm run fuzz`, the nightly one: the random operations of the test run, twenty thousand of each kind, from a new seed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const seed = process.argv[2] ?? new Date().toISOString().slice(0, 10);

console.log(`seed ${seed}: npm run fuzz -- ${seed} asks the same again`);
const { status } = spawnSync(
  process.execPath,
  [
    path.join(ROOT, 'node_modules/vitest/vitest.mjs'),
    ...[
      'run',
      '--config',
      '.config/vitest.config.ts',
      '--project',
      'node',
      'gateway/test/equivalence',
      'schema/test/fuzz',
    ],
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    // texts of the equivalence run four times each; operations of the fuzzer are counted for each of four subgraphs
    env: { ...process.env, FUZZ_DOCUMENTS: '5000', FUZZ_OPERATIONS: '5000', FUZZ_SEED: seed },
  },
);
process.exit(status ?? 1);
