import { uuid } from '@hromada/shared/graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ADMINISTRATOR, ADMINISTRATORS, codesOf, give, insertAdministrators } from '../../test/administration.ts';
import { storeAppeal } from '../../test/builders.ts';
import { STAFF, viewerOf } from '../../test/council.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { headerOf, type MailServer, startMailServer, textOf } from '../../test/mail-server.ts';

const EXECUTOR = viewerOf(STAFF.executor);
const NOTICES =
  '{ myNotifications(first: 10) { edges { node { id event recordId subject body readAt } } } unreadNotificationCount }';

let appeals: RunningAppeals;
let mail: MailServer;

const db = () => appeals.db;
const assign = (employeeIds: readonly string[] = [STAFF.executor.id], key: string = uuid()) =>
  db().transaction((tx) =>
    appeals.services.notifications.tell(tx, [
      {
        ...{ event: 'APPEAL_ASSIGNED', audience: 'EXECUTOR', employeeIds, key },
        ...{ record: { kind: 'APPEAL', id: uuid() }, params: { number: 'Ш-401', dueOn: '2026-04-02' } },
      },
    ]),
  );
const notices = async (as = EXECUTOR) => {
  const data = await appeals.ask(NOTICES, { as });
  const shown = data.myNotifications.edges.map(({ node }: { node: Record<string, unknown> }) => node);
  return { shown, unread: data.unreadNotificationCount };
};
const later = (minutes: number) =>
  appeals.clock.set(new Date(appeals.clock.now().getTime() + minutes * 60_000).toISOString());
const dead = async () => {
  const document = '{ deadNotifications { edges { node { id attempts lastFault employee { id } } } } }';
  const { deadNotifications } = await appeals.ask(document, { as: ADMINISTRATOR });
  return deadNotifications.edges.map(({ node }: { node: Record<string, unknown> }) => node);
};

beforeAll(async () => {
  mail = await startMailServer();
  appeals = await startAppeals({
    outreach: {
      webhooks: { key: null, reach: 'INTERNET' },
      mail: { url: mail.url, from: 'Рада <council@example.org>' },
      consoleUrl: 'https://council.example',
    },
  });
  await insertAdministrators(appeals);
  await appeals.sql`update appeals.employee set email = 'kravets@example.org' where id = ${STAFF.executor.id}`;
});
afterAll(() => Promise.all([appeals.stop(), mail.close()]));
beforeEach(async () => {
  appeals.clock.set('2026-03-02T10:00:00+02:00');
  await appeals.sql`truncate appeals.notification, appeals.notification_preference, appeals.outbox_reader`;
  mail.refuseWith(null);
  (mail.taken as unknown[]).length = 0;
});

describe('a notice', () => {
  test('stands in the console in the language of the viewer, and is counted until it is read', async () => {
    await assign();
    const { shown, unread } = await notices();
    expect(unread).toBe(1);
    expect(shown).toMatchObject([
      {
        event: 'APPEAL_ASSIGNED',
        subject: 'Вам доручено звернення',
        body: 'Звернення Ш-401 доручено вам. Відповісти до 02.04.2026.',
      },
    ]);
    const english = await notices({ ...EXECUTOR, language: 'en' });
    expect(english.shown[0]?.subject).toBe('An appeal was given to you');
    expect(await notices(viewerOf(STAFF.other))).toEqual({ shown: [], unread: 0 });
    const input = { ids: [shown[0]?.id] };
    const foreign = await give(appeals, 'markNotificationsRead', {
      input,
      as: viewerOf(STAFF.other),
      answer: 'unread',
    });
    expect(foreign).toEqual({ unread: 0, problems: [] });
    expect((await notices()).unread).toBe(1);
    expect(await give(appeals, 'markNotificationsRead', { input, as: EXECUTOR, answer: 'unread' })).toMatchObject({
      unread: 0,
    });
    expect((await notices()).shown[0]?.readAt).not.toBeNull();
  });

  test('comes live to whom it is for, with the count, and goes on from a cursor', async () => {
    const document =
      'subscription ($after: String) { notificationArrived(after: $after) { cursor unread notification { subject } } }';
    const stream = await appeals.follow(document, { as: EXECUTOR });
    await assign([STAFF.other.id]);
    await assign();
    appeals.feed.wake();
    const { value } = await stream.next();
    const { cursor, ...told } = value.data.notificationArrived;
    expect(told).toEqual({ unread: 1, notification: { subject: 'Вам доручено звернення' } });
    await stream.return?.();
    await assign();
    const again = await appeals.follow(document, { as: EXECUTOR, variables: { after: cursor } });
    expect((await again.next()).value.data.notificationArrived.unread).toBe(2);
    await again.return?.();
  });

  test('said again under the same key is told once, and one who works here no longer is told nothing', async () => {
    await assign([STAFF.executor.id], 'the same');
    await assign([STAFF.executor.id], 'the same');
    expect((await notices()).unread).toBe(1);
    await appeals.sql`update appeals.employee set employed_to = '2026-03-01' where id = ${STAFF.executor.id}`;
    await assign();
    await appeals.sql`update appeals.employee set employed_to = null where id = ${STAFF.executor.id}`;
    expect((await notices()).unread).toBe(1);
  });

  test('of a resolution is told to the executor once, also when the first try was rolled back', async () => {
    await appeals.services.assignments.tell();
    const appeal = await storeAppeal(appeals.sql);
    const payload = {
      appealId: appeal.id,
      version: 2,
      type: 'RESOLVED',
      at: '2026-03-02T08:00:00.000Z',
      unitId: appeal.unitId,
    };
    await appeals.sql`insert into appeals.outbox (topic, key, payload, seq)
      values ('appeal', ${appeal.id}, ${appeals.sql.json(payload)}, nextval('appeals.outbox_seq'))`;
    await appeals.sql`alter table appeals.notification add constraint broken check (record_id <> ${appeals.sql.unsafe(`'${appeal.id}'`)})`;
    await expect(appeals.services.assignments.tell()).rejects.toThrow();
    await appeals.sql`alter table appeals.notification drop constraint broken`;
    await appeals.services.assignments.tell();
    await appeals.services.assignments.tell();
    expect((await notices()).shown).toMatchObject([{ event: 'APPEAL_ASSIGNED', recordId: appeal.id }]);
  });
});

