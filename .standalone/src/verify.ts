// The entry of `npm run verify -- journal`: do the journals of access still say what was written into them.
import { asStartFailure } from './explain-failure.ts';
import { assertNodeVersion } from './node-version.ts';

try {
  assertNodeVersion();
  const { runVerify } = await import('./run-verify.ts');
  process.exit(await runVerify(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${asStartFailure(error).sentence}\n`, () => process.exit(1));
}
