// The entry of `npm run export -- votes …`: data sets and measures out of the database of this hromada.
import { asStartFailure } from './explain-failure.ts';
import { assertNodeVersion } from './node-version.ts';

try {
  assertNodeVersion();
  const { runExport } = await import('./run-import.ts');
  process.exit(await runExport(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${asStartFailure(error).sentence}\n`, () => process.exit(1));
}
