import type { Database } from '@hromada/drizzle/client';
import { identityDocument, taxNumber } from '@hromada/drizzle/residents';
import { type RowViewer, withViewer } from '@hromada/drizzle/with-viewer';
import { desc, eq, sql } from 'drizzle-orm';

/** A document as stored. */
export type IdentityDocumentRow = typeof identityDocument.$inferSelect;

/** A tax number, or its refusal, as stored. */
export type TaxNumberRow = typeof taxNumber.$inferSelect;

/** All SQL of what proves who a person is; under row-level security, so every statement runs as somebody. */
export class IdentityRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Documents of these persons, the newest first, at most `limit` a person. */
  async listDocuments(viewer: RowViewer, personIds: readonly string[], limit: number): Promise<IdentityDocumentRow[]> {
    const place = sql<number>`row_number() over (partition by ${identityDocument.personId}
      order by ${identityDocument.issuedOn} desc, ${identityDocument.id} desc)`;
    const rows = await withViewer(this.#db, viewer, (tx) =>
      tx
        .select({ document: identityDocument, place })
        .from(identityDocument)
        .where(sql`${identityDocument.personId} = any(${sql.param(personIds)}::uuid[])`)
        .orderBy(identityDocument.personId, desc(identityDocument.issuedOn), desc(identityDocument.id)),
    );
    return rows.filter((row) => Number(row.place) <= limit).map(({ document }) => document);
  }

  listTaxNumbers(viewer: RowViewer, personIds: readonly string[]): Promise<TaxNumberRow[]> {
    return withViewer(this.#db, viewer, (tx) =>
      tx
        .select()
        .from(taxNumber)
        .where(sql`${taxNumber.personId} = any(${sql.param(personIds)}::uuid[])`),
    );
  }

  /** @returns the person's identifier; undefined when nobody has the number */
  async findByTaxNumber(viewer: RowViewer, number: string): Promise<string | undefined> {
    const [row] = await withViewer(this.#db, viewer, (tx) =>
      tx.select({ personId: taxNumber.personId }).from(taxNumber).where(eq(taxNumber.number, number)).limit(1),
    );
    return row?.personId;
  }
}
