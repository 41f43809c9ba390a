import type { ExecutionResult } from 'graphql';
import type { Client } from 'graphql-ws';
import { until } from './until.ts';

/** How a subscription ended. */
export interface Ending {
  readonly code: unknown;
  readonly message: string;
}

/** What a subscriber saw so far. */
export interface Watch {
  readonly results: ExecutionResult<Record<string, never>>[];
  /** null while it goes on; an error's code, a close code, or `complete` */
  ending: Ending | null;
  /** waits for the n-th result */
  hasSeen(count: number, deadlineMs?: number): Promise<void>;
  hasEnded(deadlineMs?: number): Promise<Ending>;
  stop(): void;
}

/** Subscribes and collects. */
export function watch(client: Client, query: string, variables?: Record<string, unknown>): Watch {
  const results: Watch['results'] = [];
  const seen: Watch = {
    results,
    ending: null,
    hasSeen: (count, deadlineMs) =>
      until(`${count} results (${JSON.stringify(seen.ending)})`, () => results.length >= count, deadlineMs),
    async hasEnded(deadlineMs) {
      await until('the subscription ended', () => seen.ending !== null, deadlineMs);
      return seen.ending as Ending;
    },
    stop: () => {},
  };
  seen.stop = client.subscribe(
    { query, variables },
    {
      next: (result) => results.push(result as ExecutionResult<Record<string, never>>),
      error: (error) => {
        seen.ending = endingOf(error);
      },
      complete: () => {
        seen.ending ??= { code: 'complete', message: '' };
      },
    },
  );
  return seen;
}

function endingOf(error: unknown): Ending {
  if (Array.isArray(error)) return { code: error[0]?.extensions?.code, message: error[0]?.message };
  const { code, reason } = error as { code?: number; reason?: string };
  return { code, message: reason ?? String(error) };
}
