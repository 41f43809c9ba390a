import type { Clock, IsoDay } from '../clock/index.ts';
import { CalendarAdministration, type CalendarStore, type LawRows } from './calendar-administration.ts';
import type { VersionedRule } from './calendar-change.policy.ts';
import { type OpenTerm, type RecalculationRun, type RecalculationStore, recalculateBatch } from './recalculation.ts';
import type { TermUnit } from './reckoning.policy.ts';

/** What a change did to one term. */
export interface KeptTermChange {
  readonly recordId: string;
  readonly changeId: string;
  readonly at: Date;
  readonly oldDueOn: IsoDay;
  readonly newDueOn: IsoDay;
  readonly basis: string;
}

/** Where a subgraph keeps its calendar, the changes of it, and what they did. */
export interface CalendarKeepingRepository<Tx, Law, Rule extends VersionedRule>
  extends Omit<CalendarStore<Tx, Rule>, 'read' | 'openTerms' | 'takesUnit'> {
  read(tx?: Tx): Promise<Law>;
  transaction<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer>;
  claim(tx: Tx, settledBefore: Date): Promise<RecalculationRun | undefined>;
  advance(
    tx: Tx,
    id: string,
    progress: Pick<RecalculationRun, 'pass' | 'cursor' | 'examined' | 'changed'> & { readonly finishedAt: Date | null },
  ): Promise<void>;
  insertTermChanges(tx: Tx, rows: readonly KeptTermChange[]): Promise<void>;
}

/** Which open records to read. */
export interface OpenRecordsPage {
  readonly after: string | null;
  readonly limit: number;
  /** only those registered then or later; null for all */
  readonly registeredSince: Date | null;
}

/** The records whose terms are reckoned anew. */
export interface TermHolder<Tx, OpenRecord, Moved extends OpenTerm> {
  /** open records after one, in the order of their ids; locked where a transaction is given */
  listOpen(page: OpenRecordsPage, tx?: Tx): Promise<readonly OpenRecord[]>;
  /** writes new last days with history and events */
  moveTerms(tx: Tx, terms: readonly Moved[], cause: { readonly at: Date; readonly basis: string }): Promise<void>;
}

/** What a subgraph gives its calendar. */
export interface CalendarKeepingParts<
  Tx,
  Law extends LawRows<Rule>,
  Rule extends VersionedRule,
  OpenRecord,
  Moved extends OpenTerm,
> {
  readonly repository: CalendarKeepingRepository<Tx, Law, Rule>;
  readonly holder: TermHolder<Tx, OpenRecord, Moved>;
  readonly clock: Clock;
  /** how long a process may go on with the law it read before a change */
  readonly lawKeptMs: number;
  onChange(): void;
  /** a record by a law: what its last day is, and what else is written with it */
  reckon(record: OpenRecord, law: LawRows<Rule>): Moved & { readonly number: string };
  takesUnit(rule: Rule, unit: TermUnit): boolean;
}

/** Changes of the calendar and of the rules of a subgraph, and the terms that follow them. */
export class CalendarKeeping<
  Tx,
  Law extends LawRows<Rule>,
  Rule extends VersionedRule,
  OpenRecord,
  Moved extends OpenTerm,
> {
  readonly #parts: CalendarKeepingParts<Tx, Law, Rule, OpenRecord, Moved>;
  readonly administration: CalendarAdministration<Tx, Rule>;

  constructor(parts: CalendarKeepingParts<Tx, Law, Rule, OpenRecord, Moved>) {
    this.#parts = parts;
    const { repository, holder, clock } = parts;
    this.administration = new CalendarAdministration({
      clock,
      onChange: () => parts.onChange(),
      store: {
        read: (tx) => repository.read(tx),
        once: (request, effect) => repository.once(request, effect),
        lock: (tx) => repository.lock(tx),
        write: (tx, change) => repository.write(tx, change),
        listChanges: (limit) => repository.listChanges(limit),
        findChange: (id) => repository.findChange(id),
        async openTerms(after, limit, law) {
          const records = await holder.listOpen({ after, limit, registeredSince: null });
          return records.map((record) => parts.reckon(record, law));
        },
        takesUnit: (rule, unit) => parts.takesUnit(rule, unit),
      },
    });
  }

  /**
   * Reckons the next batch of open terms after a change.
   * @returns false when there is nothing to do now
   */
  recalculateBatch(batchSize?: number): Promise<boolean> {
    const { repository, holder, clock, lawKeptMs, reckon } = this.#parts;
    const settlingMs = 2 * lawKeptMs; // doubled for transactions that were under way
    const store: RecalculationStore<Tx, Moved> = {
      transaction: (work) => repository.transaction(work),
      claim: (tx) => repository.claim(tx, new Date(clock.now().getTime() - settlingMs)),
      async nextBatch(tx, { pass, cursor, at }, limit) {
        const law = await repository.read(tx);
        const registeredSince = pass === 2 ? new Date(at.getTime() - settlingMs) : null;
        const records = await holder.listOpen({ after: cursor, limit, registeredSince }, tx);
        return records.map((record) => reckon(record, law));
      },
      async write(tx, { id: changeId, basis }, terms) {
        const at = clock.now();
        await holder.moveTerms(tx, terms, { at, basis });
        const changes = terms.map((term) => ({ ...{ recordId: term.id, changeId, at, basis }, ...daysOf(term) }));
        await repository.insertTermChanges(tx, changes);
      },
      advance: (tx, { id }, { isFinished, ...progress }) =>
        repository.advance(tx, id, { ...progress, finishedAt: isFinished ? clock.now() : null }),
    };
    return recalculateBatch(store, batchSize);
  }
}

function daysOf({ dueOn, newDueOn }: OpenTerm) {
  return { oldDueOn: dueOn, newDueOn };
}
