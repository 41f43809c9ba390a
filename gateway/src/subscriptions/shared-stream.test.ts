import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { watch } from '../../test/watch.ts';

let town: Town;
beforeAll(async () => {
  const limits = { window: 2, inbox: 8, readAhead: 4, consumer: { waitingResults: 20, waitingMs: 5_000 } };
  town = await aTown({ tuning: { subscriptionSettings: { limits } } });
});
afterAll(() => town.stop());

test('a backlog larger than the inbox makes the stream pause and continue, in order and complete', async () => {
  town.register('Давнє');
  for (let i = 1; i < 300; i++) town.log.append('appeal-1');
  const seen = watch(
    town.connect(),
    'subscription { appealChanged(after: "0") { cursor appeal { applicant { fullName } } } }',
  );
  await seen.hasSeen(300, 25_000);
  const cursors = seen.results.map(({ data }) =>
    Number((data?.appealChanged as { cursor: string } | undefined)?.cursor),
  );
  expect(cursors).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  expect(town.appeals.startedStreams).toBeGreaterThan(1);
});
