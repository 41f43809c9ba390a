/**
 * A refusal the caller cannot talk its way out of: it has a stable `code` that clients may rely on.
 * Anything thrown that is not a DomainError is a defect and is masked before it leaves the process.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;

  constructor(message: string, options?: { cause?: unknown; details?: Readonly<Record<string, unknown>> }) {
    super(message, { cause: options?.cause });
    this.name = new.target.name;
    if (options?.details) this.details = options.details;
  }
}

/** Nobody is signed in, or the token does not hold. */
export class UnauthenticatedError extends DomainError {
  readonly code = 'UNAUTHENTICATED';
}

/** Somebody is signed in and may not do or see this. */
export class ForbiddenError extends DomainError {
  readonly code = 'FORBIDDEN';
}

/** The request itself is malformed: a cursor, a day, a number out of range. */
export class InvalidInputError extends DomainError {
  readonly code = 'BAD_USER_INPUT';
}

/** There is no such record, or the viewer may not know of it. */
export class NotFoundError extends DomainError {
  readonly code: string = 'NOT_FOUND';
}

/** Somebody else changed the record first: read it again and decide again. */
export class StaleVersionError extends DomainError {
  readonly code = 'STALE_VERSION';
}

/** The state of the record has no way for the command; `allowed` is what this viewer may do now. */
export abstract class StateConflictError<Command extends string, State extends string> extends DomainError {
  constructor(command: Command, state: State, allowed: readonly Command[]) {
    super(`${command} is not possible in ${state}`, { details: { state, allowed } });
  }
}

/** The events after this cursor are no longer kept: refetch and subscribe anew. */
export class CursorExpiredError extends DomainError {
  readonly code = 'CURSOR_EXPIRED';
}

/** The idempotency key was used before with another input. */
export class IdempotencyMismatchError extends DomainError {
  readonly code = 'IDEMPOTENCY_MISMATCH';
}
