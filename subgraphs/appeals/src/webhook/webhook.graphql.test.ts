import { uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ADMINISTRATOR, codesOf, insertAdministrators } from '../../test/administration.ts';
import { STAFF, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { type Receiver, startReceiver } from '../../test/receiver.ts';
import { appealsHappen, giveWebhook, insertProgram, shownWebhook } from '../../test/webhooks.ts';
import { signaturesOf } from './delivery.policy.ts';

const KEY = 'a key of webhooks that nobody else has';
const TYPES = { REGISTERED: 'appeal.registered', RESOLVED: 'appeal.resolved' };

let appeals: RunningAppeals;
let receiver: Receiver;
let clientId: string;
let program: Viewer;
let elsewhere: readonly { address: string; family: number }[] = [];

const give = (mutation: string, input: Record<string, unknown>, as: Viewer = program) =>
  giveWebhook(appeals, mutation, { input, as });
const register = (given: Record<string, unknown> = {}, as: Viewer = program) =>
  give('registerWebhook', { url: receiver.url, eventTypes: [TYPES.REGISTERED, TYPES.RESOLVED], ...given }, as);

const happens = (...types: string[]) => appealsHappen(appeals, ...types);

const shown = (id: string) => shownWebhook(appeals, { id, clientId });
const heard = () => receiver.received.map(({ headers }) => Number(String(headers['webhook-id']).replace('evt_', '')));
const later = (minutes: number) =>
  appeals.clock.set(new Date(appeals.clock.now().getTime() + minutes * 60_000).toISOString());

beforeAll(async () => {
  appeals = await startAppeals({
    outreach: {
      webhooks: {
        ...{ key: KEY, reach: 'INTERNET_AND_LOOPBACK', timeoutMs: 300 },
        resolve: async (name) => {
          if (name === 'rebound.example') return elsewhere;
          if (name === 'mixed.example')
            return [
              { address: '8.8.8.8', family: 4 },
              { address: '10.0.0.7', family: 4 },
            ];
          throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
        },
      },
    },
  });
  await insertAdministrators(appeals);
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  await receiver?.close();
  receiver = await startReceiver();
  appeals.clock.set('2026-03-02T10:00:00+02:00');
  await appeals.sql`truncate appeals.webhook_endpoint cascade`;
  program = await insertProgram(appeals);
  clientId = String(program.subject);
});
afterAll(() => receiver.close());

describe('an endpoint', () => {
  test('is told of what it asked for, in order, signed, with nothing but identifiers', async () => {
    const { endpoint, secret } = await register({ eventTypes: [TYPES.RESOLVED] });
    await happens('REGISTERED', 'RESOLVED', 'CLOSED', 'RESOLVED');
    await appeals.services.webhookSender.send();
    const [first, second] = receiver.received;
    expect(receiver.received).toHaveLength(2);
    expect(heard()).toEqual([...heard()].sort((a, b) => a - b));
    const id = String(first?.headers['webhook-id']);
    const timestamp = Number(first?.headers['webhook-timestamp']);
    expect(timestamp).toBe(Date.parse('2026-03-02T10:00:00+02:00') / 1000);
    expect(first?.headers['webhook-signature']).toBe(
      signaturesOf({ id, timestamp, body: first?.body ?? '' }, [secret]),
    );
    expect(JSON.parse(second?.body ?? '')).toEqual({
      ...{ id: second?.headers['webhook-id'], type: TYPES.RESOLVED, timestamp: '2026-03-02T08:00:00.000Z' },
      ...{ cursor: String(heard()[1]), data: { appealId: expect.any(String), version: 1, unitId: null } },
    });
    expect(await shown(endpoint.id)).toMatchObject({ state: 'ACTIVE', failures: 0, cursor: String(heard()[1]) });
  });

  test('that fails keeps its place and its order, and is tried again later each time', async () => {
    const { endpoint } = await register();
    await happens('REGISTERED', 'RESOLVED');
    receiver.answerBy((response) => void response.writeHead(503).end());
    await appeals.services.webhookSender.send();
    await appeals.services.webhookSender.send();
    expect(receiver.received).toHaveLength(1);
    later(1);
    await appeals.services.webhookSender.send();
    expect(await shown(endpoint.id)).toMatchObject({ failures: 2, lastFault: 'STATUS_REFUSED' });
    receiver.answerBy((response) => void response.writeHead(200).end('taken'));
    later(1);
    await appeals.services.webhookSender.send();
    const [a, b, c, d] = heard();
    expect([b, c]).toEqual([a, a]);
    expect(d).toBe((a ?? 0) + 1);
    expect(await shown(endpoint.id)).toMatchObject({ failures: 0, lastFault: null, cursor: String(d) });
  });

  test('is paused after twenty failures, which is kept in the history, and goes on from there when resumed', async () => {
    const { endpoint } = await register();
    await happens('REGISTERED');
    receiver.answerBy((response) => void response.writeHead(500).end());
    for (let attempt = 0; attempt < 25; attempt += 1) {
      await appeals.services.webhookSender.send();
      later(75);
    }
    expect(receiver.received).toHaveLength(20);
    expect(await shown(endpoint.id)).toMatchObject({ state: 'PAUSED', pauseReason: 'FAILURES', failures: 20 });
    const [event] = await appeals.sql`select type, actor_id from appeals.staff_event
      where subject_id = ${clientId} order by at desc limit 1`;
    expect(event).toEqual({ type: 'WEBHOOK_PAUSED', actor_id: null });
    receiver.answerBy((response) => void response.writeHead(204).end());
    expect((await give('resumeWebhook', { endpointId: endpoint.id })).endpoint).toMatchObject({ state: 'ACTIVE' });
    await appeals.services.webhookSender.send();
    expect(new Set(heard())).toEqual(new Set([heard()[0]]));
    expect(receiver.received).toHaveLength(21);
  });

  test('that wants no more, 410, is paused at once', async () => {
    const { endpoint } = await register();
    await happens('REGISTERED');
    receiver.answerBy((response) => void response.writeHead(410).end());
    await appeals.services.webhookSender.send();
    expect(await shown(endpoint.id)).toMatchObject({ state: 'PAUSED', pauseReason: 'GONE' });
  });

  test('that hangs does not hold up another', async () => {
    const other = await startReceiver();
    const slow = (await register()).endpoint;
    await register({ url: other.url });
    receiver.answerBy(() => undefined);
    await happens('REGISTERED');
    await appeals.services.webhookSender.send();
    expect(other.received).toHaveLength(1);
    expect(await shown(slow.id)).toMatchObject({ failures: 1, lastFault: 'TIMED_OUT' });
    await other.close();
  });

  test.each([301, 302, 307, 308])('that redirects into the network, %i, is not followed', async (status) => {
    const { endpoint } = await register();
    receiver.answerBy(
      (response) => void response.writeHead(status, { location: 'http://169.254.169.254/latest' }).end(),
    );
    await happens('REGISTERED');
    await appeals.services.webhookSender.send();
    expect(await shown(endpoint.id)).toMatchObject({ failures: 1, lastFault: 'REDIRECTED' });
  });

  test('of a program that was shut out, or lost its scopes, is told nothing and keeps its place', async () => {
    await register();
    await happens('REGISTERED');
    await appeals.sql`update appeals.api_client set scopes = '{webhooks:manage}' where id = ${clientId}`;
    await appeals.services.webhookSender.send();
    await appeals.sql`update appeals.api_client set scopes = '{appeals:read,webhooks:manage}', disabled_at = now() where id = ${clientId}`;
    await appeals.services.webhookSender.send();
    expect(receiver.received).toEqual([]);
    await appeals.sql`update appeals.api_client set disabled_at = null where id = ${clientId}`;
    await appeals.services.webhookSender.send();
    expect(receiver.received).toHaveLength(1);
  });
});

describe('an address', () => {
  test.each([
    ['https://169.254.169.254/latest', 'ADDRESS_INTERNAL'],
    ['http://10.0.0.1:8080/', 'ADDRESS_INTERNAL'],
    ['https://mixed.example/', 'ADDRESS_INTERNAL'],
    ['https://nowhere.example/', 'NAME_UNKNOWN'],
    ['ftp://portal.example/', 'URL_NOT_HTTPS'],
  ])('%s is refused: %s', async (url, code) => {
    expect(codesOf(await register({ url }))).toEqual([`url ${code}`]);
  });

  test('that answered from the internet at registration and from inside afterwards is not connected to', async () => {
    elsewhere = [{ address: '8.8.8.8', family: 4 }];
    const url = receiver.url.replace('127.0.0.1', 'rebound.example');
    const { endpoint } = await register({ url });
    await happens('REGISTERED');
    elsewhere = [{ address: '169.254.169.254', family: 4 }];
    await appeals.services.webhookSender.send();
    expect(await shown(endpoint.id)).toMatchObject({ failures: 1, lastFault: 'ADDRESS_INTERNAL' });
    expect(receiver.received).toEqual([]);
  });
});

describe('a program', () => {
  test('reads what it missed by the cursor of the last event it saw', async () => {
    const { endpoint } = await register();
    await happens('REGISTERED', 'RESOLVED', 'CLOSED');
    const document = `query ($after: String!) { webhookEvents(after: $after, first: 2) { cursor hasMore events { id type appealId version unitId at } } }`;
    const read = async (after: string) =>
      (await appeals.ask(document, { as: program, variables: { after } })).webhookEvents;
    const page = await read(endpoint.cursor);
    expect(page.events.map(({ type }: { type: string }) => type)).toEqual([TYPES.REGISTERED, TYPES.RESOLVED]);
    expect(page.hasMore).toBe(true);
    expect(await read(page.cursor)).toMatchObject({ hasMore: false, events: [{ type: 'appeal.closed' }] });
    await expect(read('x')).rejects.toThrow('InvalidInputError');
  });

  test('has everything after a place sent again by command, with the same identifiers', async () => {
    const { endpoint } = await register();
    await happens('REGISTERED', 'RESOLVED');
    await appeals.services.webhookSender.send();
    const again = { endpointId: endpoint.id, after: endpoint.cursor };
    expect((await give('redeliverWebhook', again)).problems).toEqual([]);
    await appeals.services.webhookSender.send();
    expect(heard().slice(2)).toEqual(heard().slice(0, 2));
    expect(codesOf(await give('redeliverWebhook', { ...again, after: '999999999' }))).toEqual(['after CURSOR_UNKNOWN']);
  });

  test('replaces its secret: for a day both sign', async () => {
    const { endpoint, secret } = await register();
    const rotated = await give('rotateWebhookSecret', { endpointId: endpoint.id });
    expect(rotated.secret).not.toBe(secret);
    await happens('REGISTERED');
    await appeals.services.webhookSender.send();
    later(24 * 60 + 1);
    await happens('RESOLVED');
    await appeals.services.webhookSender.send();
    const kept = receiver.received.map(({ headers }) => String(headers['webhook-signature']).split(' ').length);
    expect(kept).toEqual([2, 1]);
  });

  test('manages its own alone; the administrator anybody’s, and nobody else any', async () => {
    const { endpoint } = await register({ clientId }, ADMINISTRATOR);
    const other = { ...program, subject: uuid() };
    await expect(give('pauseWebhook', { endpointId: endpoint.id }, other)).rejects.toThrow('WebhookNotFoundError');
    await expect(give('pauseWebhook', { endpointId: endpoint.id }, viewerOf(STAFF.head))).rejects.toThrow(
      'ForbiddenError',
    );
    expect((await give('pauseWebhook', { endpointId: endpoint.id })).endpoint).toMatchObject({
      pauseReason: 'BY_HAND',
    });
    await give('removeWebhook', { endpointId: endpoint.id });
    expect(await shown(endpoint.id)).toBeUndefined();
  });

  test('without the scope to read appeals gets no endpoint, and with five no sixth', async () => {
    for (let count = 0; count < 5; count += 1) await register();
    expect(codesOf(await register())).toEqual(['url TOO_MANY']);
    await appeals.sql`update appeals.api_client set scopes = '{webhooks:manage}' where id = ${clientId}`;
    expect(codesOf(await register({ eventTypes: ['appeal.eaten'] }))).toEqual(['clientId SCOPES_LACKING']);
  });

  test('away for longer than events are kept is paused for it, and goes on from now when resumed', async () => {
    const { endpoint } = await register();
    await happens('REGISTERED', 'RESOLVED');
    await appeals.sql`delete from appeals.outbox where seq <= (select max(seq) - 1 from appeals.outbox)`;
    await appeals.services.webhookSender.send();
    expect(await shown(endpoint.id)).toMatchObject({ state: 'PAUSED', pauseReason: 'CURSOR_EXPIRED' });
    await give('resumeWebhook', { endpointId: endpoint.id });
    await happens('CLOSED', 'REGISTERED');
    await appeals.services.webhookSender.send();
    expect(receiver.received).toHaveLength(1);
  });
});
