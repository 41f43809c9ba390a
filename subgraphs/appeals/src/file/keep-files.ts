import type { Logger } from '@hromada/shared/logging';
import type { FileService } from './file.service.ts';

const RESCAN_MS = 60_000;
const SWEEP_MS = 3_600_000;

/** Asks the scanner every minute for what it has not seen, and sweeps every hour. @returns stops both */
export function keepFiles(files: FileService, log: Logger): () => void {
  const every = (ms: number, what: string, act: () => Promise<number>) => {
    const timer = setInterval(() => {
      act().then(
        (count) => count > 0 && log.info({ count }, what),
        (error) => log.error({ err: error }, `${what}: failed`),
      );
    }, ms);
    timer.unref();
    return timer;
  };
  const timers = [
    every(RESCAN_MS, 'files scanned', () => files.rescan()),
    every(SWEEP_MS, 'files swept', () => files.sweep()),
  ];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
