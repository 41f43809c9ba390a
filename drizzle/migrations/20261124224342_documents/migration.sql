CREATE TABLE "appeals"."case_file" (
	"id" uuid PRIMARY KEY,
	"year" integer NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"retention_years" integer,
	"retention_basis" text NOT NULL,
	"closed_on" date,
	CONSTRAINT "case_file_year_code_unique" UNIQUE("year","code"),
	CONSTRAINT "case_file_retention_positive" CHECK ("retention_years" > 0)
);
--> statement-breakpoint
CREATE TABLE "appeals"."correspondent" (
	"id" uuid PRIMARY KEY,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"registration_code" text,
	"index_code" text,
	"address" text,
	"email" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "correspondent_registration_code_form" CHECK ("registration_code" ~ '^[0-9]{8}$')
);
--> statement-breakpoint
CREATE TABLE "appeals"."document" (
	"id" uuid PRIMARY KEY,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"direction" text NOT NULL,
	"journal_id" uuid NOT NULL,
	"year" integer,
	"sequence" integer,
	"number" text,
	"type_name" text NOT NULL,
	"summary" text NOT NULL,
	"language" text NOT NULL,
	"pages" integer,
	"attachment_pages" integer,
	"correspondent_id" uuid,
	"their_number" text,
	"their_date" date,
	"received_on" date,
	"registered_at" timestamp with time zone,
	"registered_by_id" uuid,
	"unit_id" uuid,
	"employee_id" uuid,
	"case_file_id" uuid,
	"is_restricted" boolean NOT NULL,
	"void_reason" text,
	CONSTRAINT "document_journal_id_year_sequence_unique" UNIQUE("journal_id","year","sequence"),
	CONSTRAINT "document_numbered_once_registered" CHECK (("state" = 'DRAFT') = ("number" is null)),
	CONSTRAINT "document_number_whole" CHECK (("number" is null) = ("sequence" is null) and ("number" is null) = ("year" is null) and ("number" is null) = ("registered_at" is null)),
	CONSTRAINT "document_voided_for_a_reason" CHECK (("state" = 'VOIDED') = ("void_reason" is not null)),
	CONSTRAINT "document_sequence_positive" CHECK ("sequence" > 0)
);
--> statement-breakpoint
CREATE TABLE "appeals"."document_event" (
	"id" uuid,
	"document_id" uuid,
	"type" text NOT NULL,
	"at" timestamp with time zone,
	"actor_id" uuid,
	"note" text,
	"to_state" text NOT NULL,
	CONSTRAINT "document_event_pkey" PRIMARY KEY("document_id","at","id")
);
--> statement-breakpoint
CREATE TABLE "appeals"."document_link" (
	"id" uuid PRIMARY KEY,
	"document_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"to_document_id" uuid,
	"to_appeal_id" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_by_id" uuid NOT NULL,
	CONSTRAINT "document_link_document_id_kind_to_document_id_to_appeal_id_unique" UNIQUE NULLS NOT DISTINCT("document_id","kind","to_document_id","to_appeal_id"),
	CONSTRAINT "document_link_to_one" CHECK (num_nonnulls("to_document_id", "to_appeal_id") = 1),
	CONSTRAINT "document_link_not_to_itself" CHECK ("to_document_id" <> "document_id")
);
--> statement-breakpoint
CREATE TABLE "appeals"."journal_template" (
	"journal_id" uuid,
	"from_year" integer,
	"index_template" text NOT NULL,
	CONSTRAINT "journal_template_pkey" PRIMARY KEY("journal_id","from_year")
);
--> statement-breakpoint
ALTER TABLE "appeals"."journal" ALTER COLUMN "procedure" DROP NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "correspondent_kind_name_key_index" ON "appeals"."correspondent" ("kind","name_key");--> statement-breakpoint
CREATE UNIQUE INDEX "correspondent_registration_code" ON "appeals"."correspondent" ("registration_code") WHERE "registration_code" is not null;--> statement-breakpoint
CREATE INDEX "correspondent_name_trgm" ON "appeals"."correspondent" USING gin ("name_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "document_registered_at_id_index" ON "appeals"."document" ("registered_at","id");--> statement-breakpoint
CREATE INDEX "document_journal_id_registered_at_id_index" ON "appeals"."document" ("journal_id","registered_at","id");--> statement-breakpoint
CREATE INDEX "document_direction_registered_at_id_index" ON "appeals"."document" ("direction","registered_at","id");--> statement-breakpoint
CREATE INDEX "document_unit_id_registered_at_id_index" ON "appeals"."document" ("unit_id","registered_at","id");--> statement-breakpoint
CREATE INDEX "document_employee_id_registered_at_id_index" ON "appeals"."document" ("employee_id","registered_at","id");--> statement-breakpoint
CREATE INDEX "document_case_file_id_index" ON "appeals"."document" ("case_file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_registered_once" ON "appeals"."document" ("correspondent_id","their_number","their_date") WHERE "direction" = 'INCOMING' and "state" <> 'VOIDED';--> statement-breakpoint
CREATE INDEX "document_number_prefix" ON "appeals"."document" ("number" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "document_summary_trgm" ON "appeals"."document" USING gin ("summary" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "document_link_to_document_id_index" ON "appeals"."document_link" ("to_document_id");--> statement-breakpoint
CREATE INDEX "document_link_to_appeal_id_index" ON "appeals"."document_link" ("to_appeal_id");--> statement-breakpoint
ALTER TABLE "appeals"."case_file" ADD CONSTRAINT "case_file_unit_id_org_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD CONSTRAINT "document_journal_id_journal_id_fkey" FOREIGN KEY ("journal_id") REFERENCES "appeals"."journal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD CONSTRAINT "document_correspondent_id_correspondent_id_fkey" FOREIGN KEY ("correspondent_id") REFERENCES "appeals"."correspondent"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD CONSTRAINT "document_unit_id_org_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD CONSTRAINT "document_employee_id_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD CONSTRAINT "document_case_file_id_case_file_id_fkey" FOREIGN KEY ("case_file_id") REFERENCES "appeals"."case_file"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_event" ADD CONSTRAINT "document_event_document_id_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_link" ADD CONSTRAINT "document_link_document_id_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_link" ADD CONSTRAINT "document_link_to_document_id_document_id_fkey" FOREIGN KEY ("to_document_id") REFERENCES "appeals"."document"("id");--> statement-breakpoint
ALTER TABLE "appeals"."journal_template" ADD CONSTRAINT "journal_template_journal_id_journal_id_fkey" FOREIGN KEY ("journal_id") REFERENCES "appeals"."journal"("id");