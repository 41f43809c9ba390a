import { appeal, outbox } from '@hromada/drizzle/appeals';
import { appealEvent } from '@hromada/drizzle/appeals-course';
import type { Database, Transaction } from '@hromada/drizzle/client';
import { appendEvents } from '@hromada/drizzle/outbox';
import type { OpenRecordsPage } from '@hromada/shared/deadline';
import { uuid } from '@hromada/shared/graphql';
import { and, asc, gt, gte, isNull, sql } from 'drizzle-orm';
import type { AppealTermHolder, MovedTerm, OpenRecord } from '../deadline/calendar.service.ts';
import { APPEAL_TOPIC } from './appeal.events.ts';
import type { AppealState } from './appeal-enums.type.ts';

/** What the update tells of each appeal. */
interface MovedRow extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly unit_id: string | null;
  readonly state: AppealState;
}

/** SQL of the terms of open appeals: those without an answer. */
export class AppealTermsRepository implements AppealTermHolder {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async listOpen({ after, limit, registeredSince }: OpenRecordsPage, tx?: Transaction): Promise<OpenRecord[]> {
    const { id, number, dueOn, procedure, requiresStudy, isUrgent, receivedOn, registeredAt } = appeal;
    const { extendedTo, reopenedOn } = appeal;
    const columns = { id, number, dueOn, procedure, requiresStudy, isUrgent, receivedOn, registeredAt };
    const rows = (tx ?? this.#db)
      .select({ ...columns, extendedTo, reopenedOn })
      .from(appeal)
      .where(
        and(
          isNull(appeal.answeredAt),
          after === null ? undefined : gt(id, after),
          registeredSince === null ? undefined : gte(registeredAt, registeredSince),
        ),
      )
      .orderBy(asc(id))
      .limit(limit);
    return tx ? rows.for('update') : rows;
  }

  /** A control day is never later than the day of the law. */
  async moveTerms(
    tx: Transaction,
    terms: readonly MovedTerm[],
    { at, basis }: { at: Date; basis: string },
  ): Promise<void> {
    const moved = new Map(terms.map((term) => [term.id, term]));
    const rows = await tx.execute<MovedRow>(sql`
      update ${appeal} set due_on = term.due_on, rule_code = term.rule_code,
        control_on = least(control_on, term.due_on), version = version + 1
      from unnest(${sql.param(terms.map(({ id }) => id))}::uuid[], ${sql.param(terms.map(({ newDueOn }) => newDueOn))}::date[],
        ${sql.param(terms.map(({ ruleCode }) => ruleCode))}::text[]) as term (id, due_on, rule_code)
      where ${appeal.id} = term.id
      returning ${appeal.id}, version, unit_id, state`);
    const events = rows.flatMap(({ id, state }) => {
      const term = moved.get(id);
      const note = term ? `${term.dueOn} → ${term.newDueOn}: ${basis}` : basis;
      return [
        {
          id: uuid(),
          appealId: id,
          type: 'TERM_CHANGED',
          at,
          actorId: null,
          note,
          fromState: state,
          toState: state,
        } as const,
      ];
    });
    await tx.insert(appealEvent).values(events);
    const told = rows.map(({ id, version, unit_id: unitId }) => ({
      topic: APPEAL_TOPIC,
      key: id,
      payload: { appealId: id, version, type: 'TERM_CHANGED', at: at.toISOString(), unitId },
    }));
    await appendEvents(tx, outbox, told);
  }
}