describe('e-mail', () => {
  test('goes by SMTP with a link, its subject naming no case, and once', async () => {
    await assign();
    await appeals.services.mailer.send();
    await appeals.services.mailer.send();
    const [letter] = mail.taken;
    expect(mail.taken).toHaveLength(1);
    if (!letter) throw new Error('No letter');
    expect(letter.to).toEqual(['kravets@example.org']);
    expect(headerOf(letter, 'subject')).toBe('Вам доручено звернення');
    expect(headerOf(letter, 'auto-submitted')).toBe('auto-generated');
    expect(headerOf(letter, 'message-id')).toMatch(/^<[0-9a-f-]{36}@hromada>$/);
    expect(textOf(letter)).toContain('Звернення Ш-401 доручено вам. Відповісти до 02.04.2026.');
    expect(textOf(letter)).toMatch(/https:\/\/council\.example\/appeals\/[0-9a-f-]{36}/);
  });

  test('is in the language that the employee chose', async () => {
    const input = { language: 'en' };
    await give(appeals, 'setNotificationLanguage', { input, as: EXECUTOR, answer: 'unread' });
    await assign();
    await appeals.services.mailer.send();
    expect(mail.taken.map((letter) => headerOf(letter, 'subject'))).toEqual(['An appeal was given to you']);
  });

  test('waits out the quiet hours; the console does not', async () => {
    appeals.clock.set('2026-03-02T22:00:00+02:00');
    await assign();
    expect((await notices()).unread).toBe(1);
    await appeals.services.mailer.send();
    appeals.clock.set('2026-03-03T06:59:00+02:00');
    await appeals.services.mailer.send();
    expect(mail.taken).toEqual([]);
    appeals.clock.set('2026-03-03T07:00:00+02:00');
    await appeals.services.mailer.send();
    expect(mail.taken).toHaveLength(1);
  });

  test('that is refused is tried eight times, then lies among the dead until it is sent again', async () => {
    await assign();
    mail.refuseWith(451);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await appeals.services.mailer.send();
      later(75);
    }
    const [message, ...others] = await dead();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ attempts: 8, lastFault: 'SMTP 451', employee: { id: STAFF.executor.id } });
    mail.refuseWith(null);
    const again = () => give(appeals, 'sendNotificationAgain', { input: { id: message?.id }, answer: '__typename' });
    expect(codesOf(await again())).toEqual([]);
    expect(codesOf(await again())).toEqual(['id NOT_DEAD']);
    await appeals.services.mailer.send();
    expect(mail.taken).toHaveLength(1);
    expect(await dead()).toEqual([]);
    await expect(appeals.ask('{ deadNotifications { edges { cursor } } }', { as: EXECUTOR })).rejects.toThrow(
      'ForbiddenError',
    );
  });

  test('taken over from a sender that died is sent when its time is over, and not before', async () => {
    await assign();
    await appeals.sql`update appeals.notification set lease_until = '2026-03-02T10:01:00+02:00' where channel = 'EMAIL'`;
    await appeals.services.mailer.send();
    expect(mail.taken).toEqual([]);
    later(1);
    await appeals.services.mailer.send();
    expect(mail.taken).toHaveLength(1);
  });

  test('behind one that a slow server takes its time over is sent by whoever is free, and once', async () => {
    await assign();
    await assign();
    mail.holdNext(async () => {
      later(2);
      await appeals.services.mailer.send(); // as another process would
    });
    await appeals.services.mailer.send();
    const ids = mail.taken.map((letter) => headerOf(letter, 'message-id'));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the administrator', () => {
  test('is told of a webhook that paused, all of them once', async () => {
    const [client, endpoint] = [uuid(), uuid()];
    await appeals.sql`insert into appeals.api_client ${appeals.sql({
      ...{
        id: client,
        name: 'Портал',
        organisation: 'КП',
        contact: 'it@example.org',
        purpose: 'показ',
        basis: 'договір',
      },
      ...{ scopes: [], requests_per_minute: 60, cost_per_minute: 600, redirect_uris: [], created_at: new Date() },
    })}`;
    const notice = {
      event: 'WEBHOOK_PAUSED',
      record: { kind: 'CLIENT', id: client },
      params: { program: 'Портал' },
    } as const;
    const tell = () =>
      db().transaction((tx) => appeals.services.notifications.tellAdministrators(tx, { ...notice, key: endpoint }));
    expect([await tell(), await tell()]).toEqual([2, 0]);
    const { shown } = await notices(viewerOf(ADMINISTRATORS.second));
    expect(shown[0]).toMatchObject({ subject: 'Вебхук призупинено', recordId: client });
    expect(shown[0]?.body).toContain('«Портал»');
  });

  test('reads the words of each notice in Ukrainian before English', async () => {
    const document = '{ notificationTemplates { event audience channel language } }';
    const { notificationTemplates } = await appeals.ask(document, { as: ADMINISTRATOR });
    const ofOne = notificationTemplates.filter(
      (one: Record<string, string>) =>
        one.event === 'APPEAL_ASSIGNED' && one.audience === 'EXECUTOR' && one.channel === 'IN_APP',
    );
    expect(ofOne.map(({ language }: { language: string }) => language)).toEqual(['uk', 'en']);
  });

  test('writes new words, a version each; the subject may name no case', async () => {
    const key = { event: 'APPEAL_ASSIGNED', audience: 'EXECUTOR', channel: 'IN_APP', language: 'uk' };
    const set = (words: Record<string, unknown>) =>
      give(appeals, 'setNotificationTemplate', {
        input: { ...key, ...words },
        answer: 'template { version subject words }',
      });
    const words = { subject: 'До виконання', body: '№ {number}', expectedVersion: 1 };
    expect(codesOf(await set({ ...words, subject: 'До виконання {number}' }))).toEqual(['subject TEMPLATE_NAMES_CASE']);
    expect((await set(words)).template).toEqual({
      version: 2,
      subject: 'До виконання',
      words: ['number', 'dueOn', 'link'],
    });
    await expect(set(words)).rejects.toThrow('StaleVersionError');
    await assign();
    expect((await notices()).shown).toMatchObject([{ subject: 'До виконання', body: '№ Ш-401' }]);
  });

  test('sets quiet hours from a day on', async () => {
    const set = (input: Record<string, unknown>) =>
      give(appeals, 'setQuietHours', { input, answer: 'quietHours { validFrom fromMinute toMinute }' });
    const night = { fromMinute: 1260, toMinute: 360 };
    expect(codesOf(await set({ validFrom: '2026-03-01', fromMinute: -1, toMinute: 1440 }))).toEqual([
      'validFrom DAY_IN_THE_PAST',
      'fromMinute OUT_OF_RANGE',
      'toMinute OUT_OF_RANGE',
    ]);
    expect((await set({ validFrom: '2026-03-03', ...night })).quietHours).toMatchObject({ fromMinute: 1200 });
    appeals.clock.set('2026-03-03T10:00:00+02:00');
    const { quietHours } = await appeals.ask('{ quietHours { validFrom fromMinute toMinute } }', { as: ADMINISTRATOR });
    expect(quietHours).toEqual({ validFrom: '2026-03-03', ...night });
  });
});
