import { documentSignature } from '@hromada/drizzle/appeals-approval';
import type { Database, Transaction } from '@hromada/drizzle/client';
import { sql } from 'drizzle-orm';
import type { DocumentSignature } from './signature.type.ts';

/** SQL of signatures. */
export class SignatureRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  find(documentIds: readonly string[]): Promise<DocumentSignature[]> {
    return this.#db
      .select()
      .from(documentSignature)
      .where(sql`${documentSignature.documentId} = any(${sql.param(documentIds)}::uuid[])`);
  }

  async insert(tx: Transaction, row: typeof documentSignature.$inferInsert): Promise<void> {
    await tx.insert(documentSignature).values(row);
  }
}
