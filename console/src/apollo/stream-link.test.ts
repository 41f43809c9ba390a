import { type ApolloLink, execute, gql } from '@apollo/client';
import type { Client, Sink, SubscribePayload } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codesOf, streamLink } from './stream-link.ts';

const CHANGES = gql`subscription Changes($after: String) { appealChanged(after: $after) { cursor } }`;

/** A socket in the hands of the test: what was sent on it, and a way to answer. */
function socket() {
  const sent: { payload: SubscribePayload; sink: Sink }[] = [];
  const client = {
    subscribe(payload: SubscribePayload, sink: Sink) {
      sent.push({ payload, sink });
      return () => undefined;
    },
  } as unknown as Client;
  const last = () => {
    const entry = sent.at(-1);
    if (!entry) throw new Error('nothing was sent');
    return entry;
  };
  return { client, sent, last };
}

function listen(client: Client) {
  const received: unknown[] = [];
  const faults: unknown[] = [];
  let gaps = 0;
  const wire = { connecting() {}, connected() {}, closed() {}, gap: () => void (gaps += 1) };
  const link: ApolloLink = streamLink(client, { wire, listeners: { count: 0 }, operationHashes: null });
  const subscription = execute(link, { query: CHANGES }, { client: {} as never }).subscribe({
    next: ({ data }) => received.push(data),
    error: (fault) => faults.push(fault),
  });
  return { received, faults, gaps: () => gaps, stop: () => subscription.unsubscribe() };
}

const change = (cursor: string) => ({ data: { appealChanged: { cursor } } });
const refusal = (code: string) => [{ message: code, extensions: { code } }];

describe('a subscription over a socket that drops', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is sent again after the last cursor, and repeats are dropped', () => {
    const { client, last } = socket();
    const { received } = listen(client);
    last().sink.next(change('5'));
    last().sink.next(change('6'));
    expect(last().payload.variables).toEqual({ after: '6' });
    last().sink.next(change('6'));
    last().sink.next(change('7'));
    expect(received).toEqual([change('5').data, change('6').data, change('7').data]);
  });

  test('whose cursor has expired starts afresh and asks readers to read again', () => {
    const { client, sent, last } = socket();
    const { gaps } = listen(client);
    last().sink.next(change('5'));
    last().sink.error(refusal('CURSOR_EXPIRED'));
    vi.advanceTimersByTime(1_000);
    expect(sent).toHaveLength(2);
    expect(last().payload.variables).toEqual({ after: null });
    expect(gaps()).toBe(1);
  });

  test('cut off as too slow resumes from its place', () => {
    const { client, last } = socket();
    const { gaps } = listen(client);
    last().sink.next(change('5'));
    last().sink.error(refusal('SUBSCRIPTION_SLOW_CONSUMER'));
    vi.advanceTimersByTime(1_000);
    expect(last().payload.variables).toEqual({ after: '5' });
    expect(gaps()).toBe(1);
  });

  test('that was refused is not tried again', () => {
    const { client, sent, last } = socket();
    const { faults } = listen(client);
    last().sink.error(refusal('FORBIDDEN'));
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(1);
    expect(faults).toHaveLength(1);
  });

  test('that nobody needs any more stays quiet', () => {
    const { client, sent, last } = socket();
    const { stop } = listen(client);
    stop();
    last().sink.complete();
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(1);
  });
});

test('codes are found in lists of errors, single errors and nowhere else', () => {
  expect(codesOf(refusal('SUBSCRIPTION_GAP'))).toEqual(['SUBSCRIPTION_GAP']);
  expect(codesOf({ extensions: { code: 'FORBIDDEN' } })).toEqual(['FORBIDDEN']);
  expect(codesOf(new Error('x'))).toEqual([]);
});
