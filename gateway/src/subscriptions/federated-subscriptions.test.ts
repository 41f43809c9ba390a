import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { HEAD, REGISTRAR } from '../../test/community.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { until } from '../../test/until.ts';
import { watch } from '../../test/watch.ts';

const CHANGES =
  'subscription($after: String) { appealChanged(after: $after) { appeal { subject applicant { fullName } } } }';

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.stop());
afterEach(() => town.disconnect());

const streams = (count: number) =>
  until(
    `${count} streams in the subgraph`,
    () => town.appeals.openStreams.size === count && town.log.readerCount === count,
  );

describe('an event', () => {
  test('comes from appeals, asks residents and comes back to appeals', async () => {
    const seen = watch(
      town.connect(),
      'subscription { appealChanged { type appeal { subject applicant { fullName neighbour { fullName openAppealCount } } } } }',
    );
    await streams(1);
    town.register('Яма', '3');
    await seen.hasSeen(1);
    expect(seen.results).toEqual([
      {
        data: {
          appealChanged: {
            type: 'REGISTERED',
            appeal: {
              subject: 'Яма',
              applicant: { fullName: 'Мешканець 3', neighbour: { fullName: 'Мешканець 30', openAppealCount: 0 } },
            },
          },
        },
      },
    ]);
  });

  test('respects variables, aliases, fragments and @include, and hides the cursor of the gateway', async () => {
    const query = `subscription($who: ID!, $withName: Boolean = false) {
      news: appealChanged(personId: $who) { position: cursor ...Change }
    }
    fragment Change on AppealChange { __typename about: appeal { subject who: applicant { __typename id name: fullName @include(if: $withName) } } }`;
    const seen = watch(town.connect(), query, { who: '5' });
    await streams(1);
    town.register('Не те', '4');
    town.register('Те саме', '5');
    await seen.hasSeen(1);
    expect(seen.results[0]?.data).toEqual({
      news: {
        __typename: 'AppealChange',
        position: expect.stringMatching(/^\d+$/),
        about: { subject: 'Те саме', who: { __typename: 'Person', id: '5' } },
      },
    });
  });

  test('of an unknown resident has null in that place', async () => {
    const seen = watch(town.connect(), CHANGES);
    await streams(1);
    town.register('Анонімне', 'unknown');
    await seen.hasSeen(1);
    expect(seen.results[0]).toEqual({ data: { appealChanged: { appeal: { subject: 'Анонімне', applicant: null } } } });
  });
});

describe('subscribers', () => {
  test('who ask the same with the same rights share one stream', async () => {
    const cookie = await town.signIn(HEAD);
    const watches = [1, 2, 3, 4, 5].map(() => watch(town.connect({}, { cookie }), CHANGES));
    await streams(1);
    town.register('Спільне');
    await Promise.all(watches.map((seen) => seen.hasSeen(1)));
    expect([...town.appeals.openStreams.values()]).toMatchObject([
      { kind: 'employee', subject: HEAD, roles: ['head'] },
    ]);
  });

  test('of different rights never do', async () => {
    const everybody = [{ cookie: await town.signIn(HEAD) }, { cookie: await town.signIn(REGISTRAR) }, {}];
    for (const options of everybody) watch(town.connect({}, options), CHANGES);
    await streams(3);
    expect([...town.appeals.openStreams.values()].map(({ subject }) => subject).sort()).toEqual(
      [HEAD, REGISTRAR, null].sort(),
    );
  });

  test('who start behind a cursor get all that follows, even when an equal stream has moved on', async () => {
    const { cursor } = town.log.append('appeal-1');
    town.register('Перше після');
    const first = watch(town.connect(), CHANGES, { after: cursor });
    await first.hasSeen(1);
    const second = watch(town.connect(), CHANGES, { after: cursor });
    await second.hasSeen(1);
    expect(second.results).toEqual(first.results);
    await streams(2);
  });
});

