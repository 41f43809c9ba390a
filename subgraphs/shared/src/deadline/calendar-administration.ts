import type { Clock } from '../clock/index.ts';
import { ForbiddenError, IdempotencyMismatchError } from '../errors/index.ts';
import type { InputProblem } from '../graphql/common.type.ts';
import { assertUuid, uuid } from '../graphql/identifiers.ts';
import type { Viewer } from '../viewer/index.ts';
import { calendarProblems } from './calendar-change.messages.ts';
import {
  afterEdit,
  type CalendarChange,
  type CalendarEdit,
  type CalendarFault,
  planCalendarChange,
  planRuleVersion,
  type VersionedRule,
} from './calendar-change.policy.ts';
import { calendarDays, type YearDay } from './calendar-days.policy.ts';
import type { OpenTerm } from './recalculation.ts';
import type { TermUnit } from './reckoning.policy.ts';
import type { CalendarRegime, CalendarRows } from './working-calendar.policy.ts';

/** Most open records a preview looks at. */
const PREVIEW_MAX = 100_000;
const PREVIEW_BATCH = 1_000;
const EXAMPLES_MAX = 10;
const CHANGES_MAX = 20;

/** Rows of the calendar and of the rules. */
export interface LawRows<Rule> {
  readonly rows: CalendarRows;
  readonly rules: readonly Rule[];
}

/** A change as it is kept. */
export interface KeptChange {
  readonly id: string;
  readonly at: Date;
  readonly basis: string;
  readonly examined: number;
  readonly changed: number;
  readonly finishedAt: Date | null;
}

/** What a change writes. */
export interface ChangeToWrite<Rule> {
  readonly record: { readonly id: string; readonly at: Date; readonly actorId: string; readonly basis: string };
  readonly change: CalendarChange;
  readonly edit: CalendarEdit;
  readonly endedRule: Rule | null;
  readonly addedRule: Rule | null;
}

/** Where a subgraph keeps its calendar and its open records. */
export interface CalendarStore<Tx, Rule extends VersionedRule> {
  read(tx?: Tx): Promise<LawRows<Rule>>;
  /** one transaction, once per caller and key; answers what the effect answered */
  once(
    request: { readonly subject: string; readonly key: string; readonly operation: string; readonly input: unknown },
    effect: (tx: Tx) => Promise<{ changeId: string }>,
  ): Promise<{ changeId: string }>;
  /** serialises changes; true while the terms of an earlier one are still being reckoned */
  lock(tx: Tx): Promise<{ readonly isRecalculating: boolean }>;
  write(tx: Tx, change: ChangeToWrite<Rule>): Promise<void>;
  listChanges(limit: number): Promise<readonly KeptChange[]>;
  findChange(id: string): Promise<KeptChange | undefined>;
  /** open records after one, in the order of their ids, reckoned by the given law */
  openTerms(
    after: string | null,
    limit: number,
    law: LawRows<Rule>,
  ): Promise<readonly (OpenTerm & { readonly number: string })[]>;
  /** whether a rule may be counted in the unit */
  takesUnit(rule: Rule, unit: TermUnit): boolean;
}

/** A year as staff see it. */
export interface YearView<Rule> {
  readonly year: number;
  readonly isKnown: boolean;
  readonly lastYear: number;
  readonly days: YearDay[];
  readonly regimes: CalendarRegime[];
  readonly rules: Rule[];
  readonly changes: KeptChange[];
}

/** What a change would do. */
export interface ChangePreview {
  readonly examined: number;
  readonly isCapped: boolean;
  readonly earlier: number;
  readonly later: number;
  readonly examples: { readonly number: string; readonly oldDueOn: string; readonly newDueOn: string }[];
  readonly problems: InputProblem[];
}

/** Rolls the transaction back, so that the key stays free for the corrected change. */
class FaultyChange extends Error {
  readonly faults: readonly CalendarFault[];

  constructor(faults: readonly CalendarFault[]) {
    super('The change can be corrected');
    this.faults = faults;
  }
}

/** The rooms of tables know no refusals: they name what happened by its code. */
function isKeyReused(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'IDEMPOTENCY_MISMATCH';
}

/** Looks at and changes the calendar of a subgraph; the terms are reckoned anew in the background. */
export class CalendarAdministration<Tx, Rule extends VersionedRule> {
  readonly #store: CalendarStore<Tx, Rule>;
  readonly #clock: Clock;
  readonly #onChange: () => void;

  constructor(parts: { store: CalendarStore<Tx, Rule>; clock: Clock; onChange: () => void }) {
    this.#store = parts.store;
    this.#clock = parts.clock;
    this.#onChange = parts.onChange;
  }

