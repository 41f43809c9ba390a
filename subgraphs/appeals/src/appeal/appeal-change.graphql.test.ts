import { openDatabase } from '@hromada/drizzle/client';
import { startEventFeed } from '@hromada/shared/events';
import { uuid } from '@hromada/shared/graphql';
import { createLogger } from '@hromada/shared/logging';
import { anAnonymous } from '@hromada/shared/testing';
import { type ExecutionResult, parse, subscribe } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRegistration } from '../../test/builders.ts';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { createServices } from '../context.ts';
import type { RegisterAppealInput } from './appeal.inputs.ts';

const CHANGES = `subscription ($after: String, $unitIds: [ID!]) { appealChanged(after: $after, unitIds: $unitIds) {
  cursor type at appeal { id version state number unit { name } timeline { edges { node { type } } } } } }`;

interface Change {
  readonly cursor: string;
  readonly type: string;
  readonly appeal: {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly unit: { name: string } | null;
    readonly timeline: { edges: object[] };
  };
}

let appeals: RunningAppeals;
const registrar = viewerOf(STAFF.registrar);
const head = viewerOf(STAFF.head);

beforeAll(async () => {
  appeals = await startAppeals();
});
afterAll(() => appeals.stop());
beforeEach(() =>
  appeals.sql`truncate appeals.appeal, appeals.outbox, appeals.idempotency, appeals.journal_counter cascade`.then(
    () => undefined,
  ),
);

const register = async (given: Partial<RegisterAppealInput> = {}) => {
  const { appeal } = await appeals.services.registrations.register(aRegistration(given), registrar);
  return appeal?.id ?? '';
};
const command = (appealId: string) => ({ idempotencyKey: uuid(), appealId });
const send = (appealId: string) => appeals.services.appeals.sendForResolution(command(appealId), registrar);
const resolve = (appealId: string) =>
  appeals.services.appeals.resolve(
    { ...command(appealId), executorId: STAFF.executor.id, text: 'До виконання', controlOn: '2026-03-20' },
    head,
  );

async function take(stream: AsyncIterator<ExecutionResult>, count: number): Promise<Change[]> {
  const taken: Change[] = [];
  while (taken.length < count) {
    const { value } = await stream.next();
    if (value.errors) throw value.errors[0].originalError ?? value.errors[0];
    taken.push(value.data.appealChanged);
  }
  return taken;
}

describe('the stream of changes', () => {
  test('tells what happens from now on, in order, with the appeal as it is', async () => {
    const earlier = appeals.feed.subscribe({ after: null });
    await register();
    await earlier.next();
    const stream = await appeals.follow(CHANGES);
    const id = await register();
    const [registered] = await take(stream, 1);
    expect(registered).toMatchObject({
      type: 'REGISTERED',
      appeal: { id, version: 1, state: 'REGISTERED', unit: null },
    });
    await send(id);
    const [sent] = await take(stream, 1);
    await resolve(id);
    const [resolved] = await take(stream, 1);
    expect(sent).toMatchObject({ type: 'SENT_FOR_RESOLUTION', appeal: { version: 2, state: 'AWAITING_RESOLUTION' } });
    expect(resolved).toMatchObject({
      type: 'RESOLVED',
      appeal: { version: 3, state: 'IN_EXECUTION', unit: { name: 'Управління ЖКГ' } },
    });
    expect(resolved?.appeal.timeline.edges).toHaveLength(3);
    await stream.return?.();
  });

  test('of some units tells nothing of the others', async () => {
    const stream = await appeals.follow(CHANGES, { variables: { unitIds: [UNITS.housing] } });
    await register();
    await register({ unitId: UNITS.roads });
    const mine = await register({ unitId: UNITS.housing });
    expect((await take(stream, 1))[0]?.appeal.id).toBe(mine);
    await stream.return?.();
  });

  test('ends at once when the reader leaves, even while it waits', async () => {
    const stream = await appeals.follow(CHANGES, { variables: { unitIds: [UNITS.housing] } });
    const pending = stream.next();
    await stream.return?.();
    expect(await pending).toEqual({ value: undefined, done: true });
  });

  test('is not for everybody', async () => {
    await expect(appeals.follow(CHANGES, { as: anAnonymous() })).rejects.toThrow('Sign in');
  });
});

