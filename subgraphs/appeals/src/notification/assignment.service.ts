import type { Database } from '@hromada/drizzle/client';
import type { EventFeed } from '@hromada/shared/events';
import type { Logger } from '@hromada/shared/logging';
import { z } from 'zod';
import type { AssignmentRepository } from './assignment.repository.ts';
import type { Notice, NotificationService } from './notification.service.ts';

const POLL_MS = 2_000;
const BATCH = 200;

const resolved = z.object({ appealId: z.string(), version: z.number(), type: z.literal('RESOLVED') });

/** Tells executors what they were given. The place in the outbox moves in the transaction that tells: once, also after a crash. */
export class AssignmentTeller {
  readonly #db: Database;
  readonly #repository: AssignmentRepository;
  readonly #notices: NotificationService;
  readonly #feed: Pick<EventFeed, 'wake'>;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | null = null;
  #telling: Promise<void> | null = null;

  constructor(parts: {
    db: Database;
    repository: AssignmentRepository;
    notices: NotificationService;
    feed: Pick<EventFeed, 'wake'>;
    log: Logger;
  }) {
    this.#db = parts.db;
    this.#repository = parts.repository;
    this.#notices = parts.notices;
    this.#feed = parts.feed;
    this.#log = parts.log;
  }

  /** Reads the outbox now and ever again. */
  start(): void {
    const look = (): void => {
      this.#telling ??= this.tell()
        .catch((err) => this.#log.warn({ err }, 'executors will be told later'))
        .finally(() => {
          this.#telling = null;
        });
    };
    this.#timer = setInterval(look, POLL_MS);
    look();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#telling;
  }

  /** Tells everything that the outbox holds. */
  async tell(): Promise<void> {
    while ((await this.#tellBatch()) === BATCH);
  }

  async #tellBatch(): Promise<number> {
    const { read, told } = await this.#db.transaction(async (tx) => {
      const place = await this.#repository.lockPlace(tx);
      if (place === undefined) return { read: 0, told: 0 };
      const rows = await this.#repository.listAfter(tx, place, BATCH);
      const last = rows.at(-1);
      if (!last) return { read: 0, told: 0 };
      const ids = rows.flatMap(({ topic, payload }) => {
        const event = topic === 'appeal' ? resolved.safeParse(payload) : undefined;
        return event?.success ? [event.data.appealId] : [];
      });
      const assigned = ids.length === 0 ? [] : await this.#repository.listAssigned(tx, ids);
      const notices = assigned.flatMap(({ id, number, dueOn, executorId }): Notice[] =>
        executorId === null
          ? []
          : [
              {
                ...{ event: 'APPEAL_ASSIGNED', audience: 'EXECUTOR', employeeIds: [executorId] },
                ...{ record: { kind: 'APPEAL', id }, params: { number, dueOn }, key: `assigned:${id}:${last.seq}` },
              },
            ],
      );
      const count = await this.#notices.tell(tx, notices);
      await this.#repository.move(tx, last.seq);
      return { read: rows.length, told: count };
    });
    if (told > 0) this.#feed.wake();
    return read;
  }
}
