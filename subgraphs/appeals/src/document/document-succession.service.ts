import type { Transaction } from '@hromada/drizzle/client';
import type { Succession, UnitRecords } from '../succession.service.ts';
import type { DocumentSuccessionRepository } from './document-succession.repository.ts';

/** What becomes of documents when their unit is abolished. */
export class DocumentSuccessionService implements UnitRecords {
  readonly #repository: DocumentSuccessionRepository;

  constructor(repository: DocumentSuccessionRepository) {
    this.#repository = repository;
  }

  /** Documents of the unit that are still worked on. */
  countOpen(tx: Transaction, unitId: string): Promise<number> {
    return this.#repository.countOpen(tx, unitId);
  }

  /** Gives every document that is still worked on to the successor; those filed or annulled stay where they were. */
  succeed(tx: Transaction, succession: Succession): Promise<number> {
    return this.#repository.move(tx, succession);
  }

  /** Lets the successor see documents on which it goes on working. */
  bring(tx: Transaction, documentIds: readonly string[], succession: Succession): Promise<void> {
    return this.#repository.bring(tx, documentIds, succession);
  }
}
