import { outbox } from '@hromada/drizzle/services';
import { uuid } from '@hromada/shared/graphql';
import { anAnonymous } from '@hromada/shared/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offer } from '../../test/builders.ts';
import { ADVANCE, SEND, SUBMIT } from '../../test/documents.ts';
import { type HeardChange, type RunningServices, startServices } from '../../test/harness.ts';

let services: RunningServices;
let serviceId: string;

beforeAll(async () => {
  services = await startServices();
  serviceId = (await offer(services.db)).service.id;
});
afterAll(() => services.stop());

async function submit(): Promise<string> {
  const input = { idempotencyKey: uuid(), serviceId, personId: uuid() };
  return (await services.run(SUBMIT, { input })).submitServiceApplication.application.id;
}

const advance = (applicationId: string, command: string, reason?: string) =>
  services.run(ADVANCE, { input: { idempotencyKey: uuid(), applicationId, command, reason } });

async function take(stream: { next(): Promise<HeardChange> }, count: number): Promise<HeardChange[]> {
  const heard: HeardChange[] = [];
  while (heard.length < count) heard.push(await stream.next());
  return heard;
}

describe('the live stream', () => {
  test('tells every change in order, with the application as it is', async () => {
    const stream = await services.follow(null);
    const id = await submit();
    const [submitted] = await take(stream, 1);
    expect(submitted).toMatchObject({ type: 'SUBMITTED', application: { id, version: 1, state: 'REGISTERED' } });
    await advance(id, 'START_PROCESSING');
    const [started] = await take(stream, 1);
    expect(started).toMatchObject({
      type: 'PROCESSING_STARTED',
      application: { id, version: 2, state: 'IN_PROCESSING' },
    });
    await services.run(SEND, { input: { idempotencyKey: uuid(), applicationId: id, text: 'Завтра' } });
    await advance(id, 'APPROVE', 'Документи в порядку');
    expect((await take(stream, 2)).map(({ type }) => type)).toEqual(['MESSAGE_SENT', 'APPROVED']);
    await stream.stop();
  });

  test('goes on from a cursor: nothing lost, nothing twice', async () => {
    const stream = await services.follow(null);
    const first = await submit();
    const [seen] = await take(stream, 1);
    await stream.stop();
    const missed = await Promise.all(Array.from({ length: 15 }, submit));
    const resumed = await services.follow(seen?.cursor ?? null);
    const later = submit();
    const heard = await take(resumed, 16);
    const ids = heard.map(({ application }) => application.id);
    expect(new Set(ids)).toEqual(new Set([...missed, await later]));
    expect(ids).not.toContain(first);
    const cursors = heard.map(({ cursor }) => BigInt(cursor));
    expect(cursors.every((cursor, index) => index === 0 || cursor > (cursors[index - 1] ?? 0n))).toBe(true);
    await resumed.stop();
  });

  test('what came to nothing is not told', async () => {
    const stream = await services.follow(null);
    await services.run(SUBMIT, { input: { idempotencyKey: uuid(), serviceId: uuid(), personId: uuid() } });
    const id = await submit();
    expect((await take(stream, 1))[0]?.application.id).toBe(id);
    await stream.stop();
  });

  test('is for employees whose work it is', async () => {
    await expect(services.follow(null, anAnonymous())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('refuses what is no cursor', async () => {
    await expect(services.follow('вчора')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('carries identifiers and versions only', async () => {
    const id = await submit();
    const [event] = await services.db.select().from(outbox).where(sql`${outbox.key} = ${id}::uuid`);
    expect(Object.keys(event?.payload ?? {}).sort()).toEqual(['applicationId', 'at', 'type', 'version']);
  });
});
