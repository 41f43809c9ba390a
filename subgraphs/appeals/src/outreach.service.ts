import type { Database, Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { EventFeed } from '@hromada/shared/events';
import type { Logger } from '@hromada/shared/logging';
import { EscalationRepository } from './escalation/escalation.repository.ts';
import { EscalationService } from './escalation/escalation.service.ts';
import { Escalator } from './escalation/escalator.service.ts';
import { MutationService } from './mutation.service.ts';
import { AssignmentRepository } from './notification/assignment.repository.ts';
import { AssignmentTeller } from './notification/assignment.service.ts';
import { MailRepository } from './notification/mail.repository.ts';
import { type MailSettings, smtpDriver } from './notification/mail-transport.ts';
import { Mailer } from './notification/mailer.service.ts';
import { NotificationRepository } from './notification/notification.repository.ts';
import { NotificationService } from './notification/notification.service.ts';
import { RoutingRepository } from './routing/routing.repository.ts';
import { RoutingService } from './routing/routing.service.ts';
import type { StaffRecordService } from './staff/staff-record.service.ts';
import { WebhookRepository, type WebhookRow } from './webhook/webhook.repository.ts';
import { WebhookService, type WebhookSettings } from './webhook/webhook.service.ts';
import { WebhookSender } from './webhook/webhook-sender.service.ts';
import { WebhookSendingRepository } from './webhook/webhook-sending.repository.ts';

/** How this process reaches the world outside. */
export interface OutreachSettings {
  readonly webhooks: WebhookSettings;
  /** e-mail is off when absent: notices stay in the console */
  readonly mail?: MailSettings;
  /** address of the console, for links in e-mail */
  readonly consoleUrl?: string;
  /** how long endpoints of a process that died are left alone; thirty seconds when absent */
  readonly leaseMs?: number;
}

/** Reaches nobody: what a process without settings does. */
export const NO_OUTREACH: OutreachSettings = { webhooks: { key: null, reach: 'INTERNET' } };

/** Wires what tells people and programs of what happened. */
export function createOutreach(
  { db, feed, clock, log }: { db: Database; feed: Pick<EventFeed, 'wake'>; clock: Clock; log: Logger },
  { records }: { records: StaffRecordService },
  settings: OutreachSettings = NO_OUTREACH,
) {
  const mutations = new MutationService({ db, feed });
  const notices = new NotificationRepository(db);
  const { mail, consoleUrl = null } = settings;
  const notifications = new NotificationService({ repository: notices, mutations, clock, hasMail: mail !== undefined });
  const driver = mail ? smtpDriver(mail) : null;
  const mailer = new Mailer({ repository: new MailRepository(db), notices, driver, consoleUrl, clock, log });
  const assignments = new AssignmentTeller({
    ...{ db, repository: new AssignmentRepository(), notices: notifications, feed, log },
  });
  const routing = new RoutingService({ repository: new RoutingRepository(db), mutations, clock });
  const terms = new EscalationRepository(db);
  const escalation = new EscalationService({ repository: terms, mutations, clock });
  const escalator = new Escalator({ db, repository: terms, notices: notifications, feed, clock, log });
  const repository = new WebhookRepository(db);
  const webhooks = new WebhookService({ repository, mutations, records, clock, settings: settings.webhooks });
  const webhookSender = new WebhookSender({
    ...{ db, repository, records, feed, clock, log, settings: settings.webhooks },
    sending: new WebhookSendingRepository(db),
    onPaused: (tx, endpoint) => tellOfPause(tx, endpoint),
    ...(settings.leaseMs !== undefined && { leaseMs: settings.leaseMs }),
  });
  async function tellOfPause(tx: Transaction, { id, clientId, version, cursor }: WebhookRow): Promise<void> {
    const program = (await repository.findClientName(tx, clientId)) ?? '';
    await notifications.tellAdministrators(tx, {
      ...{ event: 'WEBHOOK_PAUSED', record: { kind: 'CLIENT', id: clientId }, params: { program } },
      key: `webhook-paused:${id}:${version}:${cursor}`,
    });
  }
  return { webhooks, webhookSender, notifications, mailer, assignments, escalation, escalator, routing };
}

/** What tells people and programs. */
export type Outreach = ReturnType<typeof createOutreach>;
