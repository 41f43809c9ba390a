import type { Database, Transaction } from '@hromada/drizzle/client';
import type { Clock, IsoDay } from '@hromada/shared/clock';
import type { EventFeed } from '@hromada/shared/events';
import type { DayTurnRepository } from './day-turn.repository.ts';
import type { StaffRecordService } from './staff-record.service.ts';

/** What begins with a day besides, in the transaction that announces it: once for all processes. */
export type OnDay = (tx: Transaction, today: IsoDay) => Promise<void>;

/** Tells the gateway what the calendar changes: nobody writes anything when a substitution begins at midnight. */
export class DayTurnService {
  readonly #db: Database;
  readonly #feed: Pick<EventFeed, 'wake'>;
  readonly #repository: DayTurnRepository;
  readonly #records: StaffRecordService;
  readonly #clock: Clock;
  readonly #onDay: OnDay;

  constructor(parts: {
    db: Database;
    feed: Pick<EventFeed, 'wake'>;
    repository: DayTurnRepository;
    records: StaffRecordService;
    clock: Clock;
    onDay: OnDay;
  }) {
    this.#db = parts.db;
    this.#feed = parts.feed;
    this.#repository = parts.repository;
    this.#records = parts.records;
    this.#clock = parts.clock;
    this.#onDay = parts.onDay;
  }

  /**
   * Announces what began and ended since the last day announced, once for all processes, also after days off.
   * @returns false when today was announced already
   */
  async announce(): Promise<boolean> {
    const today = this.#clock.today();
    const isAnnounced = await this.#db.transaction(async (tx) => {
      const before = await this.#repository.take(tx, today, this.#clock.now());
      if (before === undefined) return false;
      const turn = { before, today };
      await this.#records.announceEmployees(tx, await this.#repository.listEmployees(tx, turn));
      await this.#records.announceClients(tx, await this.#repository.listClients(tx, turn));
      await this.#onDay(tx, today);
      return true;
    });
    if (isAnnounced) this.#feed.wake();
    return isAnnounced;
  }
}
