import { InvalidInputError } from '@hromada/shared/errors';
import { decodeCursor, encodeCursor, isUuid } from '@hromada/shared/graphql';

/** A place in an ordered list: the ordering value (ISO instant or day) and the id that breaks ties. */
export interface KeysetPosition {
  readonly value: string;
  readonly id: string;
}

const DAY_OR_INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/;

/** @param order name of the order the place belongs to, `REGISTERED_AT DESC` */
export function cursorAt(order: string, { value, id }: KeysetPosition): string {
  return encodeCursor([order, value, id]);
}

/** @throws {InvalidInputError} when the cursor was not made by a list of this order */
export function positionOf(cursor: string, order: string): KeysetPosition {
  const [madeBy, value, id] = decodeCursor(cursor, 3);
  const isWhole =
    typeof value === 'string' &&
    typeof id === 'string' &&
    isUuid(id) &&
    DAY_OR_INSTANT.test(value) &&
    !Number.isNaN(Date.parse(value));
  if (madeBy !== order || !isWhole)
    throw new InvalidInputError('This cursor does not belong to this list', { details: { argument: 'after' } });
  return { value, id };
}
