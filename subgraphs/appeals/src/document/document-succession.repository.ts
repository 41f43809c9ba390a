import { document, documentEvent } from '@hromada/drizzle/appeals-documents';
import type { Transaction } from '@hromada/drizzle/client';
import { uuid } from '@hromada/shared/graphql';
import { and, eq, notInArray, sql } from 'drizzle-orm';
import { appendToOutbox } from '../mutation.repository.ts';
import { inStatements, type Succession } from '../succession.service.ts';
import { DOCUMENT_TOPIC, type DocumentEventPayload } from './document.events.ts';

/** SQL of documents that go to another unit. */
export class DocumentSuccessionRepository {
  /** Documents of the unit that are still worked on. */
  countOpen(tx: Transaction, unitId: string): Promise<number> {
    return tx.$count(document, isOpenOf(unitId));
  }

  /** Moves every document that is still worked on, each with a line in its history and word to its readers. */
  async move(tx: Transaction, { fromUnitId, toUnitId, actorId, at, note }: Succession): Promise<number> {
    const moved = await tx
      .update(document)
      .set({ unitId: toUnitId, version: sql`${document.version} + 1` })
      .where(isOpenOf(fromUnitId))
      .returning({ id: document.id, state: document.state, version: document.version, journalId: document.journalId });
    const type = 'UNIT_SUCCEEDED' as const;
    for (const some of inStatements(moved)) {
      await tx
        .insert(documentEvent)
        .values(some.map(({ id, state }) => ({ id: uuid(), documentId: id, type, at, actorId, note, toState: state })));
      await appendToOutbox(
        tx,
        some.map(({ id, version, journalId }) => {
          const payload: DocumentEventPayload = { documentId: id, version, type, at: at.toISOString(), journalId };
          return { topic: DOCUMENT_TOPIC, key: id, payload };
        }),
      );
    }
    return moved.length;
  }

  /** Lets the successor see documents on which it goes on working, each with a line in its history. */
  async bring(
    tx: Transaction,
    documentIds: readonly string[],
    { toUnitId, actorId, at, note }: Succession,
  ): Promise<void> {
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
  return and(eq(document.unitId, unitId), notInArray(document.state, ['FILED', 'VOIDED', 'DISCARDED']));
}
