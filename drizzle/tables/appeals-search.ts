import { sql } from 'drizzle-orm';
import { check, customType, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import { appealsSchema } from './appeals.ts';
import { id, instant } from './columns.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** What is found by its words. LETTER is the appeal with its text, which fewer may search than its subject. */
export const SEARCH_SOURCES = [
  'APPEAL',
  'LETTER',
  'ANSWER',
  'DRAFT',
  'APPEAL_RESOLUTION',
  'DOCUMENT',
  'DOCUMENT_RESOLUTION',
  'FILE',
] as const;

/**
 * Stems of a text, as the application computes them: PostgreSQL has no Ukrainian dictionary. The text itself stays where it
 * is. Without foreign keys: rows are written with their source and found only together with it.
 */
export const searchEntry = appealsSchema.table(
  'search_entry',
  {
    id: id(),
    kind: text({ enum: SEARCH_SOURCES }).notNull(),
    /** the appeal, document, resolution or file whose text it is */
    sourceId: uuid().notNull(),
    appealId: uuid(),
    documentId: uuid(),
    at: instant().notNull(),
    stems: tsvector().notNull(),
    /** of the rules of stems; 0: not read yet */
    revision: integer().notNull(),
  },
  (table) => [
    unique().on(table.kind, table.sourceId),
    index().using('gin', table.stems),
    index().on(table.at, table.id),
    index().on(table.revision, table.id),
    check('search_entry_of_one', sql`num_nonnulls(${table.appealId}, ${table.documentId}) = 1`),
  ],
);

/** Every text that is found, with what names its record in front. */
export const searchSource = appealsSchema
  .view('search_source', {
    kind: text({ enum: SEARCH_SOURCES }).notNull(),
    sourceId: uuid().notNull(),
    appealId: uuid(),
    documentId: uuid(),
    at: instant().notNull(),
    heading: text().notNull(),
    body: text().notNull(),
  })
  .as(sql`
  select 'APPEAL'::text as kind, id as source_id, id as appeal_id, null::uuid as document_id, registered_at as at,
    concat_ws(' ', number, subject) as heading, ''::text as body
  from appeals.appeal
  union all
  select 'LETTER'::text, id, id, null::uuid, registered_at, concat_ws(' ', number, subject), text from appeals.appeal
  union all
  select 'ANSWER'::text, appeal_id, appeal_id, null::uuid, max(answered_at), ''::text,
    string_agg(concat_ws(' ', text, refusal_basis, refusal_reasons, refusal_appeal), ' ' order by answered_at desc)
  from appeals.answer group by appeal_id
  union all
  select 'DRAFT'::text, appeal_id, appeal_id, null::uuid, submitted_at, ''::text,
    concat_ws(' ', text, refusal_basis, refusal_reasons, refusal_appeal)
  from appeals.answer_draft
  union all
  select 'APPEAL_RESOLUTION'::text, appeal_id, appeal_id, null::uuid, issued_at, ''::text, text from appeals.resolution
  union all
  select 'DOCUMENT'::text, id, null::uuid, id, registered_at, concat_ws(' ', number, their_number, type_name, summary), ''::text
  from appeals.document where registered_at is not null
  union all
  select 'DOCUMENT_RESOLUTION'::text, id, null::uuid, document_id, at, ''::text, text from appeals.document_resolution
  union all
  select 'FILE'::text, id, null::uuid, document_id, added_at, ''::text, name from appeals.document_file
`);
