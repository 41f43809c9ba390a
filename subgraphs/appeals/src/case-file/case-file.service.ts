import type { CaseFileRepository } from './case-file.repository.ts';
import type { CaseFile } from './case-file.type.ts';

/** The nomenclature of case files. */
export class CaseFileService {
  readonly #repository: CaseFileRepository;

  constructor(repository: CaseFileRepository) {
    this.#repository = repository;
  }

  find(ids: readonly string[]): Promise<CaseFile[]> {
    return this.#repository.find(ids);
  }

  /** Case files of a year by index, at most 500. */
  listOfYear(year: number): Promise<CaseFile[]> {
    return this.#repository.listOfYear(year);
  }
}
