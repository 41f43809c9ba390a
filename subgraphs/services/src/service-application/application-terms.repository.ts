import type { Database, Transaction } from '@hromada/drizzle/client';
import { appendEvents } from '@hromada/drizzle/outbox';
import { outbox, serviceApplication, serviceApplicationEvent, serviceCard } from '@hromada/drizzle/services';
import type { OpenRecordsPage } from '@hromada/shared/deadline';
import { uuid } from '@hromada/shared/graphql';
import { and, asc, eq, gt, gte, inArray, sql } from 'drizzle-orm';
import type { ApplicationTermHolder, MovedTerm, OpenRecord } from '../term/calendar.service.ts';
import type { TermService } from '../term/term.service.ts';
import type { ServiceApplicationState } from './service-application.enums.type.ts';
import { SERVICE_APPLICATION_TOPIC } from './service-application.events.ts';

/** What the update tells of each application. */
interface MovedRow extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly state: ServiceApplicationState;
}

/** States in which a term runs or only stands still. */
const OPEN_STATES = ['REGISTERED', 'NEEDS_CORRECTION', 'IN_PROCESSING'] as const;

/** SQL of the terms of open applications: those without a decision. */
export class ApplicationTermsRepository implements ApplicationTermHolder {
  readonly #db: Database;
  readonly #terms: TermService;

  constructor(db: Database, terms: TermService) {
    this.#db = db;
    this.#terms = terms;
  }

  async listOpen({ after, limit, registeredSince }: OpenRecordsPage, tx?: Transaction): Promise<OpenRecord[]> {
    const { id, number, dueOn, submittedAt, cardId, state } = serviceApplication;
    const { term, termUnit } = serviceCard;
    const db = tx ?? this.#db;
    const open = db
      .select({ id, number, dueOn, submittedAt, term, termUnit })
      .from(serviceApplication)
      .innerJoin(serviceCard, eq(serviceCard.id, cardId))
      .where(
        and(
          inArray(state, [...OPEN_STATES]),
          after === null ? undefined : gt(id, after),
          registeredSince === null ? undefined : gte(submittedAt, registeredSince),
        ),
      )
      .orderBy(asc(id))
      .limit(limit);
    const rows = await (tx ? open.for('update', { of: serviceApplication }) : open);
    const pauses = await this.#terms.listPausesOf(
      db,
      rows.map((row) => row.id),
    );
    return rows.map(({ term: stated, termUnit: unit, ...row }, index) => ({
      ...row,
      card: { term: stated, termUnit: unit },
      pauses: pauses[index] ?? [],
    }));
  }

  async moveTerms(
    tx: Transaction,
    terms: readonly MovedTerm[],
    { at, basis }: { at: Date; basis: string },
  ): Promise<void> {
    const moved = new Map(terms.map((term) => [term.id, term]));
    const rows = await tx.execute<MovedRow>(sql`
      update ${serviceApplication} set due_on = term.due_on, paused_days = term.paused_days, version = version + 1
      from unnest(${sql.param(terms.map(({ id }) => id))}::uuid[], ${sql.param(terms.map(({ newDueOn }) => newDueOn))}::date[],
        ${sql.param(terms.map(({ pausedDays }) => pausedDays))}::int[]) as term (id, due_on, paused_days)
      where ${serviceApplication.id} = term.id
      returning ${serviceApplication.id}, version, state`);
    const events = rows.map(({ id, state }) => {
      const term = moved.get(id);
      const note = term ? `${term.dueOn} → ${term.newDueOn}: ${basis}` : basis;
      return {
        ...({ id: uuid(), applicationId: id, type: 'TERM_CHANGED', at, actorId: null, note } as const),
        ...{ fromState: state, toState: state },
      };
    });
    await tx.insert(serviceApplicationEvent).values(events);
    const told = rows.map(({ id, version }) => ({
      topic: SERVICE_APPLICATION_TOPIC,
      key: id,
      payload: { applicationId: id, version, type: 'TERM_CHANGED', at: at.toISOString() },
    }));
    await appendEvents(tx, outbox, told);
  }
}
