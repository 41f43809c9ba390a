import { type Logger, pino } from 'pino';
import { errorForLog } from './error-for-log.ts';

export type { Logger } from 'pino';

/** Structured lines on stdout; never personal data. `name` is the process: `appeals`, `gateway`. */
export function createLogger(name: string, level = 'info', destination?: { write(line: string): void }): Logger {
  const options = {
    name,
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorForLog },
  };
  return destination ? pino(options, destination) : pino(options);
}
