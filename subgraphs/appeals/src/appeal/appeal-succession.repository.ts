import { appeal } from '@hromada/drizzle/appeals';
import { appealEvent } from '@hromada/drizzle/appeals-course';
import type { Transaction } from '@hromada/drizzle/client';
import { uuid } from '@hromada/shared/graphql';
import { and, eq, notInArray, sql } from 'drizzle-orm';
import { appendToOutbox } from '../mutation.repository.ts';
import { inStatements, type Succession } from '../succession.service.ts';
import { APPEAL_TOPIC } from './appeal.events.ts';
import type { AppealState } from './appeal-enums.type.ts';

/** States in which nobody has anything to do. */
const ENDED: AppealState[] = ['CLOSED', 'FORWARDED', 'RETURNED', 'NOT_CONSIDERED', 'WITHDRAWN'];

/** SQL of appeals that go to another unit. */
export class AppealSuccessionRepository {
  /** Appeals of the unit that are not closed. */
  countOpen(tx: Transaction, unitId: string): Promise<number> {
    return tx.$count(appeal, isOpenOf(unitId));
  }

  /** Moves every appeal that is not closed, each with a line in its timeline and word to its readers. */
  async move(tx: Transaction, { fromUnitId, toUnitId, actorId, at, note }: Succession): Promise<number> {
    const moved = await tx
      .update(appeal)
      .set({ unitId: toUnitId, version: sql`${appeal.version} + 1` })
      .where(isOpenOf(fromUnitId))
      .returning({ id: appeal.id, state: appeal.state, version: appeal.version });
    if (moved.length === 0) return 0;
    const type = 'UNIT_SUCCEEDED';
    for (const some of inStatements(moved)) {
      await tx.insert(appealEvent).values(
        some.map(({ id, state }) => ({
          ...({ id: uuid(), appealId: id, type, at, actorId, note, fromState: state, toState: state } as const),
        })),
      );
      await appendToOutbox(
        tx,
        some.map(({ id, version }) => ({
          topic: APPEAL_TOPIC,
          key: id,
          payload: { appealId: id, version, type, at: at.toISOString(), unitId: toUnitId },
        })),
      );
    }
    return moved.length;
  }
}

function isOpenOf(unitId: string) {
  return and(eq(appeal.unitId, unitId), notInArray(appeal.state, ENDED));
}
