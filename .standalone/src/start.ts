// The entry of `npm start`: everything this machine needs to be a hromada, in one terminal.
import { asStartFailure } from './explain-failure.ts';
import { assertNodeVersion } from './node-version.ts';

// A terminal that went away (SIGHUP) must not turn a clean stop into a crash.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  assertNodeVersion();
  const { runUntilInterrupted } = await import('./run.ts');
  await runUntilInterrupted(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  process.stderr.write(`${asStartFailure(error).sentence}\n`, () => process.exit(1));
}
