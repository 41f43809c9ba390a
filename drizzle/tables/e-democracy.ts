import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  snakeCase,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

/** Council data: public by law, kept without a time limit. */
export const eDemocracy = snakeCase.schema('e_democracy');

/** How one voter voted. */
export const voteOption = eDemocracy.enum('vote_option', ['FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTED', 'ABSENT']);
/** What became of a question. */
export const voteResult = eDemocracy.enum('vote_result', ['ADOPTED', 'REJECTED', 'NOT_VOTED', 'WITHDRAWN', 'UNKNOWN']);
/** How many votes a decision needs. */
export const decisionRuleKind = eDemocracy.enum('decision_rule_kind', [
  'MAJORITY_OF_COMPOSITION',
  'TWO_THIRDS_OF_COMPOSITION',
  'ONE_THIRD_OF_COMPOSITION',
  'MAJORITY_OF_PRESENT',
  'UNKNOWN',
]);
/** How the rule was learnt. */
export const ruleSource = eDemocracy.enum('rule_source', ['PRINTED', 'TITLE', 'ASSUMED']);
/** A voter is a deputy or the mayor, who is not one. */
export const votingMemberRole = eDemocracy.enum('voting_member_role', ['DEPUTY', 'MAYOR']);
/** How serious a finding of an import is. */
export const findingSeverity = eDemocracy.enum('finding_severity', ['REPAIRED', 'REFUSED', 'TOTALS_MISMATCH', 'NOTE']);

const key = () => uuid('id').primaryKey();

/** Convocations (скликання). */
export const convocation = eDemocracy.table(
  'convocation',
  {
    id: key(),
    authorityName: text('authority_name').notNull(),
    /** one council, however its name is cased */
    authorityKey: text('authority_key').notNull(),
    label: text('label').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    totalComposition: integer('total_composition').notNull(),
    mayorCounts: boolean('mayor_counts').notNull(),
  },
  (table) => [
    unique('convocation_natural_key').on(table.authorityKey, table.label),
    check('convocation_has_members', sql`${table.totalComposition} > 0`),
  ],
);

/** Factions and groups (фракції, групи). */
export const faction = eDemocracy.table(
  'faction',
  {
    id: key(),
    convocationId: uuid('convocation_id')
      .notNull()
      .references(() => convocation.id),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    colour: text('colour').notNull(),
    position: smallint('position').notNull(),
  },
  (table) => [unique('faction_natural_key').on(table.convocationId, table.name)],
);

/** Voting members: deputies and the mayor (учасники голосування). */
export const votingMember = eDemocracy.table(
  'voting_member',
  {
    id: key(),
    convocationId: uuid('convocation_id')
      .notNull()
      .references(() => convocation.id),
    name: text('name').notNull(),
    /** one spelling for one person */
    nameKey: text('name_key').notNull(),
    /** byte order is the order of the Ukrainian alphabet: compare with collate "C" */
    sortKey: text('sort_key').notNull(),
    role: votingMemberRole('role').notNull(),
    /** number in the voting system, `dep-23` (annex 29, 30); null while not told */
    votingIdentifier: text('voting_identifier'),
    mandateStartsOn: date('mandate_starts_on').notNull(),
    mandateEndsOn: date('mandate_ends_on'),
    /** the mandate is known only from being listed in roll calls */
    isMandateObserved: boolean('is_mandate_observed').notNull(),
  },
  (table) => [
    unique('voting_member_natural_key').on(table.convocationId, table.nameKey),
    unique('voting_member_by_identifier').on(table.convocationId, table.votingIdentifier),
    index('voting_member_by_name').on(table.convocationId, sql`${table.sortKey} collate "C"`, table.id),
  ],
);

/** Dated memberships of factions (членство у фракції). */
export const factionMembership = eDemocracy.table(
  'faction_membership',
  {
    id: key(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => votingMember.id),
    factionId: uuid('faction_id')
      .notNull()
      .references(() => faction.id),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
  },
  (table) => [
    unique('faction_membership_natural_key').on(table.memberId, table.startsOn),
    index('faction_membership_by_faction').on(table.factionId, table.startsOn),
  ],
);

/** Sittings: one plenary day (пленарні засідання). */
export const sitting = eDemocracy.table(
  'sitting',
  {
    id: key(),
    convocationId: uuid('convocation_id')
      .notNull()
      .references(() => convocation.id),
    heldOn: date('held_on').notNull(),
    label: text('label').notNull(),
    sessionLabel: text('session_label'),
    /** the commission that sat; null for the council */
    commission: text('commission'),
  },
  (table) => [
    unique('sitting_natural_key').on(table.convocationId, table.heldOn, table.commission).nullsNotDistinct(),
    index('sitting_by_day').on(table.heldOn, table.id),
  ],
);

/** Runs of the import (імпорт). */
export const importRun = eDemocracy.table(
  'import_run',
  {
    id: key(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    sourceName: text('source_name').notNull(),
    fileCount: integer('file_count').notNull(),
    importedCount: integer('imported_count').notNull(),
    unchangedCount: integer('unchanged_count').notNull(),
    repairedCount: integer('repaired_count').notNull(),
    refusedCount: integer('refused_count').notNull(),
    mismatchCount: integer('mismatch_count').notNull(),
  },
  (table) => [index('import_run_by_start').on(table.startedAt, table.id)],
);

/** Findings of a run; words are made from code and details when read. */
export const importIssue = eDemocracy.table(
  'import_issue',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => importRun.id),
    position: integer('position').notNull(),
    severity: findingSeverity('severity').notNull(),
    file: text('file').notNull(),
    place: text('place'),
    code: text('code').notNull(),
    details: jsonb('details').notNull(),
  },
  (table) => [primaryKey({ name: 'import_issue_pkey', columns: [table.runId, table.position] })],
);

