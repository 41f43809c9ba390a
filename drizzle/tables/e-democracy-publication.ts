import {
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  real,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { idempotencyTable, outboxSequence, outboxTable } from './columns.ts';
import { eDemocracy, importRun, voteEvent } from './e-democracy.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** How far each roll call is on its way to the public (оприлюднення). */
export const publication = eDemocracy.table(
  'publication',
  {
    eventId: uuid('event_id')
      .primaryKey()
      .references(() => voteEvent.id),
    state: text('state', { enum: ['IMPORTED', 'VERIFIED', 'PUBLISHED', 'CORRECTED'] }).notNull(),
    importedAt: instant('imported_at').notNull(),
    verifiedAt: instant('verified_at'),
    /** employee who compared it with the protocol */
    verifiedBy: uuid('verified_by'),
    /** first publication; a correction leaves it */
    publishedAt: instant('published_at'),
    publishedBy: uuid('published_by'),
    correctedAt: instant('corrected_at'),
    /** last day on which publishing is in time; null where no law says */
    dueOn: date('due_on'),
    isLate: boolean('is_late'),
  },
  (table) => [index('publication_by_state').on(table.state, table.eventId)],
);

/** Voters whose printed name is not exactly known: who they are taken for, and why (зіставлення учасників). */
export const voterMatch = eDemocracy.table(
  'voter_match',
  {
    id: uuid('id').primaryKey(),
    authorityKey: text('authority_key').notNull(),
    convocationLabel: text('convocation_label').notNull(),
    nameKey: text('name_key').notNull(),
    printedName: text('printed_name').notNull(),
    /** name key of the person taken for; null for a new person and while nobody decided */
    matchedKey: text('matched_key'),
    score: real('score').notNull(),
    reason: text('reason').notNull(),
    status: text('status', { enum: ['AUTOMATIC', 'PENDING', 'CONFIRMED', 'NEW_PERSON'] }).notNull(),
    /** those whom it may be, best first: name key, name, score, reason */
    candidates: jsonb('candidates').notNull(),
    file: text('file').notNull(),
    place: text('place'),
    foundAt: instant('found_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: uuid('decided_by'),
  },
  (table) => [
    unique('voter_match_natural_key').on(table.authorityKey, table.convocationLabel, table.nameKey),
    index('voter_match_by_status').on(table.status, table.foundAt, table.id),
  ],
);

/** Sources laid ready for an import, with the report of their dry run (підготовлений імпорт). */
export const importStage = eDemocracy.table(
  'import_stage',
  {
    id: uuid('id').primaryKey(),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by'),
    sourceName: text('source_name').notNull(),
    options: jsonb('options').notNull(),
    fileCount: integer('file_count').notNull(),
    /** report of the latest dry run */
    report: jsonb('report').notNull(),
    runId: uuid('run_id').references(() => importRun.id),
  },
  (table) => [index('import_stage_by_time').on(table.createdAt, table.id)],
);

/** Files of a laid-ready source. */
export const importStageFile = eDemocracy.table(
  'import_stage_file',
  {
    stageId: uuid('stage_id')
      .notNull()
      .references(() => importStage.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    content: bytes('content').notNull(),
  },
  (table) => [primaryKey({ name: 'import_stage_file_pkey', columns: [table.stageId, table.position] })],
);

/** Facts to tell the readers. */
export const outbox = outboxTable(eDemocracy);

/** Numbers of the outbox. */
export const outboxSeq = outboxSequence(eDemocracy);

/** Answers of mutations by the caller's key. */
export const idempotency = idempotencyTable(eDemocracy);
