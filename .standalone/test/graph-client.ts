import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** Answer of the graph as it came over the wire. */
export interface GraphAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a journey asserts on the shape itself
  readonly data: any;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: { code?: string } }[];
}

/** An external program with a token: plain GraphQL over HTTP and WebSocket, nothing of ours. */
export interface GraphClient {
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphAnswer>;
  /** @throws {Error} on any GraphQL error */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  get(query: string, variables?: Record<string, unknown>): Promise<any>;
  readonly stream: Client;
  close(): Promise<void>;
}

/** Signs in as a demo employee and answers a client with their token. */
export async function signIn(url: string, employeeId: string): Promise<GraphClient> {
  const response = await fetch(`${url}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ employeeId }),
  });
  if (!response.ok) throw new Error(`POST /token answered ${response.status}: ${await response.text()}`);
  const { token } = (await response.json()) as { token: string };
  return graphClient(url, token);
}

function graphClient(url: string, token: string): GraphClient {
  const stream = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { token },
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
  });
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
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
  deadlineMs = 20_000,
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
