import type { Transaction } from '@hromada/drizzle/client';
import type { Succession, UnitRecords } from '../succession.service.ts';
import type { AppealSuccessionRepository } from './appeal-succession.repository.ts';

/** What becomes of appeals when their unit is abolished. */
export class AppealSuccessionService implements UnitRecords {
  readonly #repository: AppealSuccessionRepository;

  constructor(repository: AppealSuccessionRepository) {
    this.#repository = repository;
  }

  /** Appeals of the unit that are not closed. */
  countOpen(tx: Transaction, unitId: string): Promise<number> {
    return this.#repository.countOpen(tx, unitId);
  }

  /** Gives every appeal that is not closed to the successor; closed ones stay where they were considered. */
  succeed(tx: Transaction, succession: Succession): Promise<number> {
    return this.#repository.move(tx, succession);
  }
}
