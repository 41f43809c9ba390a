import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { convocation, eDemocracy, importRun, sitting, voteEvent, votingMember } from './e-democracy.ts';

const key = () => uuid('id').primaryKey();
const ofConvocation = () =>
  uuid('convocation_id')
    .notNull()
    .references(() => convocation.id);

/** The statutory composition of a convocation over time (загальний склад ради). */
export const composition = eDemocracy.table(
  'composition',
  {
    convocationId: ofConvocation(),
    validFrom: date('valid_from').notNull(),
    /** first day on which it no longer holds; null while it holds */
    validTo: date('valid_to'),
    /** number of voters by law, the mayor included where the mayor counts */
    totalComposition: integer('total_composition').notNull(),
    basis: text('basis').notNull(),
  },
  (table) => [
    primaryKey({ name: 'composition_pkey', columns: [table.convocationId, table.validFrom] }),
    check('composition_has_members', sql`${table.totalComposition} > 0`),
  ],
);

/** Votes that a decision needs, as the law said on a day: numerator / denominator of a base (правила прийняття рішень). */
export const quotaRule = eDemocracy.table(
  'quota_rule',
  {
    kind: text('kind').notNull(),
    numerator: integer('numerator').notNull(),
    denominator: integer('denominator').notNull(),
    base: text('base', { enum: ['COMPOSITION', 'PRESENT'] }).notNull(),
    /** more than the share, or the share itself rounded up */
    isStrict: boolean('is_strict').notNull(),
    basis: text('basis').notNull(),
    validFrom: date('valid_from').notNull(),
    /** first day on which it no longer holds; null while it holds */
    validTo: date('valid_to'),
  },
  (table) => [primaryKey({ name: 'quota_rule_pkey', columns: [table.kind, table.validFrom] })],
);

/** Terms of publication, dated (строки оприлюднення). */
export const publicationTerm = eDemocracy.table(
  'publication_term',
  {
    code: text('code', { enum: ['ROLL_CALL', 'DRAFT_DECISION'] }).notNull(),
    amount: integer('amount').notNull(),
    unit: text('unit', { enum: ['DAYS', 'WORKING_DAYS'] }).notNull(),
    basis: text('basis').notNull(),
    validFrom: date('valid_from').notNull(),
    /** first day on which it no longer holds; null while it holds */
    validTo: date('valid_to'),
  },
  (table) => [primaryKey({ name: 'publication_term_pkey', columns: [table.code, table.validFrom] })],
);

/** Holidays, for terms in working days; under martial law they are working days. */
export const councilHoliday = eDemocracy.table('council_holiday', {
  day: date('day').primaryKey(),
  name: text('name').notNull(),
});

/** Sessions (сесії): one or more sittings. */
export const session = eDemocracy.table(
  'session',
  {
    id: key(),
    convocationId: ofConvocation(),
    label: text('label').notNull(),
    sourceUid: text('source_uid'),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
  },
  (table) => [unique('session_natural_key').on(table.convocationId, table.label)],
);

/** Standing commissions (постійні комісії). */
export const commission = eDemocracy.table(
  'commission',
  { id: key(), convocationId: ofConvocation(), name: text('name').notNull() },
  (table) => [unique('commission_natural_key').on(table.convocationId, table.name)],
);

/** Dated memberships of commissions (членство в комісії). */
export const commissionMembership = eDemocracy.table(
  'commission_membership',
  {
    id: key(),
    commissionId: uuid('commission_id')
      .notNull()
      .references(() => commission.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => votingMember.id),
    post: text('post'),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
  },
  (table) => [
    unique('commission_membership_natural_key').on(table.commissionId, table.memberId, table.startsOn),
    index('commission_membership_by_member').on(table.memberId),
  ],
);

/** Draft decisions (проєкти рішень). */
export const draftDecision = eDemocracy.table(
  'draft_decision',
  {
    id: key(),
    convocationId: ofConvocation(),
    number: text('number').notNull(),
    title: text('title').notNull(),
    topic: text('topic'),
    /** day on which it was published on the council's site; null while it was not */
    publishedOn: date('published_on'),
  },
  (table) => [unique('draft_decision_natural_key').on(table.convocationId, table.number)],
);

/** Questions of a sitting's agenda (питання порядку денного). */
export const agendaItem = eDemocracy.table(
  'agenda_item',
  {
    id: key(),
    sittingId: uuid('sitting_id')
      .notNull()
      .references(() => sitting.id),
    sourceUid: text('source_uid').notNull(),
    number: text('number'),
    title: text('title').notNull(),
    topic: text('topic'),
    authorId: uuid('author_id').references(() => votingMember.id),
    draftId: uuid('draft_id').references(() => draftDecision.id),
  },
  (table) => [
    unique('agenda_item_natural_key').on(table.sittingId, table.sourceUid),
    index('agenda_item_by_draft').on(table.draftId),
  ],
);

/** Decisions of the council (рішення ради). */
export const councilDecision = eDemocracy.table(
  'council_decision',
  {
    id: key(),
    convocationId: ofConvocation(),
    number: text('number').notNull(),
    title: text('title').notNull(),
    adoptedOn: date('adopted_on').notNull(),
    eventId: uuid('event_id')
      .notNull()
      .unique()
      .references(() => voteEvent.id),
    draftId: uuid('draft_id').references(() => draftDecision.id),
  },
  (table) => [
    unique('council_decision_natural_key').on(table.convocationId, table.number),
    index('council_decision_by_day').on(table.adoptedOn, table.id),
  ],
);

/** What a roll call was read from and what the source says beside the votes. */
export const voteEventSource = eDemocracy.table(
  'vote_event_source',
  {
    eventId: uuid('event_id')
      .primaryKey()
      .references(() => voteEvent.id),
    format: text('format').notNull(),
    file: text('file').notNull(),
    /** where in the file; null for a file that is one roll call */
    place: text('place'),
    requirement: text('requirement'),
    printedQuota: integer('printed_quota'),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    textUrl: text('text_url'),
    agendaItemId: uuid('agenda_item_id').references(() => agendaItem.id),
  },
  (table) => [index('vote_event_source_by_item').on(table.agendaItemId)],
);

/** Earlier versions of roll calls that were published anew, whole. */
export const voteEventVersion = eDemocracy.table(
  'vote_event_version',
  {
    eventId: uuid('event_id')
      .notNull()
      .references(() => voteEvent.id),
    version: integer('version').notNull(),
    snapshot: jsonb('snapshot').notNull(),
    replacedAt: timestamp('replaced_at', { withTimezone: true }).notNull(),
    importRunId: uuid('import_run_id')
      .notNull()
      .references(() => importRun.id),
  },
  (table) => [primaryKey({ name: 'vote_event_version_pkey', columns: [table.eventId, table.version] })],
);

/** What annex 30 of the open-data standard says of a deputy, personal contacts left out; keys are the standard's. */
export const deputyProfile = eDemocracy.table('deputy_profile', {
  memberId: uuid('member_id')
    .primaryKey()
    .references(() => votingMember.id),
  fields: jsonb('fields').notNull(),
});
