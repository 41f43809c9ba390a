import type { Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { type Page, uuid } from '@hromada/shared/graphql';
import type { StaffEventRepository } from './staff-event.repository.ts';
import type { StaffChange, StaffEvent, StaffEventType } from './staff-event.type.ts';

/** Something that happened, to be written beside the change. */
export interface StaffHappening {
  readonly subjectId: string;
  readonly type: StaffEventType;
  /** null: the platform itself */
  readonly actorId: string | null;
  readonly changes?: readonly StaffChange[];
  readonly note?: string | null;
}

/** The history of employees, units and clients, and word to the gateway when somebody's powers change. */
export class StaffRecordService {
  readonly #repository: StaffEventRepository;
  readonly #clock: Clock;

  constructor({ repository, clock }: { repository: StaffEventRepository; clock: Clock }) {
    this.#repository = repository;
    this.#clock = clock;
  }

  /** Writes history in the transaction of the change. */
  async record(tx: Transaction, ...happenings: readonly StaffHappening[]): Promise<void> {
    const at = this.#clock.now();
    const rows = happenings.map(
      ({ changes, note, ...event }): StaffEvent => ({
        id: uuid(),
        at,
        note: note ?? null,
        changes: [...(changes ?? [])],
        ...event,
      }),
    );
    await this.#repository.insert(tx, rows);
  }

  /** Tells the gateway of these employees and of whoever stands in for them: what they lend changed too. */
  async announceEmployees(tx: Transaction, employeeIds: readonly string[]): Promise<void> {
    if (employeeIds.length === 0) return;
    const substitutes = await this.#repository.listSubstitutes(tx, employeeIds, this.#clock.today());
    await this.#repository.announce(tx, { employeeIds: [...new Set([...employeeIds, ...substitutes])] });
  }

  /** Tells the gateway of these clients. */
  announceClients(tx: Transaction, clientIds: readonly string[]): Promise<void> {
    return this.#repository.announce(tx, { clientIds });
  }

  /** What happened to an employee, a unit or a client, newest first. */
  list(subjectId: string, window: { first: number; after: string | null }): Promise<Page<StaffEvent>> {
    return this.#repository.list(subjectId, window);
  }
}
