import { afterEach, beforeEach, expect, test } from 'vitest';
import { HEAD } from '../../test/community.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { until } from '../../test/until.ts';
import { type Watch, watch } from '../../test/watch.ts';

const CHANGES =
  'subscription($after: String) { appealChanged(after: $after) { appeal { subject applicant { fullName } } } }';

let town: Town;
beforeEach(async () => {
  town = await aTown();
});
afterEach(() => town.stop());

const streams = (count: number) =>
  until(
    `${count} streams in the subgraph`,
    () => town.appeals.openStreams.size === count && town.log.readerCount === count,
  );
const subjects = ({ results }: Watch) =>
  results.map(({ data }) => (data?.appealChanged as { appeal: { subject: string } } | undefined)?.appeal.subject);

test('what happens while the subgraph is away arrives after, once and in order', async () => {
  const seen = watch(town.connect(), CHANGES);
  await streams(1);
  town.register('до');
  await seen.hasSeen(1);
  for (let round = 1; round <= 3; round++) {
    await town.appeals.kill();
    town.register(`без сервера ${round}`);
    await town.appeals.start();
    await seen.hasSeen(round * 2);
    town.register(`після ${round}`);
    await seen.hasSeen(round * 2 + 1);
  }
  expect(seen.ending).toBeNull();
  expect(subjects(seen)).toEqual([
    'до',
    'без сервера 1',
    'після 1',
    'без сервера 2',
    'після 2',
    'без сервера 3',
    'після 3',
  ]);
});

test('a subscriber with a cursor loses nothing though the subgraph falls before the first event', async () => {
  const { cursor } = town.log.append('appeal-0');
  const seen = watch(
    town.connect(),
    'subscription($from: String!) { appealChanged(after: $from) { appeal { subject } } }',
    { from: cursor },
  );
  await streams(1);
  await town.appeals.kill();
  town.register('перше');
  await town.appeals.start();
  await seen.hasSeen(1);
  expect(subjects(seen)).toEqual(['перше']);
});

test('a subscriber that never had a cursor is told of the gap once the subgraph is back', async () => {
  const seen = watch(town.connect(), CHANGES);
  await streams(1);
  await town.appeals.kill();
  town.register('ніхто не побачить');
  expect(seen.ending).toBeNull();
  await town.appeals.start();
  expect((await seen.hasEnded()).code).toBe('SUBSCRIPTION_GAP');
  expect(seen.results).toEqual([]);
});

test('events are delivered with nulls while the other subgraph is away', async () => {
  const seen = watch(town.connect(), CHANGES);
  await streams(1);
  await town.residents.kill();
  town.register('без реєстру');
  await seen.hasSeen(1);
  expect(seen.results[0]).toMatchObject({
    data: { appealChanged: { appeal: { subject: 'без реєстру', applicant: null } } },
    errors: [
      {
        path: ['appealChanged', 'appeal', 'applicant'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: 'residents' },
      },
    ],
  });
  await town.residents.start();
  town.register('з реєстром');
  await seen.hasSeen(2);
  expect(seen.results[1]).toEqual({
    data: { appealChanged: { appeal: { subject: 'з реєстром', applicant: { fullName: 'Мешканець 1' } } } },
  });
});

test('each subscription carries a freshly sealed viewer', async () => {
  const seen = watch(town.connect({}, { cookie: await town.signIn(HEAD) }), CHANGES);
  await streams(1);
  town.register('перше');
  await seen.hasSeen(1);
  await town.appeals.kill();
  await until('the subgraph forgot the stream', () => town.appeals.openStreams.size === 0);
  await town.appeals.start();
  await streams(1);
  expect([...town.appeals.openStreams.values()]).toMatchObject([{ kind: 'employee', subject: HEAD, unitIds: ['u2'] }]);
});

test('falling over again and again under a stream of events loses nothing and repeats nothing', async () => {
  const seen = watch(town.connect(), 'subscription { appealChanged { cursor appeal { applicant { fullName } } } }');
  await streams(1);
  town.register('перше');
  await seen.hasSeen(1);
  let isOver = false;
  const writing = (async () => {
    for (; !isOver; await new Promise((resolve) => setTimeout(resolve, 2))) town.register('потік');
  })();
  for (let round = 0; round < 12; round++) {
    const before = seen.results.length;
    await seen.hasSeen(before + 1 + Math.floor(Math.random() * 40));
    await town.appeals.kill();
    await town.appeals.start();
  }
  isOver = true;
  await writing;
  const { cursor } = town.log.append('appeal-1');
  await seen.hasSeen(Number(cursor));
  const cursors = seen.results.map(({ data }) =>
    Number((data?.appealChanged as { cursor: string } | undefined)?.cursor),
  );
  expect(cursors).toEqual(Array.from({ length: Number(cursor) }, (_, index) => index + 1));
}, 60_000);
