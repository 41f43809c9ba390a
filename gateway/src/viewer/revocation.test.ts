import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HEAD, REGISTRAR } from '../../test/community.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { until } from '../../test/until.ts';
import { watch } from '../../test/watch.ts';

/** What is promised of somebody who was shut out: their next request, and their sockets. */
const REFUSED_WITHIN_MS = 5_000;
const CLOSED_WITHIN_MS = 2_000;
const CHANGES = 'subscription { appealChanged { cursor } }';

let town: Town;
beforeAll(async () => {
  town = await aTown();
  await until('the gateway follows the changes', () => town.staff.followerCount === 1);
});
afterAll(() => town.stop());
beforeEach(() => {
  town.staff.disabled.clear();
  town.staff.give(HEAD, 'head');
});

const whoAsks = async (cookie: string) => (await town.ask('{ whoAsks }', {}, { cookie })).data?.whoAsks;
const isOut = async (cookie: string) => (await whoAsks(cookie)) === 'anonymous    uk';

/** A socket of somebody who is signed in, with a stream on it. */
async function anOpenStream(cookie: string, of: Town = town) {
  const before = of.log.readerCount;
  const seen = watch(of.connect({}, { cookie }), CHANGES);
  await until(
    'the stream is open',
    () => of.log.readerCount > before || of.gateway.graph.subscriptions.streamCount > 0,
  );
  return seen;
}

describe('an employee who is disabled', () => {
  test('is out at the next request and off their sockets, and stays out when enabled again', async () => {
    const cookie = await town.signIn(HEAD);
    const seen = await anOpenStream(cookie);
    const other = await anOpenStream(await town.signIn(REGISTRAR));
    town.staff.disable(HEAD);
    // Both waits have the promised bound and fail beyond it.
    await Promise.all([
      until('out', () => isOut(cookie), REFUSED_WITHIN_MS),
      seen.hasEnded(CLOSED_WITHIN_MS).then(({ code }) => expect(code).toBe(4403)),
    ]);
    expect(other.ending).toBeNull();
    other.stop();
    town.staff.disabled.clear();
    town.staff.announce(HEAD);
    expect(await isOut(cookie)).toBe(true);
    const [ended] =
      await town.sql`select end_reason from gateway.session where employee_id = ${HEAD} and ended_at is not null`;
    expect(ended).toEqual({ end_reason: 'ACCESS_ENDED' });
  });

  test('cannot sign in', async () => {
    town.staff.disable(HEAD);
    await expect(town.signIn(HEAD)).rejects.toThrow(/Not signed in/);
  });
});

describe('an employee whose rights change', () => {
  test('works on with the new ones; their sockets are opened anew', async () => {
    const cookie = await town.signIn(HEAD);
    const seen = await anOpenStream(cookie);
    town.staff.give(HEAD, 'head', 'registrar');
    expect((await seen.hasEnded()).code).toBe(4403);
    await until('the new rights', async () => (await whoAsks(cookie)) === `employee ${HEAD} head+registrar u2 uk`);
  });
});

describe('signing out in one gateway', () => {
  test('closes sockets in all of them', async () => {
    const other = await town.another();
    const cookie = await town.signIn(HEAD);
    const seen = await anOpenStream(cookie);
    const headers = { 'content-type': 'application/json', cookie };
    const response = await fetch(`${other.url}/session`, { method: 'DELETE', headers });
    expect(response.status).toBe(200);
    expect((await seen.hasEnded()).code).toBe(4403);
    expect(await isOut(cookie)).toBe(true);
  });
});

describe('a session that runs out', () => {
  test('closes its sockets, whatever is done meanwhile', async () => {
    const brief = await aTown({ tuning: { sessionTimes: { idleMs: 60_000, absoluteMs: 2_000 } } });
    const cookie = await brief.signIn(HEAD);
    const seen = await anOpenStream(cookie, brief);
    expect((await seen.hasEnded()).code).toBe(4403);
    expect((await brief.ask('{ whoAsks }', {}, { cookie })).data).toEqual({ whoAsks: 'anonymous    uk' });
    await brief.stop();
  });

  test('for idleness closes its sockets, and goes on for as long as there are signs of life', async () => {
    const idleMs = 3_000;
    const brief = await aTown({ tuning: { sessionTimes: { idleMs, absoluteMs: 60_000 } } });
    const cookie = await brief.signIn(HEAD);
    const seen = await anOpenStream(cookie, brief);
    const begun = Date.now();
    await until('twice the idle time passed in work', async () => {
      expect((await brief.ask('{ whoAsks }', {}, { cookie })).data).toEqual({ whoAsks: `employee ${HEAD} head u2 uk` });
      return Date.now() - begun > 2 * idleMs;
    });
    expect(seen.ending).toBeNull();
    expect((await seen.hasEnded()).code).toBe(4403);
    await brief.stop();
  });
});

describe('when news get lost', () => {
  test('a disabled employee is out all the same, and off their sockets', async () => {
    const deaf = await aTown();
    const cookie = await deaf.signIn(HEAD);
    const seen = await anOpenStream(cookie, deaf);
    deaf.staff.isMute = true;
    await deaf.appeals.kill();
    deaf.staff.disabled.add(HEAD);
    await deaf.appeals.start();
    expect((await seen.hasEnded(20_000)).code).toBe(4403);
    expect((await deaf.ask('{ whoAsks }', {}, { cookie })).data).toEqual({ whoAsks: 'anonymous    uk' });
    await deaf.stop();
  });

  test('the rest of the house goes on while the staff directory is away', async () => {
    const cookie = await town.signIn(REGISTRAR);
    expect(await whoAsks(cookie)).toContain(REGISTRAR);
    await town.appeals.kill();
    const answer = await town.ask('{ person(id: "1") { fullName } }', {}, { cookie });
    expect(answer).toMatchObject({ status: 200, data: { person: { fullName: 'Мешканець 1' } } });
    await town.appeals.start();
  });
});
