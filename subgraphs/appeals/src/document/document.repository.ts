import { appeal } from '@hromada/drizzle/appeals';
import { document, documentEvent, documentLink } from '@hromada/drizzle/appeals-documents';
import type { Database, Transaction } from '@hromada/drizzle/client';
import { and, eq, getColumns, ne, sql } from 'drizzle-orm';
import type { KeysetPosition } from '../keyset-cursor.ts';
import { appendToOutbox } from '../mutation.repository.ts';
import { indexText } from '../text-index.repository.ts';
import { DOCUMENT_TOPIC, type DocumentEventPayload } from './document.events.ts';
import type { LinkTarget } from './document.policy.ts';
import type { Document, DocumentEvent, DocumentLink } from './document.type.ts';

/** A row to write. */
export type NewDocument = typeof document.$inferInsert;

/** Columns a command may change; the version grows by itself. */
export type DocumentChanges = Partial<
  Omit<NewDocument, 'id' | 'version' | 'direction' | 'journalId' | 'year' | 'sequence' | 'number' | 'registeredAt'>
>;

/** What a registration writes down; once given it never changes. */
export type RegistrationColumns = Pick<NewDocument, 'year' | 'sequence' | 'number' | 'registeredAt' | 'registeredById'>;

/** A tie, and the record it was asked for. */
export type LinkOf = DocumentLink & { readonly ofId: string };

/** Columns whose words a document is found by, and what makes it one of the lists. */
const FOUND_BY = ['summary', 'typeName', 'theirNumber', 'number', 'registeredAt'] as const;

/** SQL of one document and what hangs on it. */
export class DocumentRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  find(ids: readonly string[]): Promise<Document[]> {
    return this.#db
      .select()
      .from(document)
      .where(sql`${document.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** The document, locked until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<Document | undefined> {
    const [row] = await tx.select().from(document).where(eq(document.id, id)).for('update');
    return row;
  }

  /** An incoming document of the correspondent with the same index and date, unless it was annulled. */
  async findSame(given: {
    correspondentId: string;
    theirNumber: string;
    theirDate: string;
  }): Promise<Document | undefined> {
    const [row] = await this.#db
      .select()
      .from(document)
      .where(
        and(
          eq(document.correspondentId, given.correspondentId),
          eq(document.theirNumber, given.theirNumber),
          eq(document.theirDate, given.theirDate),
          eq(document.direction, 'INCOMING'),
          ne(document.state, 'VOIDED'),
        ),
      )
      .orderBy(document.registeredAt, document.id)
      .limit(1);
    return row;
  }

  /** @returns false when somebody registered the same document of the correspondent a moment ago */
  async insert(tx: Transaction, row: NewDocument): Promise<boolean> {
    const rows = await tx.insert(document).values(row).onConflictDoNothing().returning({ id: document.id });
    if (rows.length > 0) await indexText(tx, ['DOCUMENT'], row.id);
    return rows.length > 0;
  }

  async update(tx: Transaction, id: string, changes: DocumentChanges & Partial<RegistrationColumns>): Promise<void> {
    await tx
      .update(document)
      .set({ ...changes, version: sql`${document.version} + 1` })
      .where(eq(document.id, id));
    if (FOUND_BY.some((column) => column in changes)) await indexText(tx, ['DOCUMENT'], id);
  }

  /** Writes history and tells the readers when the transaction commits. */
  async record(tx: Transaction, event: DocumentEvent, payload: DocumentEventPayload): Promise<void> {
    await Promise.all([
      tx.insert(documentEvent).values(event),
      appendToOutbox(tx, [{ topic: DOCUMENT_TOPIC, key: payload.documentId, payload }]),
    ]);
  }

  /** What ties lead to, in the order asked; null where there is no such record. */
  async findTargets(
    targets: readonly { readonly toDocumentId: string | null; readonly toAppealId: string | null }[],
  ): Promise<(LinkTarget | null)[]> {
    const documentIds = targets.flatMap(({ toDocumentId }) => toDocumentId ?? []);
    const appealIds = targets.flatMap(({ toAppealId }) => toAppealId ?? []);
    const documents = documentIds.length === 0 ? [] : await this.find(documentIds);
    const appeals =
      appealIds.length === 0
        ? []
        : await this.#db
            .select({ id: appeal.id })
            .from(appeal)
            .where(sql`${appeal.id} = any(${sql.param(appealIds)}::uuid[])`);
    return targets.map(({ toDocumentId, toAppealId }) => {
      const found = documents.find(({ id }) => id === toDocumentId);
      if (found) return { kind: 'DOCUMENT', id: found.id, direction: found.direction };
      return appeals.some(({ id }) => id === toAppealId) ? { kind: 'APPEAL', id: String(toAppealId) } : null;
    });
  }

  /** @returns how many were new */
  async insertLinks(tx: Transaction, links: readonly (typeof documentLink.$inferInsert)[]): Promise<number> {
    if (links.length === 0) return 0;
    const rows = await tx
      .insert(documentLink)
      .values([...links])
      .onConflictDoNothing()
      .returning({ id: documentLink.id });
    return rows.length;
  }

  /** @returns whether there was such a tie of the document */
  async deleteLink(tx: Transaction, documentId: string, linkId: string): Promise<boolean> {
    const rows = await tx
      .delete(documentLink)
      .where(and(eq(documentLink.id, linkId), eq(documentLink.documentId, documentId)))
      .returning({ id: documentLink.id });
    return rows.length > 0;
  }

  /** Ties of documents both ways, oldest first, at most `first` for each. */
  listLinks(documentIds: readonly string[], first: number): Promise<LinkOf[]> {
    const ties = this.#db
      .select()
      .from(documentLink)
      .where(sql`${documentLink.documentId} = parent.id or ${documentLink.toDocumentId} = parent.id`)
      .orderBy(documentLink.createdAt, documentLink.id)
      .limit(first)
      .as('ties');
    return this.#db
      .select({ ...getColumns(ties), ofId: sql<string>`parent.id` })
      .from(sql`unnest(${sql.param(documentIds)}::uuid[]) as parent(id)`)
      .crossJoinLateral(ties);
  }

  /** Documents tied to appeals, oldest tie first, at most `first` for each. */
  listLinksToAppeals(appealIds: readonly string[], first: number): Promise<LinkOf[]> {
    const ties = this.#db
      .select()
      .from(documentLink)
      .where(sql`${documentLink.toAppealId} = parent.id`)
      .orderBy(documentLink.createdAt, documentLink.id)
      .limit(first)
      .as('ties');
    return this.#db
      .select({ ...getColumns(ties), ofId: sql<string>`parent.id` })
      .from(sql`unnest(${sql.param(appealIds)}::uuid[]) as parent(id)`)
      .crossJoinLateral(ties);
  }

  /** History of each document, oldest first, at most `first + 1` for each. */
  listEvents(
    documentIds: readonly string[],
    { first, after }: { first: number; after: KeysetPosition | null },
  ): Promise<DocumentEvent[]> {
    const place =
      after && sql`(${documentEvent.at}, ${documentEvent.id}) > (${after.value}::timestamptz, ${after.id}::uuid)`;
    const page = this.#db
      .select()
      .from(documentEvent)
      .where(and(sql`${documentEvent.documentId} = parent.id`, place ?? undefined))
      .orderBy(documentEvent.at, documentEvent.id)
      .limit(first + 1)
      .as('page');
    return this.#db
      .select(getColumns(page))
      .from(sql`unnest(${sql.param(documentIds)}::uuid[]) as parent(id)`)
      .crossJoinLateral(page);
  }
}
