import { randomUUID } from 'node:crypto';
import { DomainError } from '@hromada/shared/errors';
import type { Logger } from '@hromada/shared/logging';
import { systemViewer, VIEWER_HEADER, type ViewerSealer } from '@hromada/shared/viewer';
import type { Client } from 'graphql-ws';
import { z } from 'zod';
import { backoffMs } from './subscriptions/backoff.ts';
import { connectSubgraph } from './subscriptions/upstream-client.ts';

const ANSWER_MS = 4_000;
const PING = { pingMs: 10_000, pongMs: 5_000 };

/** A subgraph did not answer the platform, or not as agreed: try again later. */
export class PlatformUnavailableError extends DomainError {
  readonly code = 'SIGN_IN_UNAVAILABLE';
}

/** A question to one subgraph that no client's schema shows. */
export interface PlatformQuestion<Answer> {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly shape: z.ZodType<Answer>;
}

/** A stream of a subgraph that the platform follows for as long as it runs. */
export interface PlatformStream<Event> {
  readonly subgraph: string;
  /** takes `$after`, the cursor of the last event seen */
  readonly query: string;
  readonly shape: z.ZodType<Event>;
  cursorOf(event: Event): string;
  onEvent(event: Event): void;
  /** the stream is followed again; events may have been missed when it has no place to go on from */
  onConnected(): void;
  onLost(): void;
}

/** The gateway asking on its own account, past the planner: who somebody is, and whether that has changed. */
export interface Platform {
  /** @throws {PlatformUnavailableError} */
  ask<Answer>(question: PlatformQuestion<Answer>): Promise<Answer>;
  /** @returns leaves the stream */
  follow<Event>(stream: PlatformStream<Event>): () => void;
}

/** What the platform stands on. */
export interface PlatformParts {
  /** subgraph name → its GraphQL endpoint */
  readonly urls: ReadonlyMap<string, string>;
  readonly sealer: ViewerSealer;
  readonly log: Logger;
}

const answerShape = z.object({ data: z.unknown(), errors: z.array(z.object({ message: z.string() })).optional() });

export function createPlatform({ urls, sealer, log }: PlatformParts): Platform {
  const sealed = () => sealer.seal(systemViewer(randomUUID()));
  const urlOf = (subgraph: string): string => {
    const url = urls.get(subgraph);
    if (!url) throw new PlatformUnavailableError(`There is no subgraph ${subgraph}`);
    return url;
  };
  return {
    async ask({ subgraph, query, variables, shape }) {
      try {
        const response = await fetch(urlOf(subgraph), {
          method: 'POST',
          headers: { 'content-type': 'application/json', [VIEWER_HEADER]: await sealed() },
          body: JSON.stringify({ query, variables }),
          signal: AbortSignal.timeout(ANSWER_MS),
        });
        const { data, errors } = answerShape.parse(await response.json());
        if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
        return shape.parse(data);
      } catch (cause) {
        throw new PlatformUnavailableError(`The ${subgraph} service does not say who this is`, { cause });
      }
    },
    follow: (stream) => followStream(stream, connectSubgraph(urlOf(stream.subgraph), PING), { sealed, log }),
  };
}

interface Following {
  sealed(): Promise<string>;
  readonly log: Logger;
}

/** Subscribes for ever, behind the last event seen; a cursor that is no longer kept begins from now. */
function followStream<Event>(stream: PlatformStream<Event>, client: Client, { sealed, log }: Following): () => void {
  let after: string | null = null;
  let failures = 0;
  let isLeft = false;
  let retry: NodeJS.Timeout | undefined;
  let leave = (): void => undefined;

  const lose = (reason: unknown): void => {
    if (isLeft) return;
    if (/CURSOR_EXPIRED/.test(JSON.stringify(reason) ?? '')) after = null;
    log.debug({ subgraph: stream.subgraph, err: reason }, 'platform stream lost');
    stream.onLost();
    clearTimeout(retry);
    retry = setTimeout(() => void subscribe(), backoffMs(failures++));
  };

  // The server acknowledges no subscription: a stream that was not refused at once is taken for followed.
  client.on('connected', () => {
    stream.onConnected();
  });

  async function subscribe(): Promise<void> {
    let hasEnded = false;
    const end = (reason: unknown) => {
      if (hasEnded) return;
      hasEnded = true;
      lose(reason);
    };
    const extensions = { viewer: await sealed() };
    if (isLeft) return;
    leave = client.subscribe<Record<string, unknown>>(
      { query: stream.query, variables: { after }, extensions },
      {
        next({ data, errors }) {
          const event = stream.shape.safeParse(data);
          if (!event.success) return end(errors ?? event.error);
          failures = 0;
          after = stream.cursorOf(event.data);
          stream.onEvent(event.data);
        },
        error: end,
        complete: () => end('complete'),
      },
    );
  }

  void subscribe();
  return () => {
    isLeft = true;
    clearTimeout(retry);
    leave();
    Promise.resolve(client.dispose()).catch(() => {}); // a connection that was still being made
  };
}
