import type { Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { isUuid, type Page, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { assertVersion } from '../expected-version.ts';
import { CorrectableError, type Fault, refuseFaults } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import type {
  MarkNotificationsReadInput,
  SendNotificationAgainInput,
  SetNotificationLanguageInput,
  SetNotificationTemplateInput,
  SetQuietHoursInput,
} from './notification.inputs.ts';
import { afterQuietHours, templateFaults } from './notification.policy.ts';
import type {
  NotificationRepository,
  NotificationRow,
  QuietHoursRow,
  TemplateKey,
  TemplateRow,
} from './notification.repository.ts';
import type { NoticeAudience, NoticeEvent, NoticeRecordKind } from './notification.type.ts';
import { type NoticeParams, wordsOf } from './words.policy.ts';

const IDS_MAX = 200;

/** Something to tell. */
export interface Notice {
  readonly event: NoticeEvent;
  readonly audience: NoticeAudience;
  readonly employeeIds: readonly string[];
  readonly record: { readonly kind: NoticeRecordKind; readonly id: string };
  /** words of the template, nothing personal: it is kept, and sent by mail */
  readonly params: NoticeParams;
  /** the same key is told once to an employee, however often it is said */
  readonly key: string;
}

/** A notice in words. */
export type ToldNotice = NotificationRow & { readonly subject: string; readonly body: string };

/** What employees are told of, in which words and when. Sending is the mailer's. */
export class NotificationService {
  readonly #repository: NotificationRepository;
  readonly #mutations: MutationService;
  readonly #clock: Clock;
  readonly #hasMail: boolean;

  constructor(parts: {
    repository: NotificationRepository;
    mutations: MutationService;
    clock: Clock;
    /** whether e-mail can be sent at all; without it notices stay in the console */
    hasMail: boolean;
  }) {
    this.#repository = parts.repository;
    this.#mutations = parts.mutations;
    this.#clock = parts.clock;
    this.#hasMail = parts.hasMail;
  }

  /**
   * Tells in the transaction of what happened; wake the feed after the commit. Who works here no longer is told nothing.
   * @returns how many notices are new in the console
   */
  async tell(tx: Transaction, notices: readonly Notice[]): Promise<number> {
    const wanted = [...new Set(notices.flatMap(({ employeeIds }) => employeeIds))];
    if (wanted.length === 0) return 0;
    const today = this.#clock.today();
    const people = await this.#repository.listRecipients(tx, wanted, today);
    const now = this.#clock.now();
    const hours = await this.#repository.findQuietHours(today, tx);
    const notBefore = afterQuietHours(now, hours ?? null);
    const rows = notices.flatMap((notice) =>
      people
        .filter(({ id }) => notice.employeeIds.includes(id))
        .flatMap(({ id, email }) => {
          const row = rowOf(notice, { employeeId: id, now });
          const shown = { ...row, id: uuid(), channel: 'IN_APP', state: 'SENT', notBefore: now, sentAt: now } as const;
          if (!this.#hasMail || email === null) return [shown];
          return [shown, { ...row, id: uuid(), channel: 'EMAIL', state: 'PENDING', notBefore } as const];
        }),
    );
    return this.#repository.insert(tx, rows);
  }

  /** Tells all administrators. */
  async tellAdministrators(tx: Transaction, notice: Omit<Notice, 'audience' | 'employeeIds'>): Promise<number> {
    const employeeIds = await this.#repository.listAdministrators(tx, this.#clock.today());
    return this.tell(tx, [{ ...notice, audience: 'ADMINISTRATOR', employeeIds }]);
  }

  /** One's notices in the console, the latest first, in words of the viewer's language. */
  async list(viewer: Viewer, window: { first: number; after: string | null }): Promise<Page<ToldNotice>> {
    const [page, templates] = await Promise.all([
      this.#repository.list(viewer.subject ?? '', window),
      this.#repository.listTemplates(),
    ]);
    const rows = page.rows.map((row) => inWords(row, templates, viewer.language));
    return { ...page, rows, cursorOf: (row) => page.cursorOf(row) };
  }

  /** A notice of the viewer's; null when it is no longer kept, or somebody else's. */
  async find(id: string, { subject, language }: Viewer): Promise<ToldNotice | null> {
    const row = await this.#repository.findShown(id);
    if (row?.employeeId !== subject) return null;
    return row ? inWords(row, await this.#repository.listTemplates(), language) : null;
  }

  /** At most a thousand. */
  countUnread({ subject }: Viewer): Promise<number> {
    return subject === null ? Promise.resolve(0) : this.#repository.countUnread(subject);
  }

  listDead(window: { first: number; after: string | null }): Promise<Page<NotificationRow>> {
    return this.#repository.listDead(window);
  }

  /** The newest words of each notice. */
  listTemplates(): Promise<TemplateRow[]> {
    return this.#repository.listTemplates();
  }

  async findTemplate(key: TemplateKey): Promise<TemplateRow | undefined> {
    return (await this.#repository.listTemplates()).find((row) => isOf(row, key));
  }

  /** Hours that hold today. */
  findQuietHours(): Promise<QuietHoursRow | undefined> {
    return this.#repository.findQuietHours(this.#clock.today());
  }

  /** @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError} */
  markRead(input: MarkNotificationsReadInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'MARK_NOTIFICATIONS_READ', input }, async (tx, actorId) => {
      const ids = input.ids?.filter(isUuid) ?? null;
      if (ids && ids.length > IDS_MAX) refuse({ field: 'ids', code: 'TOO_MANY', max: IDS_MAX });
      await this.#repository.markRead(tx, actorId, { ids, at: this.#clock.now() });
      return actorId;
    });
  }

  /** Errors: see {@link NotificationService.markRead}. */
  setLanguage(input: SetNotificationLanguageInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'SET_NOTIFICATION_LANGUAGE', input }, async (tx, actorId) => {
      await this.#repository.setLanguage(tx, actorId, input.language);
      return actorId;
    });
  }

  /** Puts a dead message back among those to be sent. Errors: see {@link NotificationService.markRead}. */
  sendAgain(input: SendNotificationAgainInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'SEND_NOTIFICATION_AGAIN', input }, async (tx) => {
      const isRevived = isUuid(input.id) && (await this.#repository.revive(tx, input.id, this.#clock.now()));
      if (!isRevived) refuse({ field: 'id', code: 'NOT_DEAD' });
      return input.id;
    });
  }

  /**
   * Writes a new version of words.
   * @throws {StaleVersionError} when somebody changed them first; errors of {@link NotificationService.markRead}
   */
  setTemplate(input: SetNotificationTemplateInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'SET_NOTIFICATION_TEMPLATE', input }, async (tx, createdById) => {
      const { event, audience, channel, language } = input;
      const words = { subject: input.subject.trim(), body: input.body.trim() };
      refuseFaults(templateFaults(event, words));
      await this.#repository.lockTemplates(tx);
      const key = { event, audience, channel, language };
      const current = (await this.#repository.listTemplates(tx)).find((row) => isOf(row, key));
      const version = current?.version ?? 0;
      assertVersion(input.expectedVersion, { version }, { kind: 'template', event });
      const row = { ...key, ...words, version: version + 1, createdAt: this.#clock.now(), createdById };
      await this.#repository.insertTemplate(tx, row);
      return event;
    });
  }

  /** Sets quiet hours from a day on. Errors: see {@link NotificationService.markRead}. */
  setQuietHours(input: SetQuietHoursInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'SET_QUIET_HOURS', input }, async (tx, createdById) => {
      const { validFrom, fromMinute, toMinute } = input;
      const faults: Fault[] = validFrom < this.#clock.today() ? [{ field: 'validFrom', code: 'DAY_IN_THE_PAST' }] : [];
      for (const [field, value] of [
        ['fromMinute', fromMinute],
        ['toMinute', toMinute],
      ] as const)
        if (value < 0 || value > 1439) faults.push({ field, code: 'OUT_OF_RANGE', min: 0, max: 1439 });
      refuseFaults(faults);
      const row = { validFrom, fromMinute, toMinute, createdAt: this.#clock.now(), createdById };
      await this.#repository.setQuietHours(tx, row);
      return validFrom;
    });
  }
}

function refuse(fault: Fault): never {
  throw new CorrectableError([fault]);
}

function rowOf(
  { event, audience, record, params, key }: Notice,
  { employeeId, now }: { employeeId: string; now: Date },
) {
  const about = { recordKind: record.kind, recordId: record.id, noticeKey: key };
  return { employeeId, event, audience, ...about, params, createdAt: now };
}

function inWords(row: NotificationRow, templates: readonly TemplateRow[], language: 'uk' | 'en'): ToldNotice {
  return { ...row, ...wordsOf(row, templates, { language }) };
}

function isOf(row: TemplateRow, key: TemplateKey): boolean {
  const { event, audience, channel, language } = key;
  return row.event === event && row.audience === audience && row.channel === channel && row.language === language;
}
