/** The `code` of a system or PostgreSQL error (`ENOSPC`, `28P01`), looked for along the chain of causes. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return errorCode(error.cause);
}
