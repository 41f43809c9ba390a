// A program that holds a hromada with stand-ins for its programs, and stays until it is asked to leave.
import { asStartFailure } from '../explain-failure.ts';
import { interruption, untilAborted } from '../interruption.ts';
import { printedProgress } from '../progress.ts';
import { startHromada } from '../start-hromada.ts';
import type { Program } from '../supervisor/program.ts';

const [dataFolder = '', port = '0', programs = '[]', databaseUrl = ''] = process.argv.slice(2);
const standIns: readonly Program[] = JSON.parse(programs);
const signal = interruption();

try {
  const hromada = await startHromada({
    dataFolder,
    port: Number(port) || undefined,
    databaseUrl: databaseUrl || undefined,
    programs: () => standIns,
    progress: printedProgress((text) => process.stderr.write(text)),
    signal,
  });
  const { url, ownerUrl, processes } = hromada;
  process.stdout.write(`${JSON.stringify({ url, ownerUrl, pids: processes.map(({ pid }) => pid) })}\n`);
  await untilAborted(signal);
  await hromada.stop();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${asStartFailure(error).sentence}\n`, () => process.exit(1));
}
