import { StaleVersionError } from '@hromada/shared/errors';

/**
 * Checks that a record is as the caller saw it; without an expected version nothing is checked.
 * @param expected version the caller has seen
 * @param told what the refusal tells: the kind of record in words, and its identifier by the name of the field
 * @throws {StaleVersionError} when somebody changed the record first
 */
export function assertVersion(
  expected: number | null | undefined,
  record: { readonly version: number },
  { kind, ...id }: { readonly kind: string; readonly [field: string]: string },
): void {
  if (typeof expected !== 'number' || expected === record.version) return;
  throw new StaleVersionError(`Somebody changed this ${kind} first`, { details: { ...id, version: record.version } });
}
