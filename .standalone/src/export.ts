// The entry of `npm run export -- votes --measures <folder>`: measures out of the database of this hromada.
import { asStartFailure } from './explain-failure.ts';
import { assertNodeVersion } from './node-version.ts';

try {
  assertNodeVersion();
  const { runExport } = await import('./run-export.ts');
  process.exit(await runExport(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${asStartFailure(error).sentence}\n`, () => process.exit(1));
}
