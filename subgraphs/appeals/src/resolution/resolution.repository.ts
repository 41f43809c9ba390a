import { documentAssignment, documentResolution } from '@hromada/drizzle/appeals-resolutions';
import type { Database, Executor, Transaction } from '@hromada/drizzle/client';
import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { indexText } from '../text-index.repository.ts';
import type { DocumentAssignment, DocumentResolution } from './resolution.type.ts';

/** Resolutions of a document and who carries them out. */
export interface StoredTree {
  readonly resolutions: readonly DocumentResolution[];
  readonly assignments: readonly DocumentAssignment[];
}

/** SQL of resolutions and assignments. */
export class ResolutionRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Resolutions of documents, oldest first. */
  listResolutions(documentIds: readonly string[], executor: Executor = this.#db): Promise<DocumentResolution[]> {
    return executor
      .select()
      .from(documentResolution)
      .where(sql`${documentResolution.documentId} = any(${sql.param(documentIds)}::uuid[])`)
      .orderBy(documentResolution.at, documentResolution.id);
  }

  /** Assignments of documents: chiefs first, then as they were named. */
  listAssignments(documentIds: readonly string[], executor: Executor = this.#db): Promise<DocumentAssignment[]> {
    return executor
      .select()
      .from(documentAssignment)
      .where(sql`${documentAssignment.documentId} = any(${sql.param(documentIds)}::uuid[])`)
      .orderBy(documentAssignment.role, documentAssignment.position, documentAssignment.id);
  }

  /** Everything ordered by one document, as it is in the transaction. */
  async tree(tx: Transaction, documentId: string): Promise<StoredTree> {
    const [resolutions, assignments] = await Promise.all([
      this.listResolutions([documentId], tx),
      this.listAssignments([documentId], tx),
    ]);
    return { resolutions, assignments };
  }

  async insert(
    tx: Transaction,
    resolution: typeof documentResolution.$inferInsert,
    assignments: readonly (typeof documentAssignment.$inferInsert)[],
  ): Promise<void> {
    await tx.insert(documentResolution).values(resolution);
    await tx.insert(documentAssignment).values([...assignments]);
    await indexText(tx, ['DOCUMENT_RESOLUTION'], resolution.id);
  }

  async updateResolution(
    tx: Transaction,
    id: string,
    changes: Partial<typeof documentResolution.$inferInsert>,
  ): Promise<void> {
    await tx.update(documentResolution).set(changes).where(eq(documentResolution.id, id));
  }

  async updateAssignment(
    tx: Transaction,
    id: string,
    changes: Partial<typeof documentAssignment.$inferInsert>,
  ): Promise<void> {
    await tx.update(documentAssignment).set(changes).where(eq(documentAssignment.id, id));
  }

  /** Takes resolutions back with what was assigned by them; what is done already stays done. */
  async cancel(tx: Transaction, resolutionIds: readonly string[], at: Date): Promise<void> {
    await this.#cancel(tx, at, {
      resolutions: inArray(documentResolution.id, [...resolutionIds]),
      assignments: inArray(documentAssignment.resolutionId, [...resolutionIds]),
    });
  }

  /** Takes back everything that is still carried out by a document. */
  async cancelOf(tx: Transaction, documentId: string, at: Date): Promise<void> {
    await this.#cancel(tx, at, {
      resolutions: eq(documentResolution.documentId, documentId),
      assignments: eq(documentAssignment.documentId, documentId),
    });
  }

  async #cancel(tx: Transaction, closedAt: Date, which: { resolutions: SQL; assignments: SQL }): Promise<void> {
    await tx
      .update(documentResolution)
      .set({ state: 'CANCELLED', closedAt, controllerId: null })
      .where(and(which.resolutions, eq(documentResolution.state, 'IN_EXECUTION')));
    await tx
      .update(documentAssignment)
      .set({ state: 'CANCELLED' })
      .where(and(which.assignments, ne(documentAssignment.state, 'DONE')));
  }
}
