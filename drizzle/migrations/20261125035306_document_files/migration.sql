CREATE TABLE "appeals"."document_file" (
	"id" uuid PRIMARY KEY,
	"document_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"received_sha256" text NOT NULL,
	"state" text NOT NULL,
	"threat" text,
	"scanned_at" timestamp with time zone,
	"added_at" timestamp with time zone NOT NULL,
	"added_by_id" uuid NOT NULL,
	CONSTRAINT "document_file_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$' and "received_sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "document_file_size" CHECK ("size_bytes" > 0),
	CONSTRAINT "document_file_threat" CHECK (("state" = 'INFECTED') = ("threat" is not null))
);
--> statement-breakpoint
CREATE INDEX "document_file_document_id_added_at_id_index" ON "appeals"."document_file" ("document_id","added_at","id");--> statement-breakpoint
CREATE INDEX "document_file_sha256_index" ON "appeals"."document_file" ("sha256");--> statement-breakpoint
CREATE INDEX "document_file_quarantined" ON "appeals"."document_file" ("added_at") WHERE "state" = 'QUARANTINED';--> statement-breakpoint
ALTER TABLE "appeals"."document_file" ADD CONSTRAINT "document_file_document_id_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document"("id");