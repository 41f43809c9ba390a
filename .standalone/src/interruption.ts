import { isRunByNpm } from './environment.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const LOOK_EVERY_MS = 250;

/**
 * Aborts when we are asked to leave: Ctrl-C, SIGTERM, a closed terminal. npm runs a program through a shell that dies
 * of SIGTERM without handing it on; then our parent is another one, and that counts as being asked, too.
 * Further signals are taken and change nothing: npm and the terminal both send Ctrl-C.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const leave = () => controller.abort(new Interrupted());
  for (const signal of SIGNALS) process.on(signal, leave);
  if (isRunByNpm()) watchParent(leave);
  return controller.signal;
}

/** Why a start ends early when the person asks for it: no failure. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Waits for the signal, and keeps the process alive meanwhile, even if it has nothing else to do. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const alive = setInterval(() => {}, 2 ** 30);
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(clearInterval(alive)), { once: true });
  });
}

function watchParent(leave: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    leave();
  }, LOOK_EVERY_MS);
  watch.unref();
}
