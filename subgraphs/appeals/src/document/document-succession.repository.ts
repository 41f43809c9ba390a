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
}

function isOpenOf(unitId: string) {
  return and(eq(document.unitId, unitId), notInArray(document.state, ['FILED', 'VOIDED']));
}