describe('a subscription is refused', () => {
  test.each([
    ['that selects an unknown field', 'subscription { appealChanged { nothing } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['that is not GraphQL', 'subscription { ', {}, 'GRAPHQL_PARSE_FAILED'],
    [
      'with a page too large by variable',
      'subscription($n: Int) { appealChanged { appeal { applicant { streets(first: $n) } } } }',
      { n: 100_000 },
      'LIMIT_PAGE',
    ],
    ['that the subgraph forbids', 'subscription { forbidden { type } }', {}, 'FORBIDDEN'],
    ['behind a cursor that is no longer kept', CHANGES, { after: 'expired' }, 'CURSOR_EXPIRED'],
  ])('%s', async (_, query, variables, code) => {
    const seen = watch(town.connect(), query, variables);
    expect((await seen.hasEnded()).code).toBe(code);
    expect(seen.results).toEqual([]);
  });

  test('with a variable of the wrong kind', async () => {
    const seen = watch(town.connect(), CHANGES, { after: { not: 'a string' } });
    await seen.hasSeen(1);
    expect(seen.results[0]).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  test('beyond twenty on one socket', async () => {
    const client = town.connect();
    const watches = Array.from({ length: 21 }, () => watch(client, CHANGES));
    await until('one of them is refused', () => watches.some(({ ending }) => ending?.code === 'SUBSCRIPTION_LIMIT'));
    expect(watches.filter(({ ending }) => ending === null)).toHaveLength(20);
  });
});

describe('streams', () => {
  test('are released in the subgraph when the last subscriber leaves', async () => {
    const client = town.connect();
    const watches = [watch(client, CHANGES), watch(client, CHANGES)];
    await streams(1);
    watches[0]?.stop();
    town.register('Ще одному');
    await watches[1]?.hasSeen(1);
    watches[1]?.stop();
    await streams(0);
  });

  test('without cursors end when the subgraph ends them', async () => {
    const seen = watch(town.connect(), 'subscription { tick { number } }');
    expect((await seen.hasEnded()).code).toBe('complete');
    expect(seen.results.map(({ data }) => data?.tick)).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
  });

  test('keep their order at 200 events a second', async () => {
    const seen = watch(town.connect(), 'subscription { appealChanged { cursor appeal { applicant { fullName } } } }');
    await streams(1);
    const start = performance.now();
    for (let sent = 0; sent < 400; ) {
      const due = Math.floor((performance.now() - start) / 5);
      for (; sent < Math.min(due, 400); sent++) town.register('Потік', String(sent));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await seen.hasSeen(400);
    const cursors = seen.results.map(({ data }) =>
      Number((data?.appealChanged as { cursor: string } | undefined)?.cursor),
    );
    expect(cursors).toEqual(Array.from({ length: 400 }, (_, index) => (cursors[0] ?? 0) + index));
  });

  test('deliver a backlog of thousands to a healthy client without taking it for a slow one', async () => {
    const { cursor } = town.log.append('appeal-1');
    for (let i = 0; i < 3_000; i++) town.log.append('appeal-1');
    const seen = watch(town.connect(), 'subscription($after: String) { appealChanged(after: $after) { cursor } }', {
      after: cursor,
    });
    await seen.hasSeen(3_000, 20_000);
    const cursors = seen.results.map(({ data }) =>
      Number((data?.appealChanged as { cursor: string } | undefined)?.cursor),
    );
    expect(cursors).toEqual(Array.from({ length: 3_000 }, (_, index) => Number(cursor) + 1 + index));
  });
});

test('queries and mutations are answered over the socket too', async () => {
  const cookie = await town.signIn(REGISTRAR);
  const seen = watch(
    town.connect({ language: 'en' }, { cookie }),
    'mutation { registerAppeal(subject: "Двері", personId: "2") { subject applicant { fullName } } }',
  );
  await seen.hasEnded();
  expect(seen.results).toEqual([
    { data: { registerAppeal: { subject: 'Двері', applicant: { fullName: 'Мешканець 2' } } } },
  ]);
  const who = watch(town.connect({ language: 'en' }, { cookie }), '{ whoAsks secret }');
  await who.hasEnded();
  expect(who.results[0]).toMatchObject({
    data: { whoAsks: `employee ${REGISTRAR} registrar u1 en` },
    errors: [{ message: 'Not for you', extensions: { code: 'FORBIDDEN' } }],
  });
});