/** Roll-call votes (поіменні голосування). */
export const voteEvent = eDemocracy.table(
  'vote_event',
  {
    id: key(),
    convocationId: uuid('convocation_id')
      .notNull()
      .references(() => convocation.id),
    sittingId: uuid('sitting_id')
      .notNull()
      .references(() => sitting.id),
    sourceUid: text('source_uid').notNull(),
    contentHash: text('content_hash').notNull(),
    version: integer('version').notNull(),
    number: text('number'),
    title: text('title').notNull(),
    /** the title in small letters: searching it with LIKE is ten times as fast as ILIKE over Cyrillic */
    titleSearch: text('title_search').notNull(),
    projectNumber: text('project_number'),
    votedAt: timestamp('voted_at', { withTimezone: true }).notNull(),
    ruleKind: decisionRuleKind('rule_kind').notNull(),
    ruleSource: ruleSource('rule_source').notNull(),
    ruleQuota: integer('rule_quota').notNull(),
    ruleComposition: integer('rule_composition').notNull(),
    countFor: smallint('count_for').notNull(),
    countAgainst: smallint('count_against').notNull(),
    countAbstain: smallint('count_abstain').notNull(),
    countNotVoted: smallint('count_not_voted').notNull(),
    countAbsent: smallint('count_absent').notNull(),
    printedTally: jsonb('printed_tally'),
    resultPrinted: voteResult('result_printed').notNull(),
    resultPrintedText: text('result_printed_text'),
    resultOverride: voteResult('result_override'),
    resultComputed: voteResult('result_computed').notNull(),
    /** the one that holds: override, else printed, else computed */
    result: voteResult('result').notNull(),
    isConsistent: boolean('is_consistent').notNull(),
    dataNotes: jsonb('data_notes').notNull(),
    kind: text('kind', { enum: ['BASIS', 'WHOLE', 'AMENDMENT', 'PROCEDURE', 'SIGNAL', 'REPEAT'] }),
    isMain: boolean('is_main').notNull().default(true),
    method: text('method', { enum: ['ROLL_CALL', 'SECRET', 'NO_VOTE'] })
      .notNull()
      .default('ROLL_CALL'),
    topic: text('topic'),
    absenceCoding: text('absence_coding', { enum: ['EXPLICIT', 'OMITTED', 'FOLDED'] })
      .notNull()
      .default('EXPLICIT'),
    importRunId: uuid('import_run_id').references(() => importRun.id),
  },
  (table) => [
    unique('vote_event_natural_key').on(table.sittingId, table.sourceUid),
    index('vote_event_by_sitting').on(table.sittingId, table.votedAt, table.id),
    index('vote_event_by_convocation').on(table.convocationId, table.votedAt, table.id),
    index('vote_event_by_time').on(table.votedAt, table.id),
  ],
);

/**
 * Named votes. The faction is the one of that day; `rebel_*` say whether the member went against its line, null where
 * there is no line. `position` is the place in the source's list.
 */
export const vote = eDemocracy.table(
  'vote',
  {
    eventId: uuid('event_id')
      .notNull()
      .references(() => voteEvent.id),
    position: smallint('position').notNull(),
    option: voteOption('option').notNull(),
    memberId: uuid('member_id').references(() => votingMember.id),
    factionId: uuid('faction_id').references(() => faction.id),
    votedAt: timestamp('voted_at', { withTimezone: true }).notNull(),
    rebelEffective: boolean('rebel_effective'),
    rebelExpressed: boolean('rebel_expressed'),
    /** as printed, where it differs from the member's name */
    printedName: text('printed_name'),
    rawOption: text('raw_option').notNull(),
    /** line of the source's file; null where the position tells the place */
    sourceLine: integer('source_line'),
    /** not in the source: absent because the list leaves absent members out */
    isDerived: boolean('is_derived').notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'vote_pkey', columns: [table.eventId, table.position] }),
    index('vote_by_member').on(table.memberId, table.votedAt, table.eventId),
  ],
);

/**
 * A member's votes of one sitting, counted: made again from the votes of the sitting in the transaction that changes
 * them, so that a figure over a whole term reads a few hundred rows instead of thousands.
 */
export const memberSitting = eDemocracy.table(
  'member_sitting',
  {
    memberId: uuid('member_id')
      .notNull()
      .references(() => votingMember.id),
    sittingId: uuid('sitting_id')
      .notNull()
      .references(() => sitting.id),
    heldOn: date('held_on').notNull(),
    eventCount: integer('event_count').notNull(),
    presentCount: integer('present_count').notNull(),
    expressedCount: integer('expressed_count').notNull(),
    loyalEffective: integer('loyal_effective').notNull(),
    rebelEffective: integer('rebel_effective').notNull(),
    loyalExpressed: integer('loyal_expressed').notNull(),
    rebelExpressed: integer('rebel_expressed').notNull(),
  },
  (table) => [
    primaryKey({ name: 'member_sitting_pkey', columns: [table.memberId, table.sittingId] }),
    index('member_sitting_by_sitting').on(table.sittingId),
  ],
);
