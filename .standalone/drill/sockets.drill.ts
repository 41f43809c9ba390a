import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type DrillHouse, eventually, pause } from './house.ts';
import { openLedger, startWriters } from './registrations.ts';
import type { DrillNotes } from './report.ts';

const CHANGES = `subscription Changes($after: String) {
  appealChanged(after: $after) { cursor type appeal { id number subject text applicant { person { fullName } } } }
}`;
const GROWTH_MB = 64;

interface Change {
  readonly cursor: string;
  readonly type: string;
  readonly appeal: { readonly id: string };
}

/** Sockets are cut at random while appeals are registered, and one reader stops reading: the others miss nothing. */
export async function drillSockets(house: DrillHouse, { cuts }: { cuts: number }, notes: DrillNotes): Promise<void> {
  const cookie = await house.cookie();
  const askers = [await house.signIn(), await house.signIn()];
  const url = `${house.hromada.url.replace('http', 'ws')}/graphql`;
  const memory = house.memoryOf('gateway');
  const seen: string[] = [];
  let open: WebSocket | undefined;
  const client = createClient({
    url,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie } });
        open = this;
      }
    },
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: () => pause(20),
  });
  const payload: { query: string; variables: { after: string | null } } = {
    query: CHANGES,
    variables: { after: null },
  };
  let failure: unknown;
  client.subscribe<{ appealChanged: Change }>(payload, {
    next({ data }) {
      if (!data) return;
      payload.variables.after = data.appealChanged.cursor;
      if (data.appealChanged.type === 'REGISTERED') seen.push(data.appealChanged.appeal.id);
    },
    error: (error) => (failure = error),
    complete: () => undefined,
  });
  const ledger = openLedger();
  const writers = startWriters(askers, ledger);
  let made = 0;
  let first: string | undefined;
  let slow: SlowReader | undefined;
  const isSlowCut = () => slow?.isCut() === true;
  let wasSlowCut = false;
  let grown = 0;
  try {
    await eventually('the stream to follow', () => seen.length > 0);
    first = seen[0];
    slow = await readerThatStops(url, cookie);
    for (; made < cuts; made += 1) {
      await pause(20 + Math.random() * 80);
      open?.terminate();
    }
    await eventually('the slow reader to be cut', () => isSlowCut(), 60_000).catch(() => undefined);
    await writers.stop();
    await eventually(
      'every event',
      () => ledger.acknowledged.slice(-1).every(({ id }) => seen.includes(id)),
      20_000,
    ).catch(() => undefined);
    await pause(500);
    grown = house.memoryOf('gateway') - memory;
    wasSlowCut = isSlowCut();
  } finally {
    await client.dispose();
    slow?.close();
    await writers.giveUp();
  }
  const expected = new Set(ledger.acknowledged.map(({ id }) => id));
  const from = ledger.acknowledged.findIndex(({ id }) => id === first);
  const inTime = ledger.acknowledged.slice(from + 2).map(({ id }) => id); // two writers: what was acknowledged beside the first
  const lost = inTime.filter((id) => !seen.includes(id)).length;
  const doubled = seen.length - new Set(seen).size;
  Object.assign(notes.figures, {
    'sockets cut': made,
    events: seen.filter((id) => expected.has(id)).length,
    lost,
    doubled,
    'slow reader cut': Number(wasSlowCut),
    'gateway grew, MB': grown,
  });
  notes.must(failure === undefined, 'the stream ended with an error');
  notes.must(inTime.length > 20, 'too few events to show anything');
  notes.must(lost === 0, `${lost} events are lost`);
  notes.must(doubled === 0, `${doubled} events came twice`);
  notes.must(grown <= GROWTH_MB, `the gateway grew by ${grown.toFixed(0)} MB`);
}

interface SlowReader {
  isCut(): boolean;
  close(): void;
}

/** A client that subscribes and then reads nothing any more. */
async function readerThatStops(url: string, cookie: string): Promise<SlowReader> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers: { cookie } });
  let isCut = false;
  socket.on('error', () => undefined).once('close', () => (isCut = true));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await new Promise((resolve) => socket.once('message', resolve));
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: CHANGES } }));
  await new Promise((resolve) => socket.once('message', resolve));
  socket.pause();
  return { isCut: () => isCut, close: () => socket.terminate() };
}
