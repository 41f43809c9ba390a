import type { Database, Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { EventFeed } from '@hromada/shared/events';
import { uuid } from '@hromada/shared/graphql';
import type { Logger } from '@hromada/shared/logging';
import type { StaffRecordService } from '../staff/staff-record.service.ts';
import { FAILURES_MAX, retryDelayMs, secretOf, signaturesOf } from './delivery.policy.ts';
import { WEBHOOK_SCOPES } from './webhook.policy.ts';
import type { OutboxRow, WebhookChanges, WebhookRepository, WebhookRow } from './webhook.repository.ts';
import type { WebhookSettings } from './webhook.service.ts';
import { bodyOf, TOLD_TOPIC, type ToldEvent, toldEvent } from './webhook-event.policy.ts';
import { type PostResult, post } from './webhook-post.ts';
import type { WebhookSendingRepository } from './webhook-sending.repository.ts';

const POLL_MS = 1_000;
const LEASE_MS = 30_000;
const PARALLEL_MAX = 8;
const BATCH = 200;
const PRUNE_MS = 3_600_000;
const KEPT_MS = 30 * 86_400_000;

/** Told when an endpoint pauses by itself, in the transaction of the pause. */
export type OnPaused = (tx: Transaction, endpoint: WebhookRow) => Promise<void>;

/**
 * Tells endpoints of events, each endpoint in order and by one process at a time. The place of an endpoint moves after
 * its receiver took an event, so that a sender that dies in between tells it again: at least once, never out of order.
 */
export class WebhookSender {
  readonly #db: Database;
  readonly #repository: WebhookRepository;
  readonly #sending: WebhookSendingRepository;
  readonly #records: StaffRecordService;
  readonly #feed: Pick<EventFeed, 'wake'>;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #settings: WebhookSettings;
  readonly #onPaused: OnPaused;
  readonly #leaseMs: number;
  readonly #holder = uuid();
  readonly #running = new Set<Promise<void>>();
  readonly #looks = new Set<Promise<void>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #isStopped = false;

  constructor(parts: {
    db: Database;
    repository: WebhookRepository;
    sending: WebhookSendingRepository;
    records: StaffRecordService;
    feed: Pick<EventFeed, 'wake'>;
    clock: Clock;
    log: Logger;
    settings: WebhookSettings;
    onPaused: OnPaused;
    /** how long an endpoint is left alone after a sender died; thirty seconds when absent */
    leaseMs?: number;
  }) {
    this.#db = parts.db;
    this.#repository = parts.repository;
    this.#sending = parts.sending;
    this.#records = parts.records;
    this.#feed = parts.feed;
    this.#clock = parts.clock;
    this.#log = parts.log;
    this.#settings = parts.settings;
    this.#onPaused = parts.onPaused;
    this.#leaseMs = parts.leaseMs ?? LEASE_MS;
  }

  /** Looks for something to tell now and ever again. */
  start(): void {
    const look = (): void => void this.send().catch((err) => this.#log.warn({ err }, 'webhooks will be sent later'));
    const prune = (): void =>
      void this.#sending
        .prune(new Date(this.#clock.now().getTime() - KEPT_MS))
        .catch((err) => this.#log.warn({ err }, 'attempts of webhooks will be forgotten later'));
    this.#timers.add(setInterval(look, POLL_MS)).add(setInterval(prune, PRUNE_MS));
    look();
  }

  /** Finishes the attempts under way and sends no more; what is being claimed meanwhile is let go again. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.allSettled(this.#looks);
  }

  /** Tells every endpoint that has something to be told and is nobody's now; resolves when they have heard or failed. */
  send(): Promise<void> {
    const look = this.#send().finally(() => this.#looks.delete(look));
    this.#looks.add(look);
    return look;
  }

  async #send(): Promise<void> {
    if (this.#settings.key === null) return;
    const mine: Promise<void>[] = [];
    while (!this.#isStopped && this.#running.size < PARALLEL_MAX) {
      const now = this.#clock.now();
      const endpoint = await this.#sending.claim(
        now,
        { holder: this.#holder, until: this.#leaseEnd() },
        WEBHOOK_SCOPES,
      );
      if (!endpoint) break;
      const telling = this.#tell(endpoint)
        .catch((err) => this.#log.warn({ err, endpointId: endpoint.id }, 'the webhook will be sent later'))
        .finally(() => this.#running.delete(telling));
      this.#running.add(telling);
      mine.push(telling);
    }
    await Promise.all(mine);
  }

  #leaseEnd(): Date {
    return new Date(this.#clock.now().getTime() + this.#leaseMs);
  }

  /** Tells one endpoint until it has heard everything, or fails. */
  async #tell(endpoint: WebhookRow): Promise<void> {
    const { horizon } = await this.#repository.bounds();
    if (endpoint.cursor < horizon) return void (await this.#pause(endpoint, { pauseReason: 'CURSOR_EXPIRED' }));
    const wanted = new Set(endpoint.eventTypes);
    let failures = endpoint.failures;
    let { cursor } = endpoint;
    for (;;) {
      const rows = await this.#repository.listEvents(cursor, { first: BATCH });
      if (rows.length === 0) break;
      for (const row of rows) {
        const event = row.topic === TOLD_TOPIC ? toldEvent(row) : null;
        if (event && wanted.has(event.type)) {
          if (this.#isStopped) return this.#release(endpoint, cursor);
          const isHeard = await this.#attempt({ ...endpoint, failures }, row, event);
          if (!isHeard) return;
          failures = 0;
        }
        cursor = row.seq;
      }
    }
    await this.#release(endpoint, cursor);
  }

  /** @returns false when the endpoint is to be left alone: it did not take the event, or is somebody else's by now */
  async #attempt(endpoint: WebhookRow, row: OutboxRow, event: ToldEvent): Promise<boolean> {
    const { key } = this.#settings;
    if (key === null) return false;
    const at = this.#clock.now();
    const began = performance.now();
    const result = await post(endpoint.url, this.#messageOf(endpoint, key, { row, event, at }), this.#settings);
    const durationMs = Math.round(performance.now() - began);
    const attempt = {
      id: uuid(),
      endpointId: endpoint.id,
      seq: row.seq,
      eventType: event.type,
      at,
      durationMs,
      ...result,
    };
    if (result.fault !== null) {
      await this.#fail(endpoint, result, attempt);
      return false;
    }
    const changes = { cursor: row.seq, failures: 0, lastFault: null, nextAttemptAt: null, lastDeliveredAt: at };
    return this.#settle(endpoint, { changes: { ...changes, leaseUntil: this.#leaseEnd() }, attempt });
  }

  #messageOf(
    endpoint: WebhookRow,
    key: string,
    { row, event, at }: { row: OutboxRow; event: ToldEvent; at: Date },
  ): { headers: Record<string, string>; body: string } {
    const { id, secretVersion, previousSecretUntil } = endpoint;
    const isReplacing = previousSecretUntil !== null && previousSecretUntil > at;
    const versions = isReplacing ? [secretVersion, secretVersion - 1] : [secretVersion];
    const body = bodyOf(event, row.seq);
    const timestamp = Math.floor(at.getTime() / 1000);
    const secrets = versions.map((version) => secretOf(key, { id, version }));
    return {
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Hromada-Webhooks/1',
        'webhook-id': event.id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signaturesOf({ id: event.id, timestamp, body }, secrets),
      },
    };
  }

  async #fail(endpoint: WebhookRow, { fault }: PostResult, attempt: Attempt): Promise<void> {
    const failures = endpoint.failures + 1;
    const known = { failures, lastFault: fault };
    if (fault === 'GONE') return void (await this.#pause(endpoint, { ...known, pauseReason: 'GONE' }, attempt));
    if (failures >= FAILURES_MAX)
      return void (await this.#pause(endpoint, { ...known, pauseReason: 'FAILURES' }, attempt));
    const nextAttemptAt = new Date(attempt.at.getTime() + retryDelayMs(failures, Math.random()));
    await this.#settle(endpoint, { changes: { ...known, ...UNHELD, nextAttemptAt }, attempt });
  }

  async #pause(endpoint: WebhookRow, changes: WebhookChanges, attempt?: Attempt): Promise<void> {
    const pausedAt = this.#clock.now();
    const paused = { ...changes, ...UNHELD, state: 'PAUSED' as const, pausedAt, nextAttemptAt: null };
    await this.#settle(endpoint, { changes: paused, ...(attempt && { attempt }) }, async (tx) => {
      const { clientId: subjectId, url: note } = endpoint;
      await this.#records.record(tx, { subjectId, type: 'WEBHOOK_PAUSED', actorId: null, note });
      await this.#onPaused(tx, endpoint);
    });
    this.#feed.wake();
  }

  async #release(endpoint: WebhookRow, cursor: number): Promise<void> {
    await this.#settle(endpoint, { changes: { ...UNHELD, cursor } });
  }

  #settle(
    { id }: WebhookRow,
    what: { changes: WebhookChanges; attempt?: Attempt },
    beside?: (tx: Transaction) => Promise<void>,
  ): Promise<boolean> {
    return this.#db.transaction(async (tx) => {
      const isHeld = await this.#sending.settle(tx, { id, holder: this.#holder }, what);
      if (isHeld) await beside?.(tx);
      return isHeld;
    });
  }
}

type Attempt = NonNullable<Parameters<WebhookSendingRepository['settle']>[2]['attempt']>;

const UNHELD = { leaseHolder: null, leaseUntil: null } as const;