describe('a reader that was away', () => {
  test('goes on after its cursor, also when the process was started anew meanwhile', async () => {
    const first = await appeals.follow(CHANGES);
    const ids = [await register()];
    const [seen] = await take(first, 1);
    await first.return?.();
    for (let index = 0; index < 5; index += 1) ids.push(await register());
    await expect
      .poll(
        async () => (await appeals.sql`select count(*)::int unread from appeals.outbox where seq is null`)[0]?.unread,
      )
      .toBe(0);

    const feed = await startEventFeed({ url: appeals.url, schema: 'appeals', log: createLogger('test', 'silent') });
    const restarted = feed.subscribe({ after: seen?.cursor ?? null, topics: ['appeal'] });
    const told: (string | null)[] = [];
    while (told.length < 5) told.push((await restarted.next()).value.key);
    expect(told).toEqual(ids.slice(1));
    await feed.stop();

    const again = await appeals.follow(CHANGES, { variables: { after: seen?.cursor } });
    expect((await take(again, 5)).map(({ appeal }) => appeal.id)).toEqual(ids.slice(1));
    await again.return?.();
  });

  test('for too long is told CURSOR_EXPIRED', async () => {
    await register();
    await expect
      .poll(
        async () => (await appeals.sql`select count(*)::int unread from appeals.outbox where seq is null`)[0]?.unread,
      )
      .toBe(0);
    await appeals.sql`delete from appeals.outbox`;
    await register();
    const feed = await startEventFeed({ url: appeals.url, schema: 'appeals', log: createLogger('test', 'silent') });
    const schemaContext = { ...appeals.context(registrar), feed };
    const stream = await subscribe({
      schema: appeals.schema,
      document: parse(CHANGES),
      variableValues: { after: '0' },
      contextValue: schemaContext,
    });
    await expect((stream as AsyncIterator<ExecutionResult>).next()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    await feed.stop();
  });

  test('with a cursor that is none is told so', async () => {
    await expect(appeals.follow(CHANGES, { variables: { after: 'yesterday' } })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

describe('twelve registrars at once, in two processes', () => {
  test('lose no change, double none, and two readers hear the same order', async () => {
    const second = openDatabase(appeals.url, { max: 6 });
    const feed = await startEventFeed({ url: appeals.url, schema: 'appeals', log: createLogger('test', 'silent') });
    const log = createLogger('test', 'silent');
    const services = createServices({ db: second.db, feed, clock: appeals.clock, log });
    const here = appeals.feed.subscribe({ after: null, topics: ['appeal'] });
    const there = feed.subscribe({ after: null, topics: ['appeal'] });
    const write = async (writer: number) => {
      const { registrations } = writer % 2 ? services : appeals.services;
      for (let index = 0; index < 25; index += 1) {
        const input = aRegistration({
          journalCode: writer % 3 ? '02-10' : '02-13',
          ...(index % 10 === 9 && { subject: '' }),
        });
        await registrations.register(input, registrar);
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, writer) => write(writer)));
    const committed = (await appeals.sql`select id from appeals.appeal`).map(({ id }) => id as string);
    const hear = async (stream: typeof here) => {
      const keys: (string | null)[] = [];
      while (keys.length < committed.length) keys.push((await stream.next()).value.key);
      return keys;
    };
    const [heardHere, heardThere] = await Promise.all([hear(here), hear(there)]);
    await feed.stop();
    await second.close();
    expect(committed).toHaveLength(12 * 23);
    expect(new Set(heardHere)).toEqual(new Set(committed));
    expect(heardThere).toEqual(heardHere);
  });
});
