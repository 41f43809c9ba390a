import { documentAssignment } from '@hromada/drizzle/appeals-resolutions';
import type { Transaction } from '@hromada/drizzle/client';
import { and, eq, inArray, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DocumentSuccessionService } from '../document/document-succession.service.ts';
import type { Succession, UnitRecords } from '../succession.service.ts';

/** What units are to carry out goes to their successors, each document with a line in its history. */
export class ResolutionSuccessionRepository implements UnitRecords {
  readonly #documents: DocumentSuccessionService;

  constructor(documents: DocumentSuccessionService) {
    this.#documents = documents;
  }

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
    await this.#documents.bring(tx, [...new Set(moved.map(({ documentId }) => documentId))], succession);
    return moved.length;
  }
}

function isOpenOf(unitId: string) {
  return and(
    eq(documentAssignment.unitId, unitId),
    inArray(documentAssignment.state, ['ISSUED', 'REPORTED', 'RETURNED']),
  );
}
