/** What a log line tells of an error. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** what the database says it is about: names of its own things, never values */
  readonly about?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

const CAUSES_MAX = 5;

/**
 * An error as it may stand in a log: its kind, code and place. Databases and drivers put values into messages
 * («Key (tax_number)=(…) already exists», «params: …»), and values are people's: of such errors the code and the names of
 * tables stay, the message does not.
 */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  const { code, table_name: table, constraint_name: constraint } = error as Error & Record<string, unknown>;
  const isOfDatabase = isDatabaseError(error);
  const about = [table, constraint].filter((name) => typeof name === 'string').join(' ');
  const told = isOfDatabase ? 'the database refused; its words may hold values' : error.message;
  return {
    type: error.name,
    message: told,
    ...(typeof code === 'string' && { code }),
    ...(about && { about }),
    ...(error.stack && { stack: frames(error.stack) }),
    ...(error.cause !== undefined && depth < CAUSES_MAX && { cause: errorForLog(error.cause, depth + 1) }),
  };
}

/** Of PostgreSQL (five signs of SQLSTATE and a severity), or of the builder that quotes the statement and its parameters. */
function isDatabaseError(error: Error): boolean {
  return ('severity' in error && 'code' in error) || 'params' in error || 'parameters' in error || 'query' in error;
}

/** The stack begins with the message: only the places remain. */
function frames(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
