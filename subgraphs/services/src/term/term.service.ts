import type { Database, Executor } from '@hromada/drizzle/client';
import { type Clock, type IsoDay, Kept } from '@hromada/shared/clock';
import {
  kyivMidnight,
  type LawRows,
  type Reckoning,
  reckon,
  type WorkingCalendar,
  workingCalendar,
} from '@hromada/shared/deadline';
import { type Deadline, deadlineOf } from '@hromada/shared/graphql';
import {
  effectiveTerm,
  type Pause,
  pausedDays,
  pausesOf,
  ruleInForce,
  type ServiceTerm,
  type StatedTerm,
  type StatutoryRule,
  sourceOfTerm,
} from './term.policy.ts';
import { listClockSteps, listStatutoryRows } from './term.repository.ts';

export type { Pause } from './term.policy.ts';

/** How long a change of the law may stay unknown to a process. */
export const BOOK_KEPT_MS = 60_000;

/** What leaves an application without movement. */
const SUSPENSION_BASIS = 'Закон України 2073-IX, ст. 43';

/** A card with the law it is written by. */
export type TermCard = StatedTerm & { readonly legalBasis: string };

/** The law on terms as it stands in the tables. */
export class TermBook {
  readonly #rules: readonly StatutoryRule[];
  readonly #calendar: WorkingCalendar;

  constructor({ rules, rows }: LawRows<StatutoryRule>) {
    this.#rules = rules;
    this.#calendar = workingCalendar(rows);
  }

  /** The term of a card on a day, with what the card leaves to the law. */
  effectiveTerm(stated: StatedTerm, on: IsoDay): ServiceTerm {
    return effectiveTerm(stated, this.#rules, on);
  }

  /** Last day of the term of an application, inclusive. */
  dueOn(card: StatedTerm, submittedOn: IsoDay, pauses: readonly Pause[]): IsoDay {
    return this.#reckon(card, submittedOn, pauses).dueOn;
  }

  /** Length of the pauses of an application, in the unit of its term. */
  pausedDays(card: StatedTerm, submittedOn: IsoDay, pauses: readonly Pause[]): number {
    return pausedDays(pauses, this.effectiveTerm(card, submittedOn).unit, this.#calendar);
  }

  /** The term of an application with its reckoning in words. */
  explain(card: TermCard, submittedOn: IsoDay, pauses: readonly Pause[], language: 'uk' | 'en'): Deadline {
    const rules = this.#rules;
    const rule = {
      ...sourceOfTerm(card, rules, submittedOn),
      term: this.effectiveTerm(card, submittedOn),
      sources: { suspension: SUSPENSION_BASIS },
    };
    return deadlineOf(this.#reckon(card, submittedOn, pauses), rule, language);
  }

  #reckon(card: StatedTerm, submittedOn: IsoDay, pauses: readonly Pause[]): Reckoning {
    const rules = this.#rules;
    const mode = ruleInForce(rules, 'SERVICE_TERM', submittedOn)?.resumption ?? 'RESUME';
    const event = { on: submittedOn, at: kyivMidnight(submittedOn) };
    const suspensions = pauses.map((pause) => ({ ...pause, mode }));
    return reckon({ term: this.effectiveTerm(card, submittedOn), event, suspensions }, this.#calendar);
  }
}

/** Opens the book, and opens it anew every minute: rules are rows and may change under a running process. */
export class TermService {
  readonly #book: Kept<TermBook>;

  constructor(db: Database, clock: Clock) {
    const read = async () => new TermBook(await listStatutoryRows(db));
    this.#book = new Kept({ read, clock, keptMs: BOOK_KEPT_MS });
  }

  openBook(): Promise<TermBook> {
    return this.#book.get();
  }

  /** The next who asks reads the law anew. */
  forget(): void {
    this.#book.forget();
  }

  /** Pauses of an application as its history tells them. */
  async listPauses(executor: Executor, applicationId: string): Promise<Pause[]> {
    const [pauses = []] = await this.listPausesOf(executor, [applicationId]);
    return pauses;
  }

  /** Pauses of each application, in the order of the identifiers. */
  async listPausesOf(executor: Executor, applicationIds: readonly string[]): Promise<Pause[][]> {
    const steps = await listClockSteps(executor, applicationIds);
    return applicationIds.map((id) => pausesOf(steps.get(id) ?? []));
  }
}
