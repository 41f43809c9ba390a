CREATE SEQUENCE "e_democracy"."outbox_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "e_democracy"."agenda_item" (
	"id" uuid PRIMARY KEY,
	"sitting_id" uuid NOT NULL,
	"source_uid" text NOT NULL,
	"number" text,
	"title" text NOT NULL,
	"topic" text,
	"author_id" uuid,
	"draft_id" uuid,
	CONSTRAINT "agenda_item_natural_key" UNIQUE("sitting_id","source_uid")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."commission" (
	"id" uuid PRIMARY KEY,
	"convocation_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "commission_natural_key" UNIQUE("convocation_id","name")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."commission_membership" (
	"id" uuid PRIMARY KEY,
	"commission_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"post" text,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "commission_membership_natural_key" UNIQUE("commission_id","member_id","starts_on")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."composition" (
	"convocation_id" uuid,
	"valid_from" date,
	"valid_to" date,
	"total_composition" integer NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "composition_pkey" PRIMARY KEY("convocation_id","valid_from"),
	CONSTRAINT "composition_has_members" CHECK ("total_composition" > 0)
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."council_decision" (
	"id" uuid PRIMARY KEY,
	"convocation_id" uuid NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"adopted_on" date NOT NULL,
	"event_id" uuid NOT NULL UNIQUE,
	"draft_id" uuid,
	CONSTRAINT "council_decision_natural_key" UNIQUE("convocation_id","number")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."council_holiday" (
	"day" date PRIMARY KEY,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."deputy_profile" (
	"member_id" uuid PRIMARY KEY,
	"fields" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."draft_decision" (
	"id" uuid PRIMARY KEY,
	"convocation_id" uuid NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"topic" text,
	"published_on" date,
	CONSTRAINT "draft_decision_natural_key" UNIQUE("convocation_id","number")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."publication_term" (
	"code" text,
	"amount" integer NOT NULL,
	"unit" text NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "publication_term_pkey" PRIMARY KEY("code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."quota_rule" (
	"kind" text,
	"numerator" integer NOT NULL,
	"denominator" integer NOT NULL,
	"base" text NOT NULL,
	"is_strict" boolean NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "quota_rule_pkey" PRIMARY KEY("kind","valid_from")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."session" (
	"id" uuid PRIMARY KEY,
	"convocation_id" uuid NOT NULL,
	"label" text NOT NULL,
	"source_uid" text,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	CONSTRAINT "session_natural_key" UNIQUE("convocation_id","label")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."vote_event_source" (
	"event_id" uuid PRIMARY KEY,
	"format" text NOT NULL,
	"file" text NOT NULL,
	"place" text,
	"requirement" text,
	"printed_quota" integer,
	"ended_at" timestamp with time zone,
	"text_url" text,
	"agenda_item_id" uuid
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."idempotency" (
	"subject" text,
	"key" uuid,
	"operation" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "idempotency_pkey" PRIMARY KEY("subject","key")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."import_stage" (
	"id" uuid PRIMARY KEY,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"source_name" text NOT NULL,
	"options" jsonb NOT NULL,
	"file_count" integer NOT NULL,
	"report" jsonb NOT NULL,
	"run_id" uuid
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."import_stage_file" (
	"stage_id" uuid,
	"position" integer,
	"name" text NOT NULL,
	"content" bytea NOT NULL,
	CONSTRAINT "import_stage_file_pkey" PRIMARY KEY("stage_id","position")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "e_democracy"."outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seq" bigint UNIQUE,
	"topic" text NOT NULL,
	"key" uuid,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."publication" (
	"event_id" uuid PRIMARY KEY,
	"state" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" uuid,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"corrected_at" timestamp with time zone,
	"due_on" date,
	"is_late" boolean
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."voter_match" (
	"id" uuid PRIMARY KEY,
	"authority_key" text NOT NULL,
	"convocation_label" text NOT NULL,
	"name_key" text NOT NULL,
	"printed_name" text NOT NULL,
	"matched_key" text,
	"score" real NOT NULL,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"candidates" jsonb NOT NULL,
	"file" text NOT NULL,
	"place" text,
	"found_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	CONSTRAINT "voter_match_natural_key" UNIQUE("authority_key","convocation_label","name_key")
);
--> statement-breakpoint
ALTER TABLE "e_democracy"."sitting" ADD COLUMN "commission" text;--> statement-breakpoint
ALTER TABLE "e_democracy"."vote" ADD COLUMN "source_line" integer;--> statement-breakpoint
ALTER TABLE "e_democracy"."vote" ADD COLUMN "is_derived" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event" ADD COLUMN "is_main" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event" ADD COLUMN "method" text DEFAULT 'ROLL_CALL' NOT NULL;--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event" ADD COLUMN "topic" text;--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event" ADD COLUMN "absence_coding" text DEFAULT 'EXPLICIT' NOT NULL;--> statement-breakpoint
ALTER TABLE "e_democracy"."voting_member" ADD COLUMN "voting_identifier" text;--> statement-breakpoint
ALTER TABLE "e_democracy"."voting_member" ADD CONSTRAINT "voting_member_by_identifier" UNIQUE("convocation_id","voting_identifier");--> statement-breakpoint
ALTER TABLE "e_democracy"."sitting" DROP CONSTRAINT "sitting_natural_key";--> statement-breakpoint
ALTER TABLE "e_democracy"."sitting" ADD CONSTRAINT "sitting_natural_key" UNIQUE NULLS NOT DISTINCT("convocation_id","held_on","commission");--> statement-breakpoint
CREATE INDEX "agenda_item_by_draft" ON "e_democracy"."agenda_item" ("draft_id");--> statement-breakpoint
CREATE INDEX "commission_membership_by_member" ON "e_democracy"."commission_membership" ("member_id");--> statement-breakpoint
CREATE INDEX "council_decision_by_day" ON "e_democracy"."council_decision" ("adopted_on","id");--> statement-breakpoint
CREATE INDEX "vote_event_source_by_item" ON "e_democracy"."vote_event_source" ("agenda_item_id");--> statement-breakpoint
CREATE INDEX "import_stage_by_time" ON "e_democracy"."import_stage" ("created_at","id");--> statement-breakpoint
CREATE INDEX "outbox_id_index" ON "e_democracy"."outbox" ("id") WHERE "seq" is null;--> statement-breakpoint
CREATE INDEX "publication_by_state" ON "e_democracy"."publication" ("state","event_id");--> statement-breakpoint
CREATE INDEX "voter_match_by_status" ON "e_democracy"."voter_match" ("status","found_at","id");--> statement-breakpoint
ALTER TABLE "e_democracy"."agenda_item" ADD CONSTRAINT "agenda_item_sitting_id_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "e_democracy"."sitting"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."agenda_item" ADD CONSTRAINT "agenda_item_author_id_voting_member_id_fkey" FOREIGN KEY ("author_id") REFERENCES "e_democracy"."voting_member"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."agenda_item" ADD CONSTRAINT "agenda_item_draft_id_draft_decision_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "e_democracy"."draft_decision"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."commission" ADD CONSTRAINT "commission_convocation_id_convocation_id_fkey" FOREIGN KEY ("convocation_id") REFERENCES "e_democracy"."convocation"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."commission_membership" ADD CONSTRAINT "commission_membership_commission_id_commission_id_fkey" FOREIGN KEY ("commission_id") REFERENCES "e_democracy"."commission"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."commission_membership" ADD CONSTRAINT "commission_membership_member_id_voting_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "e_democracy"."voting_member"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."composition" ADD CONSTRAINT "composition_convocation_id_convocation_id_fkey" FOREIGN KEY ("convocation_id") REFERENCES "e_democracy"."convocation"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."council_decision" ADD CONSTRAINT "council_decision_convocation_id_convocation_id_fkey" FOREIGN KEY ("convocation_id") REFERENCES "e_democracy"."convocation"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."council_decision" ADD CONSTRAINT "council_decision_event_id_vote_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "e_democracy"."vote_event"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."council_decision" ADD CONSTRAINT "council_decision_draft_id_draft_decision_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "e_democracy"."draft_decision"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."deputy_profile" ADD CONSTRAINT "deputy_profile_member_id_voting_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "e_democracy"."voting_member"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."draft_decision" ADD CONSTRAINT "draft_decision_convocation_id_convocation_id_fkey" FOREIGN KEY ("convocation_id") REFERENCES "e_democracy"."convocation"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."session" ADD CONSTRAINT "session_convocation_id_convocation_id_fkey" FOREIGN KEY ("convocation_id") REFERENCES "e_democracy"."convocation"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event_source" ADD CONSTRAINT "vote_event_source_event_id_vote_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "e_democracy"."vote_event"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event_source" ADD CONSTRAINT "vote_event_source_agenda_item_id_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "e_democracy"."agenda_item"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."import_stage" ADD CONSTRAINT "import_stage_run_id_import_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "e_democracy"."import_run"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."import_stage_file" ADD CONSTRAINT "import_stage_file_stage_id_import_stage_id_fkey" FOREIGN KEY ("stage_id") REFERENCES "e_democracy"."import_stage"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."publication" ADD CONSTRAINT "publication_event_id_vote_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "e_democracy"."vote_event"("id");