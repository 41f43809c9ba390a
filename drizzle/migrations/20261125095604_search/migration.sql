CREATE TABLE "appeals"."search_entry" (
	"id" uuid PRIMARY KEY,
	"kind" text NOT NULL,
	"source_id" uuid NOT NULL,
	"appeal_id" uuid,
	"document_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"stems" tsvector NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "search_entry_kind_source_id_unique" UNIQUE("kind","source_id"),
	CONSTRAINT "search_entry_of_one" CHECK (num_nonnulls("appeal_id", "document_id") = 1)
);
--> statement-breakpoint
CREATE INDEX "search_entry_stems_index" ON "appeals"."search_entry" USING gin ("stems");--> statement-breakpoint
CREATE INDEX "search_entry_at_id_index" ON "appeals"."search_entry" ("at","id");--> statement-breakpoint
CREATE INDEX "search_entry_revision_id_index" ON "appeals"."search_entry" ("revision","id");--> statement-breakpoint
CREATE VIEW "appeals"."search_source" AS (
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
);