import { createLogger } from '@hromada/shared/logging';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { type Receiver, startReceiver } from '../../test/receiver.ts';
import { startWebhookSender } from '../../test/start-webhook-sender.ts';
import { appealsHappen, giveWebhook, insertProgram } from '../../test/webhooks.ts';
import { createOutreach } from '../outreach.service.ts';
import { StaffEventRepository } from '../staff/staff-event.repository.ts';
import { StaffRecordService } from '../staff/staff-record.service.ts';

const KEY = 'a key of webhooks that nobody else has';
const webhooks = { key: KEY, reach: 'INTERNET_AND_LOOPBACK' } as const;

let appeals: RunningAppeals;
let receiver: Receiver;

const happens = (...types: string[]) => appealsHappen(appeals, ...types);
const heard = () => receiver.received.map(({ headers }) => Number(String(headers['webhook-id']).replace('evt_', '')));

beforeAll(async () => {
  appeals = await startAppeals({ outreach: { webhooks } });
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  await receiver?.close();
  receiver = await startReceiver();
  await appeals.sql`truncate appeals.webhook_endpoint cascade`;
  const input = { url: receiver.url, eventTypes: ['appeal.registered'] };
  await giveWebhook(appeals, 'registerWebhook', { input, as: await insertProgram(appeals) });
});
afterAll(() => receiver.close());

test('a sender that is stopped while it looks for something to tell stands still only when it has let go of it', async () => {
  await happens('REGISTERED');
  const { db, feed, clock } = appeals;
  const log = createLogger('sender', 'silent');
  const records = new StaffRecordService({ repository: new StaffEventRepository(db), clock });
  const sender = createOutreach({ db, feed, clock, log }, { records }, { webhooks }).webhookSender;
  const ended: string[] = [];
  const ends = await appeals.sql.begin(async (tx) => {
    await tx`lock table appeals.webhook_endpoint in access exclusive mode`;
    return [sender.send().then(() => ended.push('look')), sender.stop().then(() => ended.push('stop'))] as const;
  });
  await Promise.all(ends);
  expect(ended).toEqual(['look', 'stop']);
  expect(receiver.received).toEqual([]);
  expect([...(await appeals.sql`select lease_holder from appeals.webhook_endpoint`)]).toEqual([{ lease_holder: null }]);
});

test('a sender killed between deliveries loses nothing and keeps the order: another goes on', async () => {
  await happens(...Array.from({ length: 8 }, () => 'REGISTERED'));
  let sender = startWebhookSender(appeals.url, KEY);
  let isKilled = false;
  await new Promise<void>((resolve) => {
    receiver.answerBy((response) => {
      const count = new Set(heard()).size;
      // the fifth is taken by the receiver, and the sender never hears that it was
      if (count === 5 && !isKilled) {
        isKilled = true;
        sender.once('exit', () => {
          sender = startWebhookSender(appeals.url, KEY);
        });
        return void sender.kill('SIGKILL');
      }
      response.writeHead(204).end();
      if (count === 8) resolve();
    });
  });
  sender.kill('SIGKILL');
  const told = [...new Set(heard())];
  expect(isKilled).toBe(true);
  expect(told).toEqual(Array.from({ length: 8 }, (_, index) => (told[0] ?? 0) + index));
  expect(heard()).toEqual([...heard()].sort((a, b) => a - b)); // what came again came in its place
}, 60_000);
