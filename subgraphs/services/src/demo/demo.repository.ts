import { openDatabase } from '@hromada/drizzle/client';
import { copyRows, insertRows } from '@hromada/drizzle/copy';
import { demoId } from '@hromada/shared/demo';
import postgres, { type TransactionSql } from 'postgres';
import type { DemoApplication } from './application-rows.ts';
import type { DemoServiceRow } from './catalogue-rows.ts';
import { unitOf } from './service-units.ts';

const OFFICER = demoId('employee', 5);
const OFFICER_NAME = 'Оксана Мельник';
const STEPS_MAX = 10;

/** What the demo writes. */
export interface DemoRows {
  readonly catalogue: readonly DemoServiceRow[];
  readonly applications: readonly DemoApplication[];
}

/** A database the demo may fill. */
export interface DemoDatabase {
  /** the same connection as the services use, for reading the law */
  readonly db: ReturnType<typeof openDatabase>['db'];
  isEmpty(): Promise<boolean>;
  /** writes everything in one transaction */
  fill(rows: DemoRows): Promise<void>;
  close(): Promise<void>;
}

/** @param url the subgraph's own role */
export function openDemoDatabase(url: string): DemoDatabase {
  const { db, close } = openDatabase(url, { max: 1 });
  // its own connection: a bulk load takes longer than a statement of the service may
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  return {
    db,
    async isEmpty() {
      const [row] = await sql<{ isEmpty: boolean }[]>`select not exists (select 1 from services.service) as "isEmpty"`;
      return row?.isEmpty ?? false;
    },
    async fill(rows) {
      await sql.begin(async (tx) => {
        await copyCatalogue(tx, rows.catalogue);
        await copyApplications(tx, rows);
      });
    },
    async close() {
      await sql.end({ timeout: 5 });
      await close();
    },
  };
}

async function copyCatalogue(tx: TransactionSql, catalogue: readonly DemoServiceRow[]): Promise<void> {
  const cards = catalogue.flatMap((row) => row.cards);
  await copyRows(
    tx,
    'services.service',
    ['id', 'code', 'name', 'area', 'unit_id'],
    catalogue.map(({ id, service }) => [id, service.code, service.name, service.area, unitOf(service)]),
  );
  await copyRows(
    tx,
    'services.service_card',
    [
      'id',
      'service_id',
      'version',
      'valid_from',
      'valid_to',
      'term',
      'term_unit',
      'fee',
      'refusal_grounds',
      'result',
      'legal_basis',
    ],
    cards.map(({ id, serviceId, version, validFrom, validTo, term, termUnit, card }) => [
      id,
      serviceId,
      version,
      validFrom,
      validTo,
      term,
      termUnit,
      card.fee ?? 0,
      card.refusals,
      card.result,
      card.basis,
    ]),
  );
  await copyRows(
    tx,
    'services.required_document',
    ['id', 'card_id', 'position', 'name', 'supplied_by'],
    cards.flatMap((card) =>
      card.documents.map(({ id, position, name, suppliedBy }) => [id, card.id, position, name, suppliedBy]),
    ),
  );
}

function* applicationRows({ catalogue, applications }: DemoRows): Generator<unknown[]> {
  const units = new Map(catalogue.map(({ id, service }) => [id, unitOf(service)]));
  for (const { id, year, sequence, card, personId, statedName, contact, note, submittedAt, story } of applications) {
    const { decision } = story;
    yield [
      id,
      `${sequence}/${year}`,
      year,
      sequence,
      card.serviceId,
      card.id,
      personId,
      statedName,
      contact,
      note,
      story.state,
      story.events.length,
      submittedAt,
      OFFICER,
      story.executorId,
      units.get(card.serviceId),
      story.dueOn,
      story.pausedDays,
      story.pausedFrom,
      story.clockStoppedOn,
      decision?.approved,
      decision?.reason,
      decision?.at,
      decision?.byId,
    ];
  }
}

function* eventRows(applications: readonly DemoApplication[]): Generator<unknown[]> {
  for (const [index, { id, story }] of applications.entries()) {
    for (const [step, event] of story.events.entries()) {
      const eventId = demoId('service-application-event', index * STEPS_MAX + step);
      yield [eventId, id, event.type, event.at, event.actorId, event.note, event.fromState, event.toState];
    }
  }
}

function* messageRows(applications: readonly DemoApplication[]): Generator<unknown[]> {
  for (const [index, { id, statedName, story }] of applications.entries()) {
    for (const [step, message] of story.messages.entries()) {
      const messageId = demoId('service-message', index * STEPS_MAX + step);
      const authorName = message.author === 'STAFF' ? OFFICER_NAME : statedName;
      yield [messageId, id, message.author, authorName, OFFICER, message.text, message.at];
    }
  }
}

async function copyApplications(tx: TransactionSql, rows: DemoRows): Promise<void> {
  const { applications } = rows;
  await copyRows(
    tx,
    'services.service_application',
    [
      'id',
      'number',
      'year',
      'sequence',
      'service_id',
      'card_id',
      'person_id',
      'stated_name',
      'contact',
      'note',
      'state',
      'version',
      'submitted_at',
      'submitted_by_id',
      'executor_id',
      'unit_id',
      'due_on',
      'paused_days',
      'paused_from',
      'clock_stopped_on',
      'decision_approved',
      'decision_reason',
      'decided_at',
      'decided_by_id',
    ],
    applicationRows(rows),
  );
  await copyRows(
    tx,
    'services.service_application_event',
    ['id', 'application_id', 'type', 'at', 'actor_id', 'note', 'from_state', 'to_state'],
    eventRows(applications),
  );
  await tx`select set_config('app.kind', 'system', true)`; // messages are under row-level security
  await insertRows(
    tx,
    'services.service_message',
    ['id', 'application_id', 'author', 'author_name', 'recorded_by_id', 'text', 'sent_at'],
    messageRows(applications),
  );
  const lastNumbers = new Map(applications.map(({ year, sequence }) => [year, sequence]));
  await copyRows(tx, 'services.application_counter', ['year', 'last_number'], lastNumbers);
}
