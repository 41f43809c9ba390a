import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { EventFeed } from '@hromada/shared/events';
import type { Logger } from '@hromada/shared/logging';
import { MutationService } from './mutation.service.ts';
import type { StaffRecordService } from './staff/staff-record.service.ts';
import { WebhookRepository } from './webhook/webhook.repository.ts';
import { WebhookService, type WebhookSettings } from './webhook/webhook.service.ts';
import { WebhookSender } from './webhook/webhook-sender.service.ts';
import { WebhookSendingRepository } from './webhook/webhook-sending.repository.ts';

/** How this process reaches the world outside. */
export interface OutreachSettings {
  readonly webhooks: WebhookSettings;
  /** how long work of a process that died is left alone; a minute at most when absent */
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
  const repository = new WebhookRepository(db);
  const webhooks = new WebhookService({ repository, mutations, records, clock, settings: settings.webhooks });
  const webhookSender = new WebhookSender({
    ...{ db, repository, records, feed, clock, log, settings: settings.webhooks },
    sending: new WebhookSendingRepository(db),
    onPaused: async () => undefined,
    ...(settings.leaseMs !== undefined && { leaseMs: settings.leaseMs }),
  });
  return { webhooks, webhookSender };
}

/** What tells people and programs. */
export type Outreach = ReturnType<typeof createOutreach>;
