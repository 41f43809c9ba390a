import type { Transaction } from '@hromada/drizzle/client';
import { type Clock, type IsoDay, kyivDay } from '@hromada/shared/clock';
import {
  CalendarKeeping,
  type KeptTermChange,
  type LawRows,
  type OpenTerm,
  type TermHolder,
} from '@hromada/shared/deadline';
import { type Pause, type StatedTerm, type StatutoryRule, takesUnit } from './term.policy.ts';
import type { ServicesCalendar, StatutoryRows } from './term.repository.ts';
import { BOOK_KEPT_MS, TermBook } from './term.service.ts';

/** An application whose term is not over: nothing is decided yet. */
export interface OpenRecord {
  readonly id: string;
  readonly number: string;
  readonly dueOn: IsoDay;
  readonly submittedAt: Date;
  readonly card: StatedTerm;
  readonly pauses: readonly Pause[];
}

/** A term that the law now has otherwise. */
export interface MovedTerm extends OpenTerm {
  /** of all pauses, in the unit of the term: working days are counted by the calendar too */
  readonly pausedDays: number;
}

/** Whose terms are reckoned anew. */
export type ApplicationTermHolder = TermHolder<Transaction, OpenRecord, MovedTerm>;

/** Changes of the calendar and of the rules of services, and the terms that follow them. */
export class CalendarService extends CalendarKeeping<Transaction, StatutoryRows, StatutoryRule, OpenRecord, MovedTerm> {
  readonly #repository: ServicesCalendar;

  constructor(parts: {
    repository: ServicesCalendar;
    holder: ApplicationTermHolder;
    clock: Clock;
    onChange: () => void;
  }) {
    super({ ...parts, lawKeptMs: BOOK_KEPT_MS, reckon: reckonedAnew, takesUnit });
    this.#repository = parts.repository;
  }

  /** Changes of the terms of applications, newest first. */
  listTermChanges(applicationIds: readonly string[]): Promise<KeptTermChange[]> {
    return this.#repository.listTermChanges(applicationIds);
  }
}

/** books of the laws that records were reckoned by: one for a batch, not one for each of its records */
const books = new WeakMap<LawRows<StatutoryRule>, TermBook>();

function reckonedAnew({ id, number, dueOn, submittedAt, card, pauses }: OpenRecord, law: LawRows<StatutoryRule>) {
  const book = books.get(law) ?? new TermBook(law);
  books.set(law, book);
  const submittedOn = kyivDay(submittedAt);
  const newDueOn = book.dueOn(card, submittedOn, pauses);
  return { id, number, dueOn, newDueOn, pausedDays: book.pausedDays(card, submittedOn, pauses) };
}
