import { v7 } from 'uuid';
import { InvalidInputError } from '../errors/index.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A new identifier: UUIDv7, made here and not in the database so that any server version will do. */
export function uuid(): string {
  return v7();
}

/** An identifier that cannot exist is treated as one that does not: `false` means "answer null". */
export function isUuid(id: string): boolean {
  return UUID.test(id);
}

/** @throws {InvalidInputError} when the text is not a UUID */
export function assertUuid(id: string, argument: string): string {
  if (!isUuid(id)) throw new InvalidInputError(`${argument} must be a UUID`, { details: { argument } });
  return id.toLowerCase();
}
