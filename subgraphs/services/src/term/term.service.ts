import type { Database } from '@hromada/drizzle/client';
import type { Clock, IsoDay } from '@hromada/shared/clock';
import {
  effectiveTerm,
  pauseLength,
  type RollOver,
  ruleInForce,
  type StatedTerm,
  type StatutoryCalendar,
  type StatutoryRule,
  statutoryCalendar,
  type Term,
  termDueOn,
} from './term.policy.ts';
import { listStatutoryRows, type StatutoryRows } from './term.repository.ts';

const KEPT_MS = 300_000;

/** The law on terms as it stands in the tables. */
export class TermBook {
  readonly #rules: readonly StatutoryRule[];
  readonly #calendar: StatutoryCalendar;

  constructor(rows: StatutoryRows) {
    this.#rules = rows.rules;
    this.#calendar = statutoryCalendar(rows.holidays, rows.suspensions);
  }

  /** The term of a card on a day, with what the card leaves to the law. */
  effectiveTerm(stated: StatedTerm, on: IsoDay): Term {
    return effectiveTerm(stated, this.#rules, on);
  }

  /**
   * Last day of the term of an application.
   * @param pausedDays all pauses so far, in the unit of the term
   */
  dueOn(card: StatedTerm, submittedOn: IsoDay, pausedDays: number): IsoDay {
    const term = effectiveTerm(card, this.#rules, submittedOn);
    return termDueOn(
      { startsOn: submittedOn, term, pausedDays, rollOver: this.#rollOver(submittedOn) },
      this.#calendar,
    );
  }

  /** Length of a pause of an application, in the unit of its term. */
  pauseLength(card: StatedTerm, submittedOn: IsoDay, pause: { pausedOn: IsoDay; resumedOn: IsoDay }): number {
    const { unit } = effectiveTerm(card, this.#rules, submittedOn);
    return pauseLength({ ...pause, unit }, this.#calendar);
  }

  #rollOver(on: IsoDay): RollOver {
    return ruleInForce(this.#rules, 'SERVICE_TERM', on)?.rollOver ?? 'NONE';
  }
}

/** Opens the book, and opens it anew every five minutes: rules are rows and may change under a running process. */
export class TermService {
  readonly #db: Database;
  readonly #clock: Clock;
  #book: Promise<TermBook> | null = null;
  #openedAtMs = 0;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  openBook(): Promise<TermBook> {
    const nowMs = this.#clock.now().getTime();
    if (this.#book && Math.abs(nowMs - this.#openedAtMs) < KEPT_MS) return this.#book;
    this.#openedAtMs = nowMs;
    this.#book = listStatutoryRows(this.#db).then((rows) => new TermBook(rows));
    this.#book.catch(() => {
      this.#book = null; // a failed read is tried again by the next who asks
    });
    return this.#book;
  }
}
