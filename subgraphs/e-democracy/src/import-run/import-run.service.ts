import type { Page } from '@hromada/shared/graphql';
import type { ImportRunRepository } from './import-run.repository.ts';
import type { ImportIssue, ImportRun } from './import-run.type.ts';

type PageRequest = { readonly first: number; readonly after?: string | null };

/** What was imported, when, and what was found. */
export class ImportRunService {
  readonly #repository: ImportRunRepository;

  constructor(repository: ImportRunRepository) {
    this.#repository = repository;
  }

  /** Newest first. @throws {InvalidInputError} on a foreign cursor */
  page(page: PageRequest): Promise<Page<ImportRun>> {
    return this.#repository.page(page);
  }

  /** Findings of a run in the order of the report. @throws {InvalidInputError} on a foreign cursor */
  pageIssues(runId: string, page: PageRequest): Promise<Page<ImportIssue>> {
    return this.#repository.pageIssues(runId, page);
  }
}
