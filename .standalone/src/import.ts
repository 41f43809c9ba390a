// The entry of `npm run import -- votes <file or folder>`: roll calls into the database of this hromada.
import { asStartFailure } from './explain-failure.ts';
import { assertNodeVersion } from './node-version.ts';

try {
  assertNodeVersion();
  const { runImport } = await import('./run-import.ts');
  process.exit(await runImport(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${asStartFailure(error).sentence}\n`, () => process.exit(1));
}
