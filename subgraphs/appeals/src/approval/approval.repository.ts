import { documentApproval, documentDraft, documentDraftVersion, documentVisa } from '@hromada/drizzle/appeals-approval';
import type { Database, Executor, Transaction } from '@hromada/drizzle/client';
import { eq, getColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { DocumentApproval, DocumentDraft, DocumentDraftVersion, DocumentVisa } from './approval.type.ts';
import type { DocumentApprovalState } from './approval-enums.type.ts';

const { text: _text, ...VERSION_COLUMNS } = getColumns(documentDraftVersion);

/** SQL of drafts, their versions, approvals and visas. */
export class ApprovalRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  findDrafts(documentIds: readonly string[], executor: Executor = this.#db): Promise<DocumentDraft[]> {
    return executor.select().from(documentDraft).where(among(documentDraft.documentId, documentIds));
  }

  /** Versions of drafts without their texts, oldest first. */
  listVersions(documentIds: readonly string[]): Promise<DocumentDraftVersion[]> {
    return this.#db
      .select(VERSION_COLUMNS)
      .from(documentDraftVersion)
      .where(among(documentDraftVersion.documentId, documentIds))
      .orderBy(documentDraftVersion.documentId, documentDraftVersion.number);
  }

  /** One version with its text. */
  async findVersion(
    { documentId, number }: { documentId: string; number: number },
    executor: Executor,
  ): Promise<(DocumentDraftVersion & { text: string }) | undefined> {
    const [row] = await executor
      .select()
      .from(documentDraftVersion)
      .where(sql`${documentDraftVersion.documentId} = ${documentId} and ${documentDraftVersion.number} = ${number}`);
    return row;
  }

  /** Texts of versions. */
  findTexts(versionIds: readonly string[]): Promise<{ id: string; text: string }[]> {
    return this.#db
      .select({ id: documentDraftVersion.id, text: documentDraftVersion.text })
      .from(documentDraftVersion)
      .where(among(documentDraftVersion.id, versionIds));
  }

  /** Approvals of documents, oldest first. */
  listApprovals(documentIds: readonly string[], executor: Executor = this.#db): Promise<DocumentApproval[]> {
    return executor
      .select()
      .from(documentApproval)
      .where(among(documentApproval.documentId, documentIds))
      .orderBy(documentApproval.sentAt, documentApproval.id);
  }

  /** Visas of documents, of all their approvals, step by step. */
  listVisas(documentIds: readonly string[], executor: Executor = this.#db): Promise<DocumentVisa[]> {
    return executor
      .select()
      .from(documentVisa)
      .where(among(documentVisa.documentId, documentIds))
      .orderBy(documentVisa.step, documentVisa.position, documentVisa.id);
  }

  async insertDraft(tx: Transaction, row: typeof documentDraft.$inferInsert): Promise<void> {
    await tx.insert(documentDraft).values(row);
  }

  async updateDraft(
    tx: Transaction,
    documentId: string,
    changes: Partial<Pick<typeof documentDraft.$inferInsert, 'lastVersion' | 'signerId'>>,
  ): Promise<void> {
    await tx.update(documentDraft).set(changes).where(eq(documentDraft.documentId, documentId));
  }

  async insertVersion(tx: Transaction, row: typeof documentDraftVersion.$inferInsert): Promise<void> {
    await tx.insert(documentDraftVersion).values(row);
  }

  async insertApproval(
    tx: Transaction,
    row: typeof documentApproval.$inferInsert,
    visas: readonly (typeof documentVisa.$inferInsert)[],
  ): Promise<void> {
    await tx.insert(documentApproval).values(row);
    await tx.insert(documentVisa).values([...visas]);
  }

  /** Moves the approval that is alive on; there is one at most. */
  async moveApproval(
    tx: Transaction,
    documentId: string,
    moved: { state: DocumentApprovalState; closedAt: Date | null; reason?: string | null },
  ): Promise<void> {
    await tx
      .update(documentApproval)
      .set(moved)
      .where(
        sql`${eq(documentApproval.documentId, documentId)} and ${inArray(documentApproval.state, ['OPEN', 'APPROVED'])}`,
      );
  }

  async decideVisa(
    tx: Transaction,
    id: string,
    decided: Pick<typeof documentVisa.$inferInsert, 'decision' | 'remark' | 'decidedById' | 'decidedAt'>,
  ): Promise<void> {
    await tx.update(documentVisa).set(decided).where(eq(documentVisa.id, id));
  }
}

function among(column: Parameters<typeof eq>[0], ids: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(ids)}::uuid[])`;
}
