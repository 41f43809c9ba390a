import { document, documentEvent } from '@hromada/drizzle/appeals-documents';
import { documentAssignment } from '@hromada/drizzle/appeals-resolutions';
import type { Transaction } from '@hromada/drizzle/client';
import { uuid } from '@hromada/shared/graphql';
import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { DOCUMENT_TOPIC, type DocumentEventPayload } from '../document/document.events.ts';
import { appendToOutbox } from '../mutation.repository.ts';
import { inStatements, type Succession, type UnitRecords } from '../succession.service.ts';

/** What units are to carry out goes to their successors, each document with a line in its history. */
export class ResolutionSuccessionRepository implements UnitRecords {
  countOpen(tx: Transaction, unitId: string): Promise<number> {
    return tx.$count(documentAssignment, isOpenOf(unitId));
  }

  /** An assignment whose resolution names the successor already stays with the abolished unit, as a trace. */
  async succeed(tx: Transaction, succession: Succession): Promise<number> {
    const { fromUnitId, toUnitId } = succession;
    const twin = alias(documentAssignment, 'twin');
    const named = tx
      .select({ id: twin.id })
      .from(twin)
      .where(and(eq(twin.resolutionId, documentAssignment.resolutionId), eq(twin.unitId, toUnitId)));
    const moved = await tx
      .update(documentAssignment)
      .set({ unitId: toUnitId })
      .where(and(isOpenOf(fromUnitId), notExists(named)))
      .returning({ documentId: documentAssignment.documentId });
    await this.#tell(tx, [...new Set(moved.map(({ documentId }) => documentId))], succession);
    return moved.length;
  }

  async #tell(tx: Transaction, documentIds: readonly string[], { toUnitId, actorId, at, note }: Succession) {
    const type = 'UNIT_SUCCEEDED' as const;
    const isThere = sql`${document.involvedUnitIds} @> array[${toUnitId}]::uuid[]`;
    for (const some of inStatements(documentIds)) {
      const rows = await tx
        .update(document)
        .set({
          involvedUnitIds: sql`case when ${isThere} then ${document.involvedUnitIds}
            else array_append(${document.involvedUnitIds}, ${toUnitId}::uuid) end`,
          version: sql`${document.version} + 1`,
        })
        .where(sql`${document.id} = any(${sql.param(some)}::uuid[])`)
        .returning({
          id: document.id,
          state: document.state,
          version: document.version,
          journalId: document.journalId,
        });
      await tx
        .insert(documentEvent)
        .values(rows.map(({ id, state }) => ({ id: uuid(), documentId: id, type, at, actorId, note, toState: state })));
      await appendToOutbox(
        tx,
        rows.map(({ id, version, journalId }) => {
          const payload: DocumentEventPayload = { documentId: id, version, type, at: at.toISOString(), journalId };
          return { topic: DOCUMENT_TOPIC, key: id, payload };
        }),
      );
    }
  }
}

function isOpenOf(unitId: string) {
  return and(
    eq(documentAssignment.unitId, unitId),
    inArray(documentAssignment.state, ['ISSUED', 'REPORTED', 'RETURNED']),
  );
}
