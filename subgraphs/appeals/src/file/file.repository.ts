import { documentSignature } from '@hromada/drizzle/appeals-approval';
import { documentFile } from '@hromada/drizzle/appeals-files';
import type { Database, Executor, Transaction } from '@hromada/drizzle/client';
import { and, eq, sql } from 'drizzle-orm';
import { forgetText, indexText } from '../text-index.repository.ts';
import type { DocumentFile } from './file.type.ts';

/** Name of the lock under which bytes are put and swept. */
const STORE = sql`hashtextextended('appeals.document_file', 0)`;

/** SQL of files. */
export class FileRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  find(ids: readonly string[], executor: Executor = this.#db): Promise<DocumentFile[]> {
    return executor
      .select()
      .from(documentFile)
      .where(sql`${documentFile.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** Files of documents, oldest first. */
  list(documentIds: readonly string[], executor: Executor = this.#db): Promise<DocumentFile[]> {
    return executor
      .select()
      .from(documentFile)
      .where(sql`${documentFile.documentId} = any(${sql.param(documentIds)}::uuid[])`)
      .orderBy(documentFile.addedAt, documentFile.id);
  }

  /** Until the transaction ends nothing is swept: what is put now has no row yet. */
  async keepStore(tx: Transaction): Promise<void> {
    await tx.execute(sql`select pg_advisory_xact_lock_shared(${STORE})`);
  }

  async insert(tx: Transaction, row: typeof documentFile.$inferInsert): Promise<void> {
    await tx.insert(documentFile).values(row);
    await indexText(tx, ['FILE'], row.id);
  }

  async update(id: string, changes: Partial<DocumentFile>, executor: Executor = this.#db): Promise<void> {
    await executor.update(documentFile).set(changes).where(eq(documentFile.id, id));
  }

  /** Whether a document is signed by this file. */
  async isSignature(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.$count(documentSignature, eq(documentSignature.fileId, id))) > 0;
  }

  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.delete(documentFile).where(eq(documentFile.id, id));
    await forgetText(tx, 'FILE', id);
  }

  /** Files that nobody looked at, the longest waiting first. */
  listQuarantined(first: number): Promise<DocumentFile[]> {
    return this.#db
      .select()
      .from(documentFile)
      .where(eq(documentFile.state, 'QUARANTINED'))
      .orderBy(documentFile.addedAt, documentFile.id)
      .limit(first);
  }

  /** The verdict of a scanner on a file that still waits for one. */
  async judge(id: string, verdict: Pick<DocumentFile, 'state' | 'threat' | 'scannedAt'>): Promise<void> {
    await this.#db
      .update(documentFile)
      .set(verdict)
      .where(and(eq(documentFile.id, id), eq(documentFile.state, 'QUARANTINED')));
  }

  /** Does something with those of the names that no row has, while nothing is put. */
  sweep(names: readonly string[], remove: (name: string) => Promise<void>): Promise<number> {
    return this.#db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${STORE})`);
      const rows = await tx
        .selectDistinct({ sha256: documentFile.sha256 })
        .from(documentFile)
        .where(sql`${documentFile.sha256} = any(${sql.param(names)}::text[])`);
      const kept = new Set(rows.map(({ sha256 }) => sha256));
      const orphans = names.filter((name) => !kept.has(name));
      for (const name of orphans) await remove(name);
      return orphans.length;
    });
  }
}
