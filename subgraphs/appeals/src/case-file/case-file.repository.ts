import { caseFile } from '@hromada/drizzle/appeals-documents';
import type { Database } from '@hromada/drizzle/client';
import { eq, sql } from 'drizzle-orm';
import type { CaseFile } from './case-file.type.ts';

/** A nomenclature of a year is asked for whole. */
const CASE_FILES_MAX = 500;

/** SQL of case files. */
export class CaseFileRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  find(ids: readonly string[]): Promise<CaseFile[]> {
    return this.#db
      .select()
      .from(caseFile)
      .where(sql`${caseFile.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** Case files of a year by index. */
  listOfYear(year: number): Promise<CaseFile[]> {
    return this.#db
      .select()
      .from(caseFile)
      .where(eq(caseFile.year, year))
      .orderBy(caseFile.code, caseFile.id)
      .limit(CASE_FILES_MAX);
  }
}
