CREATE TABLE "appeals"."document_approval" (
	"id" uuid PRIMARY KEY,
	"document_id" uuid NOT NULL,
	"draft_version" integer NOT NULL,
	"state" text NOT NULL,
	"signer_id" uuid NOT NULL,
	"sent_by_id" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"reason" text,
	CONSTRAINT "document_approval_closed" CHECK (("state" in ('OPEN', 'APPROVED')) = ("closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "appeals"."document_draft" (
	"document_id" uuid PRIMARY KEY,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_version" integer NOT NULL,
	"signer_id" uuid,
	CONSTRAINT "document_draft_version_positive" CHECK ("last_version" > 0)
);
--> statement-breakpoint
CREATE TABLE "appeals"."document_draft_version" (
	"id" uuid PRIMARY KEY,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"author_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_draft_version_number" UNIQUE("document_id","number"),
	CONSTRAINT "document_draft_version_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "appeals"."document_signature" (
	"document_id" uuid PRIMARY KEY,
	"draft_version" integer NOT NULL,
	"kind" text NOT NULL,
	"verification" text NOT NULL,
	"signer_id" uuid NOT NULL,
	"signed_by_id" uuid NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"content_sha256" text NOT NULL,
	"file_id" uuid,
	"file_sha256" text,
	CONSTRAINT "document_signature_whole" CHECK (("kind" = 'DETACHED_FILE') = ("file_id" is not null) and ("kind" = 'DETACHED_FILE') = ("file_sha256" is not null) and ("kind" = 'PAPER') = ("verification" = 'PAPER_NOTED'))
);
--> statement-breakpoint
CREATE TABLE "appeals"."document_visa" (
	"id" uuid PRIMARY KEY,
	"approval_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"position" integer NOT NULL,
	"approver_id" uuid NOT NULL,
	"decision" text,
	"remark" text,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "document_visa_approval_id_approver_id_unique" UNIQUE("approval_id","approver_id"),
	CONSTRAINT "document_visa_decided" CHECK (num_nonnulls("decision", "decided_by_id", "decided_at") in (0, 3)),
	CONSTRAINT "document_visa_remark" CHECK (("decision" in ('APPROVED_WITH_REMARKS', 'REJECTED')) is not true or "remark" is not null)
);
--> statement-breakpoint
CREATE INDEX "document_approval_document_id_sent_at_id_index" ON "appeals"."document_approval" ("document_id","sent_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_approval_one_alive" ON "appeals"."document_approval" ("document_id") WHERE "state" in ('OPEN', 'APPROVED');--> statement-breakpoint
CREATE INDEX "document_draft_author_id_created_at_document_id_index" ON "appeals"."document_draft" ("author_id","created_at","document_id");--> statement-breakpoint
CREATE INDEX "document_draft_signer_id_created_at_document_id_index" ON "appeals"."document_draft" ("signer_id","created_at","document_id");--> statement-breakpoint
CREATE INDEX "document_signature_file_id_index" ON "appeals"."document_signature" ("file_id");--> statement-breakpoint
CREATE INDEX "document_visa_document_id_index" ON "appeals"."document_visa" ("document_id");--> statement-breakpoint
CREATE INDEX "document_visa_awaited" ON "appeals"."document_visa" ("approver_id") WHERE "decision" is null;--> statement-breakpoint
ALTER TABLE "appeals"."document_approval" ADD CONSTRAINT "document_approval_document_id_document_draft_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document_draft"("document_id");--> statement-breakpoint
ALTER TABLE "appeals"."document_approval" ADD CONSTRAINT "document_approval_signer_id_employee_id_fkey" FOREIGN KEY ("signer_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_approval" ADD CONSTRAINT "document_approval_sent_by_id_employee_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_approval" ADD CONSTRAINT "document_approval_of_version" FOREIGN KEY ("document_id","draft_version") REFERENCES "appeals"."document_draft_version"("document_id","number");--> statement-breakpoint
ALTER TABLE "appeals"."document_draft" ADD CONSTRAINT "document_draft_document_id_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_draft" ADD CONSTRAINT "document_draft_author_id_employee_id_fkey" FOREIGN KEY ("author_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_draft" ADD CONSTRAINT "document_draft_signer_id_employee_id_fkey" FOREIGN KEY ("signer_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_draft_version" ADD CONSTRAINT "document_draft_version_X13Ly3t74vzy_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document_draft"("document_id");--> statement-breakpoint
ALTER TABLE "appeals"."document_draft_version" ADD CONSTRAINT "document_draft_version_author_id_employee_id_fkey" FOREIGN KEY ("author_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_signature" ADD CONSTRAINT "document_signature_document_id_document_draft_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document_draft"("document_id");--> statement-breakpoint
ALTER TABLE "appeals"."document_signature" ADD CONSTRAINT "document_signature_signer_id_employee_id_fkey" FOREIGN KEY ("signer_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_signature" ADD CONSTRAINT "document_signature_signed_by_id_employee_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_signature" ADD CONSTRAINT "document_signature_file_id_document_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "appeals"."document_file"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_signature" ADD CONSTRAINT "document_signature_of_version" FOREIGN KEY ("document_id","draft_version") REFERENCES "appeals"."document_draft_version"("document_id","number");--> statement-breakpoint
ALTER TABLE "appeals"."document_visa" ADD CONSTRAINT "document_visa_approval_id_document_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "appeals"."document_approval"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_visa" ADD CONSTRAINT "document_visa_document_id_document_draft_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document_draft"("document_id");--> statement-breakpoint
ALTER TABLE "appeals"."document_visa" ADD CONSTRAINT "document_visa_approver_id_employee_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_visa" ADD CONSTRAINT "document_visa_decided_by_id_employee_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document" DROP CONSTRAINT "document_numbered_once_registered", ADD CONSTRAINT "document_numbered_once_registered" CHECK (("state" in ('DRAFT', 'ON_APPROVAL', 'ON_SIGNATURE', 'DISCARDED')) = ("number" is null));