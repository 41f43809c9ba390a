import { readSettings } from './environment.ts';
import { greeting } from './greeting.ts';
import { Interrupted, interruption, untilAborted } from './interruption.ts';
import { printedProgress } from './progress.ts';
import type { Flavour } from './stack.ts';
import { startHromada } from './start-hromada.ts';
import type { ProgramEvent } from './supervisor/program.ts';

/**
 * Starts the hromada the environment and the arguments describe, and stops it when asked to leave, also in the
 * middle of the start.
 *
 * @throws {StartFailure} whatever hinders the start
 */
export async function runUntilInterrupted(argv: readonly string[], flavour: Flavour = 'built'): Promise<void> {
  const signal = interruption();
  try {
    await serveUntil(signal, argv, flavour);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  print('  Зупинено, дані збережено / Stopped, the data are safe\n');
}

async function serveUntil(signal: AbortSignal, argv: readonly string[], flavour: Flavour): Promise<void> {
  let isUp = false;
  const hromada = await startHromada({
    ...readSettings(argv),
    flavour,
    signal,
    logsToTerminal: flavour === 'watched',
    progress: printedProgress(print),
    onEvent: (event) => isUp && print(sentenceOf(event)),
  });
  isUp = true;
  print(await greeting(hromada));
  await untilAborted(signal);
  isUp = false;
  print('\n  Зупиняю… / Stopping…\n');
  await hromada.stop();
}

function print(text: string): void {
  process.stdout.write(text);
}

function sentenceOf(event: ProgramEvent): string {
  switch (event.kind) {
    case 'ready':
      return `  ${event.name}: знову працює / is back\n`;
    case 'died':
      return `  ${event.name}: програма завершилася (${event.reason}), запускаю знову / ended, starting it again\n`;
    case 'unrecorded':
      return `  Перелік процесів не записано (${event.reason}) / the list of processes could not be written\n`;
  }
}
