import { signInByFetch } from '@hromada/shared/testing/sign-in';
import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** Answer of the graph as it came over the wire. */
export interface GraphAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a journey asserts on the shape itself
  readonly data: any;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: { code?: string } }[];
}

/** Plain GraphQL over HTTP and WebSocket, nothing of ours, as whoever is signed in. */
export interface GraphClient {
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphAnswer>;
  /** @throws {Error} on any GraphQL error */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  get(query: string, variables?: Record<string, unknown>): Promise<any>;
  readonly stream: Client;
  close(): Promise<void>;
}

/** Signs in as a demo employee, by the steps of a browser, and answers a client with their session. */
export async function signIn(url: string, employeeId: string): Promise<GraphClient> {
  const { cookie } = await signInByFetch(url, employeeId);
  return graphClient(url, { cookie });
}

function graphClient(url: string, headers: Readonly<Record<string, string>>): GraphClient {
  const stream = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers });
      }
    },
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
  });
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as GraphAnswer;
  };
  return {
    ask,
    async get(query, variables) {
      const { data, errors } = await ask(query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    stream,
    close: async () => stream.dispose(),
  };
}

/**
 * Waits until the condition answers something truthy.
 * @throws {Error} naming what was waited for, after the deadline
 */
export async function eventually<Value>(
  what: string,
  condition: () => Value | Promise<Value>,
  deadlineMs = 60_000,
): Promise<NonNullable<Value>> {
  const until = Date.now() + deadlineMs;
  let last: unknown;
  while (Date.now() < until) {
    try {
      const value = await condition();
      if (value) return value as NonNullable<Value>;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Waited ${deadlineMs} ms for ${what}`, { cause: last });
}
