import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOutboxDatabase, type OutboxDatabase } from '../../test/outbox-database.ts';
import { CursorExpiredError } from '../errors/index.ts';
import { createLogger } from '../logging/index.ts';
import { startEventFeed } from './event-feed.ts';
import type { EventFeed } from './event-feed.type.ts';
import type { OutboxEvent } from './outbox.sql.ts';

let database: OutboxDatabase;
const started: EventFeed[] = [];

beforeAll(async () => {
  database = await createOutboxDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await Promise.all(started.splice(0).map((feed) => feed.stop()));
  await database.sql`truncate room.outbox restart identity`;
  await database.sql`alter sequence room.outbox_seq restart`;
});

async function start(): Promise<EventFeed> {
  const feed = await startEventFeed({ url: database.url, schema: 'room', log: createLogger('test', 'silent') });
  started.push(feed);
  return feed;
}

const write = (count: number, topic = 'thing') =>
  database.sql`insert into room.outbox (topic, payload) select ${topic}, jsonb_build_object('n', n) from generate_series(1, ${count}::int) n`;

async function take(events: AsyncIterator<OutboxEvent>, count: number): Promise<OutboxEvent[]> {
  const taken: OutboxEvent[] = [];
  while (taken.length < count) {
    const { value, done } = await events.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

const numbersOf = (events: readonly OutboxEvent[]) => events.map(({ seq }) => Number(seq));
const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('events of a schema', () => {
  test('reach a reader in order, each once, past the places where a number gets a digit more', async () => {
    const feed = await start();
    const reader = feed.subscribe({ after: null });
    for (let index = 0; index < 120; index += 1) {
      await write(1);
      if (index % 3 === 0) feed.wake();
    }
    feed.wake();
    expect(numbersOf(await take(reader, 120))).toEqual(oneTo(120));
  });

  test('are heard within the poll even when nobody wakes the feed', async () => {
    const feed = await start();
    const reader = feed.subscribe({ after: null });
    await write(1);
    expect(await take(reader, 1)).toMatchObject([
      { seq: '1', topic: 'thing', key: null, payload: { n: 1 }, createdAt: expect.any(Date) },
    ]);
  });

  test('come by topic', async () => {
    const feed = await start();
    const reader = feed.subscribe({ after: null, topics: ['wanted'] });
    await write(2, 'other');
    await write(1, 'wanted');
    feed.wake();
    expect(numbersOf(await take(reader, 1))).toEqual([3]);
  });

  test('are numbered in the order they were written, whatever order the table is stored in', async () => {
    await write(3_000);
    await database.sql`update room.outbox set topic = 'moved' where id % 7 = 0`; // moves those rows to the end of the table
    const feed = await start();
    await take(feed.subscribe({ after: '0' }), 3_000);
    const [row] = await database.sql`select count(*)::int as swapped from room.outbox where seq <> id`;
    expect(row).toEqual({ swapped: 0 });
  });
});

describe('a reader with a cursor', () => {
  test.each([
    [9, 'from nine to ten'],
    [99, 'from ninety-nine to a hundred'],
    [2_500, 'beyond what is in memory'],
  ])('goes on after %i: %s', async (after) => {
    const feed = await start();
    const first = feed.subscribe({ after: null });
    await write(2_600);
    feed.wake();
    await take(first, 2_600);
    expect(numbersOf(await take(feed.subscribe({ after: String(after) }), 20))).toEqual(oneTo(after + 20).slice(after));
  });

  test('reads on while others write: replay and what follows meet without a gap', async () => {
    await write(4_000);
    const feed = await start();
    const reader = feed.subscribe({ after: '0' });
    const writing = (async () => {
      for (let index = 0; index < 50; index += 1) {
        await write(10);
        feed.wake();
      }
    })();
    expect(numbersOf(await take(reader, 4_500))).toEqual(oneTo(4_500));
    await writing;
  });

  test('far behind is replayed at its own pace, not thrown out', async () => {
    await write(12_000);
    const feed = await start();
    const reader = feed.subscribe({ after: '0' });
    expect(numbersOf(await take(reader, 1))).toEqual([1]);
    await new Promise((resolve) => setTimeout(resolve, 300)); // the reader looks away
    expect(numbersOf(await take(reader, 11_999))).toEqual(oneTo(12_000).slice(1));
  });

  test('becoming slow in the middle of a flood is not thrown out either', async () => {
    const feed = await start();
    const reader = feed.subscribe({ after: null });
    await write(12_000);
    feed.wake();
    expect(numbersOf(await take(reader, 1))).toEqual([1]);
    await new Promise((resolve) => setTimeout(resolve, 300)); // the reader looks away
    expect(numbersOf(await take(reader, 11_999))).toEqual(oneTo(12_000).slice(1));
  });

  test('of events no longer kept is told CURSOR_EXPIRED; the last one not kept is still good', async () => {
    await write(10);
    const first = await start();
    await take(first.subscribe({ after: '0' }), 10);
    await first.stop();
    await database.sql`delete from room.outbox where seq <= 5`;
    const feed = await start();
    await expect(feed.subscribe({ after: '4' }).next()).rejects.toBeInstanceOf(CursorExpiredError);
    expect(numbersOf(await take(feed.subscribe({ after: '5' }), 5))).toEqual([6, 7, 8, 9, 10]);
  });

  test('goes on when every event it has seen is gone', async () => {
    await write(10);
    const first = await start();
    await take(first.subscribe({ after: '0' }), 10);
    await first.stop();
    await database.sql`delete from room.outbox`;
    const feed = await start();
    const reader = feed.subscribe({ after: '10' });
    await write(1);
    feed.wake();
    expect(numbersOf(await take(reader, 1))).toEqual([11]);
  });

  test.each(['', '-1', 'x', '1.5', '1'.repeat(19)])('that is no cursor is refused: %j', async (after) => {
    const feed = await start();
    expect(() => feed.subscribe({ after })).toThrow('not a cursor');
  });
});

describe('two processes', () => {
  test('twelve writers with rollbacks: both hear every committed event in the same order, also when the sequencer dies', async () => {
    const [one, two] = [await start(), await start()];
    const [here, there] = [one.subscribe({ after: null }), two.subscribe({ after: null })];
    let committed = 0;
    const writer = async (number: number) => {
      for (let index = 0; index < 40; index += 1) {
        await database.sql
          .begin(async (tx) => {
            await tx`insert into room.outbox (topic, payload) values ('thing', ${tx.json({ number, index })})`;
            if (index % 10 === 7) throw new Error('rolled back');
          })
          .then(
            () => {
              committed += 1;
            },
            () => undefined,
          );
        (number % 2 ? one : two).wake();
        if (number === 0 && index === 20)
          await database.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'room-sequencer'`;
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, number) => writer(number)));
    const nameOf = ({ payload }: OutboxEvent) => JSON.stringify(payload);
    const heard = (await take(here, committed)).map(nameOf);
    expect(committed).toBe(12 * 36);
    expect(new Set(heard).size).toBe(committed);
    expect((await take(there, committed)).map(nameOf)).toEqual(heard);
  });
});

describe('a reader that leaves', () => {
  test('while it waits gets its answer at once', async () => {
    const feed = await start();
    const reader = feed.subscribe({ after: null });
    const waiting = reader.next();
    await reader.return?.();
    expect(await waiting).toEqual({ value: undefined, done: true });
  });

  test('in the middle of a replay is let go', async () => {
    await write(12_000);
    const feed = await start();
    const reader = feed.subscribe({ after: '0' });
    await take(reader, 3);
    await reader.return?.();
    expect(await reader.next()).toEqual({ value: undefined, done: true });
  });

  test('because the process stops is told the end, waiting or replaying', async () => {
    await write(12_000);
    const feed = await start();
    const replaying = feed.subscribe({ after: '0' });
    await take(replaying, 1);
    const waiting = feed.subscribe({ after: '12000', topics: ['none'] });
    const next = waiting.next();
    await feed.stop();
    expect([await next, await replaying.next()]).toEqual([
      { value: undefined, done: true },
      { value: undefined, done: true },
    ]);
  });
});
