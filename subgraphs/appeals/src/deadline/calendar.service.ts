import type { Transaction } from '@hromada/drizzle/client';
import type { Clock, IsoDay } from '@hromada/shared/clock';
import {
  CalendarKeeping,
  type KeptTermChange,
  type LawRows,
  type OpenTerm,
  type TermHolder,
  workingCalendar,
} from '@hromada/shared/deadline';
import type { StatutoryRule } from './deadline.policy.ts';
import type { AppealsCalendar, TermReference } from './deadline.repository.ts';
import { applyRule, REFERENCE_KEPT_MS, type TermSubject } from './deadline.service.ts';

/** A record whose term runs. */
export type OpenRecord = TermSubject & { readonly id: string; readonly number: string; readonly dueOn: IsoDay };

/** A term that the law now has otherwise. */
export interface MovedTerm extends OpenTerm {
  readonly ruleCode: string;
}

/** Whose terms are reckoned anew. */
export type AppealTermHolder = TermHolder<Transaction, OpenRecord, MovedTerm>;

/** Changes of the calendar and of the rules of appeals, and the terms that follow them. */
export class CalendarService extends CalendarKeeping<Transaction, TermReference, StatutoryRule, OpenRecord, MovedTerm> {
  readonly #repository: AppealsCalendar;

  constructor(parts: { repository: AppealsCalendar; holder: AppealTermHolder; clock: Clock; onChange: () => void }) {
    super({ ...parts, lawKeptMs: REFERENCE_KEPT_MS, reckon: reckonedAnew, takesUnit: () => true });
    this.#repository = parts.repository;
  }

  /** Changes of the terms of records, newest first. */
  listTermChanges(recordIds: readonly string[]): Promise<KeptTermChange[]> {
    return this.#repository.listTermChanges(recordIds);
  }
}

/** calendars of the laws that records were reckoned by: one for a batch, not one for each of its records */
const calendars = new WeakMap<LawRows<StatutoryRule>, TermReference>();

function reckonedAnew(record: OpenRecord, law: LawRows<StatutoryRule>) {
  const reference = calendars.get(law) ?? { ...law, calendar: workingCalendar(law.rows) };
  calendars.set(law, reference);
  const { rule, dueOn } = applyRule(record, reference);
  return { id: record.id, number: record.number, dueOn: record.dueOn, newDueOn: dueOn, ruleCode: rule.code };
}
