import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTown, type Town } from './gateway-harness.ts';
import { until } from './until.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown({ environment: { HROMADA_LOAD_REQUESTS: '4', HROMADA_LOAD_STRAINED_REQUESTS: '4' } });
});
afterAll(() => town.stop());

const COOKIE = { cookie: 'anything=at-all' };

test('what is too much is turned away at once, strangers first, and room is there again when work is done', async () => {
  const held: (() => void)[] = [];
  town.appeals.misbehave = (response) =>
    void held.push(() => response.setHeader('content-type', 'application/json').end('{"data":{"whoAsks":"nobody"}}'));
  try {
    const inWork = [town.ask('{ whoAsks }', {}, COOKIE), town.ask('{ whoAsks }', {}, COOKIE)];
    await until('two requests are in work', () => held.length === 2);
    const stranger = await town.ask('{ __typename }');
    expect([stranger.status, stranger.headers.get('retry-after'), stranger.headers.get('cache-control')]).toEqual([
      ...[503, '1', 'no-store'],
    ]);
    expect(stranger.errors).toMatchObject([{ extensions: { code: 'OVERLOADED', retryAfterSeconds: 1 } }]);
    inWork.push(town.ask('{ whoAsks }', {}, COOKIE), town.ask('{ whoAsks }', {}, COOKIE));
    await until('four requests are in work', () => held.length === 4);
    expect((await town.ask('{ __typename }', {}, COOKIE)).status).toBe(503);
    expect((await fetch(`${town.gateway.url}/livez`)).status).toBe(200);
    for (const answer of held) answer();
    expect((await Promise.all(inWork)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await town.ask('{ __typename }')).status).toBe(200);
  } finally {
    town.appeals.misbehave = null;
    for (const answer of held) answer();
  }
});
