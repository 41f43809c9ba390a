import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { until } from '../../test/until.ts';
import { watch } from '../../test/watch.ts';

// Wide enough to fill a stalled socket's buffers soon.
const WIDE = `subscription { appealChanged { appeal { applicant { ${Array.from({ length: 25 }, (_, i) => `s${i}: streets(first: 200)`).join(' ')} } } } }`;

let town: Town;
beforeEach(async () => {
  const limits = { window: 8, inbox: 64, readAhead: 10, consumer: { waitingResults: 20, waitingMs: 2_000 } };
  town = await aTown({ tuning: { subscriptionSettings: { limits }, heartbeatMs: 60_000 } });
});
afterEach(() => town.stop());

const streams = (count: number) => until(`${count} streams`, () => town.log.readerCount === count);

/** A client on a bare socket, subscribed, that can stop reading. */
async function aRawClient(query: string): Promise<{ socket: WebSocket; stall(): void }> {
  const socket = new WebSocket(`${town.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  return { socket, stall: () => (socket as unknown as { _socket: Socket })._socket.pause() };
}

async function keepRegistering(isEnough: () => boolean): Promise<void> {
  await until(
    'enough events',
    () => {
      town.log.append('appeal-1');
      return isEnough();
    },
    25_000,
  );
}

describe('a client that stops reading', () => {
  test('is cut; who shares its stream never notices', async () => {
    town.register('Широке');
    const stalled = await aRawClient(WIDE);
    const healthy = watch(town.connect(), WIDE);
    await streams(1);
    stalled.stall();
    await keepRegistering(() => town.gateway.socketCount === 1);
    stalled.socket.terminate();
    const before = healthy.results.length;
    town.log.append('appeal-1');
    await healthy.hasSeen(before + 1);
    expect(healthy.ending).toBeNull();
  });

  test('is cut after a while also when it is alone, and its stream is released', async () => {
    town.register('Широке');
    const stalled = await aRawClient(WIDE);
    await streams(1);
    stalled.stall();
    await keepRegistering(() => town.gateway.socketCount === 0);
    await streams(0);
    stalled.socket.terminate();
  });
});
