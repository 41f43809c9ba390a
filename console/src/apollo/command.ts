import { CombinedGraphQLErrors } from '@apollo/client';
import { requestIdOf } from './request-trace.ts';
import { codesOf } from './stream-link.ts';

/** What the user can correct, as the payload of a command tells it. */
export interface InputProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** Why a command that was understood did not happen. */
export type CommandFailure =
  /** somebody else has changed the record since it was read */
  | { readonly kind: 'stale' }
  | { readonly kind: 'forbidden' }
  /** not known whether it was done: send again with the same idempotency key */
  | {
      readonly kind: 'failed';
      /** the name under which the server knows the request; null when it did not answer */
      readonly requestId: string | null;
    };

/** How a command ended. */
export type CommandOutcome<Payload> =
  | { readonly kind: 'done'; readonly payload: Payload }
  | { readonly kind: 'problems'; readonly problems: readonly InputProblem[] }
  | CommandFailure;

/**
 * Sends a command and sorts the answer.
 * @param send runs the mutation and returns the payload of its one field
 */
export async function runCommand<Payload extends { readonly problems: readonly InputProblem[] }>(
  send: () => Promise<Payload | null | undefined>,
): Promise<CommandOutcome<Payload>> {
  try {
    const payload = await send();
    if (!payload) return { kind: 'failed', requestId: null };
    return payload.problems.length > 0 ? { kind: 'problems', problems: payload.problems } : { kind: 'done', payload };
  } catch (fault) {
    return failureOf(fault);
  }
}

/** `appealId`, `input.appealId` and `appealId.0` all speak of the field `appealId`. */
export function fieldOf(problem: InputProblem): string {
  return problem.field.split('.').find((part) => part !== 'input') ?? '';
}

function failureOf(fault: unknown): CommandFailure {
  const codes = CombinedGraphQLErrors.is(fault) ? codesOf(fault.errors) : [];
  if (codes.includes('STALE_VERSION')) return { kind: 'stale' };
  if (codes.includes('FORBIDDEN')) return { kind: 'forbidden' };
  return { kind: 'failed', requestId: requestIdOf(fault) };
}
