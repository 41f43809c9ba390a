import { documentApproval, documentDraft, documentVisa } from '@hromada/drizzle/appeals-approval';
import { document } from '@hromada/drizzle/appeals-documents';
import type { Database } from '@hromada/drizzle/client';
import { countUpTo } from '@hromada/drizzle/count';
import { COUNT_CAP } from '@hromada/shared/graphql';
import { and, desc, eq, getColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Document } from '../document/document.type.ts';
import type { KeysetPosition } from '../keyset-cursor.ts';
import type { DocumentDraftShelf } from './approval-enums.type.ts';
import type { DraftActor } from './draft-transitions.policy.ts';

/** A document and when its draft was begun. */
export type DraftedDocument = Document & { readonly draftedAt: Date };

/** SQL of lists of drafts: newest first, with the id as the tiebreaker, and only what is the viewer's to do. */
export class DraftListRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** At most `first + 1` documents. */
  list(
    shelf: DocumentDraftShelf,
    { first, skip, after }: { first: number; skip: number; after: KeysetPosition | null },
    actor: DraftActor,
  ): Promise<DraftedDocument[]> {
    const place = after && sql`(${after.value}::timestamptz, ${after.id}::uuid)`;
    return this.#db
      .select({ ...getColumns(document), draftedAt: documentDraft.createdAt })
      .from(documentDraft)
      .innerJoin(document, eq(document.id, documentDraft.documentId))
      .where(
        and(onShelf(shelf, actor), place ? sql`(${documentDraft.createdAt}, ${document.id}) < ${place}` : undefined),
      )
      .orderBy(desc(documentDraft.createdAt), desc(document.id))
      .limit(first + 1)
      .offset(skip);
  }

  /** Number of matching documents, counted up to the cap and one more. */
  count(shelf: DocumentDraftShelf, actor: DraftActor): Promise<number> {
    return countUpTo(this.#db, {
      from: sql`${documentDraft} join ${document} on ${document.id} = ${documentDraft.documentId}`,
      where: onShelf(shelf, actor),
      most: COUNT_CAP,
    });
  }
}

/** The same rule as `draftCommands`, for the database. */
function onShelf(shelf: DocumentDraftShelf, { employeeIds, signsForIds }: DraftActor): SQL | undefined {
  const among = (column: SQL | typeof documentDraft.authorId, ids: readonly string[]) =>
    sql`${column} = any(${sql.param(ids)}::uuid[])`;
  switch (shelf) {
    case 'AWAITING_MY_APPROVAL': {
      const earlier = alias(documentVisa, 'earlier');
      return and(
        eq(document.state, 'ON_APPROVAL'),
        sql`exists (select 1 from ${documentVisa} join ${documentApproval} on ${documentApproval.id} = ${documentVisa.approvalId}
          where ${documentVisa.documentId} = ${document.id} and ${documentApproval.state} = 'OPEN'
          and ${documentVisa.decision} is null and ${among(sql`${documentVisa.approverId}`, employeeIds)}
          and not exists (select 1 from ${documentVisa} ${sql.identifier('earlier')} where ${earlier.approvalId} = ${documentVisa.approvalId}
            and ${earlier.step} < ${documentVisa.step} and ${earlier.decision} is null))`,
      );
    }
    case 'AWAITING_MY_SIGNATURE':
      return and(eq(document.state, 'ON_SIGNATURE'), among(sql`${documentDraft.signerId}`, signsForIds));
    case 'WRITTEN_BY_ME':
      return and(
        inArray(document.state, ['DRAFT', 'ON_APPROVAL', 'ON_SIGNATURE']),
        among(documentDraft.authorId, employeeIds),
      );
  }
}
