import { appeal, outbox } from '@hromada/drizzle/appeals';
import { outboxReader } from '@hromada/drizzle/appeals-outreach';
import type { Transaction } from '@hromada/drizzle/client';
import { and, eq, gt, sql } from 'drizzle-orm';

const READER = 'assignments';

/** SQL of who was given which appeal, as the outbox tells. */
export class AssignmentRepository {
  /** Place up to which assignments were told; undefined while another process tells. A new reader begins from now. */
  async lockPlace(tx: Transaction): Promise<number | undefined> {
    await tx
      .insert(outboxReader)
      .values({
        name: READER,
        seq: sql`(select greatest(coalesce((select max(seq) from appeals.outbox), 0),
          (select case when is_called then last_value else 0 end from appeals.outbox_seq)))`,
      })
      .onConflictDoNothing();
    const [row] = await tx
      .select({ seq: outboxReader.seq })
      .from(outboxReader)
      .where(eq(outboxReader.name, READER))
      .for('update', { skipLocked: true });
    return row?.seq;
  }

  async move(tx: Transaction, seq: number): Promise<void> {
    await tx.update(outboxReader).set({ seq }).where(eq(outboxReader.name, READER));
  }

  /** What follows a place, in order: appeals that got a resolution, and where each row stands. */
  async listAfter(tx: Transaction, place: number, max: number) {
    const rows = await tx
      .select({ seq: outbox.seq, topic: outbox.topic, payload: outbox.payload })
      .from(outbox)
      .where(gt(outbox.seq, BigInt(place)))
      .orderBy(outbox.seq)
      .limit(max);
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  }

  /** Open appeals of these that have an executor. */
  listAssigned(tx: Transaction, ids: readonly string[]) {
    return tx
      .select({
        id: appeal.id,
        version: appeal.version,
        number: appeal.number,
        dueOn: appeal.dueOn,
        executorId: appeal.executorId,
      })
      .from(appeal)
      .where(and(sql`${appeal.id} = any(${sql.param([...ids])}::uuid[])`, eq(appeal.state, 'IN_EXECUTION')));
  }
}
