import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gql } from '@apollo/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openGraph } from './client.ts';
import { noteFailure, requestIdOf } from './request-trace.ts';

const seen: string[] = [];
const server = createServer((request, response) => {
  seen.push(String(request.headers['traceparent']));
  const isBroken = request.headers['accept-language'] === 'en';
  response.writeHead(isBroken ? 500 : 200, {
    'content-type': 'application/json',
    'x-request-id': `request-${seen.length}`,
  });
  const errors = [{ message: 'Internal error', extensions: { code: 'INTERNAL' } }];
  response.end(isBroken ? 'broken' : JSON.stringify({ data: { title: null }, errors }));
});
let url: string;

beforeAll(async () => {
  // Node has none before 22; it is opened by subscriptions only, and here are none.
  vi.stubGlobal(
    'WebSocket',
    Object.assign(() => undefined, { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => {
  server.close();
  vi.unstubAllGlobals();
});

async function failureIn(language: string): Promise<unknown> {
  const graph = openGraph({
    graphUrl: url,
    socketUrl: url,
    language: () => language,
    onSignedOut: () => undefined,
    operationHashes: null,
  });
  const failure = await graph.client.query({ query: gql`query Title { title }` }).then(
    () => null,
    (error: unknown) => error,
  );
  graph.dispose();
  return failure;
}

test.each([
  ['an error in an answer', 'uk'],
  ['an answer that is none', 'en'],
])('the screen knows the name of the request that failed: %s', async (_what, language) => {
  const failure = await failureIn(language);
  expect(failure).not.toBeNull();
  expect(requestIdOf(failure)).toBe(`request-${seen.length}`);
});

test('every request begins a trace of its own', () => {
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.filter((header) => !/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/.test(header))).toEqual([]);
  expect(new Set(seen).size).toBe(seen.length);
});

test('a request without an answer has no name', () => {
  const failure = new TypeError('Failed to fetch');
  noteFailure(failure, undefined);
  expect(requestIdOf(failure)).toBeNull();
});
