import type { Transaction } from '@hromada/drizzle/client';
import type { AppealProcedure } from '../appeal/appeal-enums.type.ts';
import type { AppealAuthorship } from '../appeal/appeal-marks.type.ts';
import type { CounterRow, JournalRepository } from './journal.repository.ts';
import type { Journal } from './journal.type.ts';
import { journalFor, registrationIndex } from './registration-index.policy.ts';

/** A place in a journal. */
export interface JournalEntry {
  readonly journalId: string;
  readonly year: number;
  readonly sequence: number;
  /** the index, `Ш-401` */
  readonly number: string;
}

/** Journals and the numbers they give. */
export class JournalService {
  readonly #repository: JournalRepository;

  constructor(repository: JournalRepository) {
    this.#repository = repository;
  }

  /** All journals, at most 100, each procedure's default first. */
  list(): Promise<Journal[]> {
    return this.#repository.list();
  }

  find(ids: readonly string[]): Promise<Journal[]> {
    return this.#repository.find(ids);
  }

  /** Counters of journals, all years. */
  findCounters(journalIds: readonly string[]): Promise<CounterRow[]> {
    return this.#repository.findCounters(journalIds);
  }

  /** The journal of that code, or the default of the procedure; undefined when the procedure has no such journal. */
  async findFor(procedure: AppealProcedure, code: string | null): Promise<Journal | undefined> {
    return journalFor(await this.#repository.list(), { code, procedure });
  }

  /** Gives the next number; the journal's counter stays locked until the transaction ends. */
  async enter(
    tx: Transaction,
    journal: Journal,
    {
      year,
      surname,
      authorship = 'INDIVIDUAL',
    }: { year: number; surname: string | null; authorship?: AppealAuthorship },
  ): Promise<JournalEntry> {
    const [ofYear, sequence] = await Promise.all([
      this.#repository.findTemplate(tx, journal.id, year), // in one flight: the counter is locked from here on
      this.#repository.takeNumber(tx, journal.id, year),
    ]);
    const templates = ofYear === undefined ? journal : { indexTemplate: ofYear, namelessTemplate: null };
    const given = { surname, sequence, year, authorship };
    return { journalId: journal.id, year, sequence, number: registrationIndex(templates, given) };
  }
}
