CREATE TABLE "appeals"."calendar_change" (
	"id" uuid PRIMARY KEY,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"basis" text NOT NULL,
	"change" jsonb NOT NULL,
	"pass" integer NOT NULL,
	"cursor" uuid,
	"examined" integer NOT NULL,
	"changed" integer NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "calendar_change_pass" CHECK ("pass" in (1, 2))
);
--> statement-breakpoint
CREATE TABLE "appeals"."calendar_year" (
	"year" integer PRIMARY KEY,
	"basis" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."term_change" (
	"record_id" uuid,
	"change_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"old_due_on" date NOT NULL,
	"new_due_on" date NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "term_change_pkey" PRIMARY KEY("record_id","change_id")
);
--> statement-breakpoint
CREATE TABLE "services"."calendar_change" (
	"id" uuid PRIMARY KEY,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"basis" text NOT NULL,
	"change" jsonb NOT NULL,
	"pass" integer NOT NULL,
	"cursor" uuid,
	"examined" integer NOT NULL,
	"changed" integer NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "calendar_change_pass" CHECK ("pass" in (1, 2))
);
--> statement-breakpoint
CREATE TABLE "services"."calendar_regime" (
	"code" text PRIMARY KEY,
	"name" text NOT NULL,
	"basis" text NOT NULL,
	"has_holidays" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "services"."calendar_year" (
	"year" integer PRIMARY KEY,
	"basis" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "services"."term_change" (
	"record_id" uuid,
	"change_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"old_due_on" date NOT NULL,
	"new_due_on" date NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "term_change_pkey" PRIMARY KEY("record_id","change_id")
);
--> statement-breakpoint
ALTER TABLE "appeals"."holiday" ADD COLUMN "basis" text DEFAULT 'КЗпП України, ст. 73' NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals"."statutory_rule" ADD COLUMN "purpose" text DEFAULT 'CONSIDERATION' NOT NULL;--> statement-breakpoint
ALTER TABLE "services"."holiday" ADD COLUMN "kind" text DEFAULT 'HOLIDAY' NOT NULL;--> statement-breakpoint
ALTER TABLE "services"."holiday" ADD COLUMN "basis" text DEFAULT 'КЗпП України, ст. 73' NOT NULL;--> statement-breakpoint
ALTER TABLE "services"."statutory_rule" ADD COLUMN "resumption" text DEFAULT 'RESUME' NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals"."holiday" ALTER COLUMN "kind" SET DEFAULT 'HOLIDAY';--> statement-breakpoint
ALTER TABLE "appeals"."statutory_rule" ALTER COLUMN "procedure" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "calendar_change_unfinished" ON "appeals"."calendar_change" ("at") WHERE "finished_at" is null;--> statement-breakpoint
CREATE INDEX "calendar_change_unfinished" ON "services"."calendar_change" ("at") WHERE "finished_at" is null;--> statement-breakpoint
ALTER TABLE "services"."statutory_rule" ADD CONSTRAINT "statutory_rule_resumption" CHECK ("resumption" in ('RESUME', 'RESET'));--> statement-breakpoint
ALTER TABLE "services"."service_application_event" DROP CONSTRAINT "service_application_event_known_type", ADD CONSTRAINT "service_application_event_known_type" CHECK ("type" in ('SUBMITTED', 'CORRECTION_REQUESTED', 'RESUMED', 'PROCESSING_STARTED', 'APPROVED', 'REFUSED', 'ISSUED', 'WITHDRAWN', 'TERM_CHANGED'));