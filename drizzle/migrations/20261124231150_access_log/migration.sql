CREATE TYPE "residents"."identity_document_kind" AS ENUM('ID_CARD', 'PASSPORT_BOOKLET', 'PASSPORT_FOREIGN_TRAVEL', 'RESIDENCE_PERMIT', 'BIRTH_CERTIFICATE');--> statement-breakpoint
CREATE TABLE "appeals"."access_chain" (
	"id" integer PRIMARY KEY,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."access_entry" (
	"seq" bigint PRIMARY KEY,
	"hash" text NOT NULL,
	"entry" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"viewer_kind" text NOT NULL,
	"viewer_subject" text,
	"client_id" text,
	"purpose" text NOT NULL,
	"person_ids" uuid[] NOT NULL,
	"deferred_until" date
);
--> statement-breakpoint
CREATE TABLE "residents"."access_chain" (
	"id" integer PRIMARY KEY,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "residents"."access_entry" (
	"seq" bigint PRIMARY KEY,
	"hash" text NOT NULL,
	"entry" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"viewer_kind" text NOT NULL,
	"viewer_subject" text,
	"client_id" text,
	"purpose" text NOT NULL,
	"person_ids" uuid[] NOT NULL,
	"deferred_until" date
);
--> statement-breakpoint
CREATE TABLE "residents"."identity_document" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"kind" "residents"."identity_document_kind" NOT NULL,
	"series" text,
	"number" text NOT NULL,
	"issuer" text NOT NULL,
	"issued_on" date NOT NULL,
	"valid_until" date,
	CONSTRAINT "identity_document_period" CHECK ("valid_until" >= "issued_on")
);
--> statement-breakpoint
CREATE TABLE "residents"."tax_number" (
	"person_id" uuid PRIMARY KEY,
	"number" text UNIQUE,
	"is_refused" boolean NOT NULL,
	CONSTRAINT "tax_number_form" CHECK ("number" ~ '^[0-9]{10}$'),
	CONSTRAINT "tax_number_or_refusal" CHECK (("number" is null) = "is_refused")
);
--> statement-breakpoint
CREATE TABLE "services"."access_chain" (
	"id" integer PRIMARY KEY,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "services"."access_entry" (
	"seq" bigint PRIMARY KEY,
	"hash" text NOT NULL,
	"entry" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"viewer_kind" text NOT NULL,
	"viewer_subject" text,
	"client_id" text,
	"purpose" text NOT NULL,
	"person_ids" uuid[] NOT NULL,
	"deferred_until" date
);
--> statement-breakpoint
CREATE INDEX "access_entry_at_index" ON "appeals"."access_entry" ("at");--> statement-breakpoint
CREATE INDEX "access_entry_person_ids_index" ON "appeals"."access_entry" USING gin ("person_ids");--> statement-breakpoint
CREATE INDEX "access_entry_viewer_subject_seq_index" ON "appeals"."access_entry" ("viewer_subject","seq") WHERE "viewer_subject" is not null;--> statement-breakpoint
CREATE INDEX "access_entry_client_id_seq_index" ON "appeals"."access_entry" ("client_id","seq") WHERE "client_id" is not null;--> statement-breakpoint
CREATE INDEX "access_entry_at_index" ON "residents"."access_entry" ("at");--> statement-breakpoint
CREATE INDEX "access_entry_person_ids_index" ON "residents"."access_entry" USING gin ("person_ids");--> statement-breakpoint
CREATE INDEX "access_entry_viewer_subject_seq_index" ON "residents"."access_entry" ("viewer_subject","seq") WHERE "viewer_subject" is not null;--> statement-breakpoint
CREATE INDEX "access_entry_client_id_seq_index" ON "residents"."access_entry" ("client_id","seq") WHERE "client_id" is not null;--> statement-breakpoint
CREATE INDEX "identity_document_person_id_issued_on_id_index" ON "residents"."identity_document" ("person_id","issued_on","id");--> statement-breakpoint
CREATE INDEX "access_entry_at_index" ON "services"."access_entry" ("at");--> statement-breakpoint
CREATE INDEX "access_entry_person_ids_index" ON "services"."access_entry" USING gin ("person_ids");--> statement-breakpoint
CREATE INDEX "access_entry_viewer_subject_seq_index" ON "services"."access_entry" ("viewer_subject","seq") WHERE "viewer_subject" is not null;--> statement-breakpoint
CREATE INDEX "access_entry_client_id_seq_index" ON "services"."access_entry" ("client_id","seq") WHERE "client_id" is not null;--> statement-breakpoint
ALTER TABLE "residents"."identity_document" ADD CONSTRAINT "identity_document_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "residents"."person"("id");--> statement-breakpoint
ALTER TABLE "residents"."tax_number" ADD CONSTRAINT "tax_number_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "residents"."person"("id");