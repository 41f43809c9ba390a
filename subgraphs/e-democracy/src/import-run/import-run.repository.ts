import type { Database } from '@hromada/drizzle/client';
import { importIssue, importRun } from '@hromada/drizzle/e-democracy';
import { decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import { and, desc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { ImportIssue, ImportRun } from './import-run.type.ts';

type PageRequest = { readonly first: number; readonly after?: string | null };

/** SQL of import runs. */
export class ImportRunRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Newest first. */
  async page(page: PageRequest): Promise<Page<ImportRun>> {
    const window = pageWindow(page);
    const conditions: SQL[] = [];
    if (window.after !== null) {
      const [at, id] = decodeCursor(window.after, 2);
      conditions.push(sql`(${importRun.startedAt}, ${importRun.id}) < (${at}::text::timestamptz, ${id}::uuid)`);
    }
    const rows = await this.#db
      .select()
      .from(importRun)
      .where(and(...conditions))
      .orderBy(desc(importRun.startedAt), desc(importRun.id))
      .limit(window.first + 1);
    return pageOf(rows, window, (row) => encodeCursor([row.startedAt.toISOString(), row.id]));
  }

  /** Findings of a run in the order of the report. */
  async pageIssues(runId: string, page: PageRequest): Promise<Page<ImportIssue>> {
    const window = pageWindow(page);
    const conditions: SQL[] = [eq(importIssue.runId, runId)];
    if (window.after !== null) {
      const [position] = decodeCursor(window.after, 1);
      conditions.push(gt(importIssue.position, Number(position)));
    }
    const rows = await this.#db
      .select()
      .from(importIssue)
      .where(and(...conditions))
      .orderBy(importIssue.position)
      .limit(window.first + 1);
    const issues = rows.map((row) => ({ ...row, details: row.details as ImportIssue['details'] })); // written by this subgraph alone
    return pageOf(issues, window, (row) => encodeCursor([row.position]));
  }
}
