import { ApolloLink, CombinedGraphQLErrors, Observable } from '@apollo/client';
import { print } from 'graphql';
import type { Client, FormattedExecutionResult } from 'graphql-ws';
import type { ConnectionWire } from './connection.ts';
import { listedName, type OperationHashes } from './listed-operations.ts';
import { cursorOf, streamPosition } from './stream-position.ts';

/** Codes after which the place in the stream is worth nothing. */
const UNRESUMABLE = new Set(['CURSOR_EXPIRED']);
/** Codes after which events are missing or may be. */
const GAPS = new Set(['SUBSCRIPTION_GAP', 'SUBSCRIPTION_SLOW_CONSUMER', 'SUBSCRIPTION_OVERFLOW', 'CURSOR_EXPIRED']);
/** Codes that trying again will not cure. */
const FINAL = new Set([
  'SUBSCRIPTION_UNSUPPORTED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'OPERATION_NOT_LISTED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

const FIRST_DELAY_MS = 500;
const LAST_DELAY_MS = 15_000;

/** The links' share of a subscription: counts who listens, so that a socket closed on purpose is not taken for lost. */
export interface StreamListeners {
  count: number;
}

/** What streams stand on. */
export interface StreamParts {
  readonly wire: ConnectionWire;
  readonly listeners: StreamListeners;
  /** @see GraphOptions */
  readonly operationHashes: OperationHashes | null;
}

/**
 * Subscriptions that survive: each is sent again with `after` = the last cursor delivered when the socket comes back,
 * repeats are dropped, and a gap is told to the readers through `wire.gap`.
 * A subscription takes part when it declares `$after: String` and selects `cursor` in its root field.
 */
export function streamLink(client: Client, parts: StreamParts): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable<ApolloLink.Result>((observer) => {
        parts.listeners.count += 1;
        const stop = follow(client, parts, operation, observer);
        return () => {
          parts.listeners.count -= 1;
          stop();
        };
      }),
  );
}

interface Receiver {
  next(result: ApolloLink.Result): void;
  error(fault: unknown): void;
}

function follow(
  client: Client,
  { wire, operationHashes }: StreamParts,
  operation: ApolloLink.Operation,
  receiver: Receiver,
): () => void {
  const after = operation.variables['after'];
  const position = streamPosition(typeof after === 'string' ? after : null);
  const text = operationHashes
    ? { query: '', extensions: { ...listedName(operationHashes, operation.operationName) } }
    : { query: print(operation.query) };
  let isOver = false;
  let delayMs = FIRST_DELAY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe = () => {};

  function start(): void {
    // graphql-ws sends this very object again after a reconnect: moving `after` in it is what resumes the stream.
    const variables: Record<string, unknown> = { ...operation.variables, after: position.cursor };
    unsubscribe = client.subscribe<Record<string, unknown>>(
      { ...text, operationName: operation.operationName ?? null, variables },
      {
        next: (result) => receive(result, variables),
        error: (fault) => retry(codesOf(fault), fault),
        complete: () => retry([], null),
      },
    );
  }

  function receive(
    result: FormattedExecutionResult<Record<string, unknown>, unknown>,
    variables: Record<string, unknown>,
  ): void {
    const codes = codesOf(result.errors);
    if (codes.some((code) => GAPS.has(code))) return noteGap(codes);
    delayMs = FIRST_DELAY_MS;
    const cursor = cursorOf(result.data);
    if (cursor !== null && !position.advance(cursor)) return undefined;
    variables['after'] = position.cursor;
    return receiver.next({ data: result.data ?? null, ...(result.errors ? { errors: result.errors } : {}) });
  }

  function noteGap(codes: readonly string[]): void {
    if (codes.some((code) => UNRESUMABLE.has(code))) position.reset();
    wire.gap();
  }

  function retry(codes: readonly string[], fault: unknown): void {
    if (isOver) return;
    if (codes.some((code) => FINAL.has(code) || code.startsWith('LIMIT_'))) {
      receiver.error(Array.isArray(fault) ? new CombinedGraphQLErrors({ errors: fault }) : fault);
      return;
    }
    if (codes.some((code) => GAPS.has(code))) noteGap(codes);
    timer = setTimeout(start, delayMs * (0.5 + Math.random()));
    delayMs = Math.min(LAST_DELAY_MS, delayMs * 2);
  }

  start();
  return () => {
    isOver = true;
    clearTimeout(timer);
    unsubscribe();
  };
}

/** The error codes in whatever the socket handed over: a list of GraphQL errors, one error, or a close event. */
export function codesOf(fault: unknown): string[] {
  const faults: unknown[] = Array.isArray(fault) ? fault : [fault];
  return faults.flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('extensions' in one)) return [];
    const { extensions } = one;
    if (typeof extensions !== 'object' || extensions === null || !('code' in extensions)) return [];
    return typeof extensions.code === 'string' ? [extensions.code] : [];
  });
}