  /** The calendar of a year with its regimes, the rules and the last changes. */
  async view(year: number): Promise<YearView<Rule>> {
    const { rows, rules } = await this.#store.read();
    const changes = await this.#store.listChanges(CHANGES_MAX);
    return {
      ...{ year, isKnown: rows.years.includes(year), lastYear: Math.max(...rows.years) },
      ...{ days: calendarDays(rows, year), regimes: [...rows.regimes], rules: [...rules], changes: [...changes] },
    };
  }

  /** What a change would do to open terms; changes nothing. */
  async preview(change: CalendarChange, basis: string, language: 'uk' | 'en'): Promise<ChangePreview> {
    const { law, faults } = this.#plan(change, basis, await this.#store.read());
    if (faults.length > 0)
      return {
        examined: 0,
        isCapped: false,
        earlier: 0,
        later: 0,
        examples: [],
        problems: calendarProblems(faults, language),
      };
    const counted = { examined: 0, earlier: 0, later: 0 };
    const examples: ChangePreview['examples'] = [];
    let after: string | null = null;
    let isCapped = false;
    for (;;) {
      const terms = await this.#store.openTerms(after, PREVIEW_BATCH, law);
      for (const { number, dueOn, newDueOn } of terms) {
        counted.examined += 1;
        if (newDueOn === dueOn) continue;
        counted[newDueOn < dueOn ? 'earlier' : 'later'] += 1;
        if (examples.length < EXAMPLES_MAX) examples.push({ number, oldDueOn: dueOn, newDueOn });
      }
      isCapped = counted.examined >= PREVIEW_MAX;
      if (terms.length < PREVIEW_BATCH || isCapped) break;
      after = terms.at(-1)?.id ?? null;
    }
    return { ...counted, isCapped, examples, problems: [] };
  }

  /**
   * Makes a change; the terms that it moves are reckoned anew in the background.
   * @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError}
   */
  async change(
    input: { readonly idempotencyKey: string; readonly basis: string; readonly change: CalendarChange },
    viewer: Viewer,
  ): Promise<{ change: KeptChange | null; problems: InputProblem[] }> {
    const subject = viewer.kind === 'employee' ? viewer.subject : null;
    if (subject === null) throw new ForbiddenError('Only an employee may change the calendar');
    const { idempotencyKey, ...rest } = input;
    const key = assertUuid(idempotencyKey, 'idempotencyKey');
    try {
      const { changeId } = await this.#store.once(
        { subject, key, operation: 'changeCalendar', input: rest },
        async (tx) => this.#write(tx, rest, subject),
      );
      this.#onChange();
      return { change: (await this.#store.findChange(changeId)) ?? null, problems: [] };
    } catch (cause) {
      if (isKeyReused(cause))
        throw new IdempotencyMismatchError('This idempotency key was used with another input', { cause });
      if (cause instanceof FaultyChange)
        return { change: null, problems: calendarProblems(cause.faults, viewer.language) };
      throw cause;
    }
  }

  async #write(
    tx: Tx,
    { basis, change }: { readonly basis: string; readonly change: CalendarChange },
    actorId: string,
  ): Promise<{ changeId: string }> {
    const { isRecalculating } = await this.#store.lock(tx);
    if (isRecalculating) throw new FaultyChange([{ field: 'change', code: 'RECALCULATION_RUNNING' }]);
    const { edit, faults, ended, added } = this.#plan(change, basis, await this.#store.read(tx));
    if (faults.length > 0) throw new FaultyChange(faults);
    const record = { id: uuid(), at: this.#clock.now(), actorId, basis: basis.trim() };
    await this.#store.write(tx, { record, change, edit, endedRule: ended, addedRule: added });
    return { changeId: record.id };
  }

  #plan(change: CalendarChange, basis: string, { rows, rules }: LawRows<Rule>) {
    const { edit, faults } = planCalendarChange(change, basis, rows);
    const version = faults.length === 0 ? change.addStatutoryRule : null;
    if (!version) return { edit, faults, law: { rows: afterEdit(rows, edit), rules }, ended: null, added: null };
    const planned = planRuleVersion(version, basis, rules);
    const all = [...planned.faults];
    if (planned.added && !this.#store.takesUnit(planned.added, version.unit))
      all.push({ field: 'unit', code: 'UNIT_NOT_FOR_RULE' });
    return { edit, faults: all, law: { rows, rules: planned.rules }, ended: planned.ended, added: planned.added };
  }
}
