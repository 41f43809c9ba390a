import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Structured lines on stdout; never personal data. `name` is the process: `appeals`, `gateway`. */
export function createLogger(name: string, level = 'info'): Logger {
  return pino({ name, level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime });
}
