CREATE TABLE "appeals"."answer_draft" (
	"appeal_id" uuid PRIMARY KEY,
	"text" text NOT NULL,
	"outcome" text NOT NULL,
	"refusal_basis" text,
	"refusal_reasons" text,
	"refusal_appeal" text,
	"author_id" uuid NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"approved_by_id" uuid,
	"approved_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "appeals"."appeal_notice" (
	"id" uuid,
	"appeal_id" uuid,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"ground" text,
	"body" text,
	"extended_to" date,
	"author_id" uuid NOT NULL,
	"at" timestamp with time zone,
	CONSTRAINT "appeal_notice_pkey" PRIMARY KEY("appeal_id","at","id")
);
--> statement-breakpoint
CREATE TABLE "appeals"."appeal_tracking" (
	"appeal_id" uuid PRIMARY KEY,
	"code_hash" text NOT NULL UNIQUE,
	"issued_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "appeals"."escalation_run" (
	"day" date PRIMARY KEY,
	"cursor_due_on" date,
	"cursor_id" uuid,
	"examined" integer DEFAULT 0 NOT NULL,
	"told" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "appeals"."escalation_step" (
	"id" uuid PRIMARY KEY,
	"audience" text NOT NULL,
	"offset_days" integer NOT NULL,
	"repeat_days" integer,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"created_by_id" uuid,
	CONSTRAINT "escalation_step_repeats" CHECK ("repeat_days" > 0),
	CONSTRAINT "escalation_step_in_order" CHECK ("valid_to" >= "valid_from")
);
--> statement-breakpoint
CREATE TABLE "appeals"."notification" (
	"id" uuid PRIMARY KEY,
	"employee_id" uuid NOT NULL,
	"event" text NOT NULL,
	"audience" text NOT NULL,
	"channel" text NOT NULL,
	"record_kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"params" jsonb NOT NULL,
	"notice_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"last_fault" text,
	CONSTRAINT "notification_employee_id_notice_key_channel_unique" UNIQUE("employee_id","notice_key","channel")
);
--> statement-breakpoint
CREATE TABLE "appeals"."notification_preference" (
	"employee_id" uuid PRIMARY KEY,
	"language" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."notification_template" (
	"event" text,
	"audience" text,
	"channel" text,
	"language" text,
	"version" integer,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by_id" uuid,
	CONSTRAINT "notification_template_pkey" PRIMARY KEY("event","audience","channel","language","version")
);
--> statement-breakpoint
CREATE TABLE "appeals"."outbox_reader" (
	"name" text PRIMARY KEY,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."quiet_hours" (
	"valid_from" date PRIMARY KEY,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by_id" uuid,
	CONSTRAINT "quiet_hours_of_a_day" CHECK ("from_minute" between 0 and 1439 and "to_minute" between 0 and 1439)
);
--> statement-breakpoint
CREATE TABLE "appeals"."routing_rule" (
	"id" uuid PRIMARY KEY,
	"procedure" text,
	"kind" text,
	"category" text,
	"area" text,
	"unit_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"created_by_id" uuid NOT NULL,
	CONSTRAINT "routing_rule_in_order" CHECK ("valid_to" >= "valid_from")
);
--> statement-breakpoint
CREATE TABLE "appeals"."webhook_attempt" (
	"id" uuid PRIMARY KEY,
	"endpoint_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"event_type" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"status" integer,
	"fault" text,
	"duration_ms" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."webhook_endpoint" (
	"id" uuid PRIMARY KEY,
	"version" integer DEFAULT 1 NOT NULL,
	"client_id" uuid NOT NULL,
	"url" text NOT NULL,
	"event_types" text[] NOT NULL,
	"state" text NOT NULL,
	"pause_reason" text,
	"paused_at" timestamp with time zone,
	"cursor" bigint NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_fault" text,
	"last_delivered_at" timestamp with time zone,
	"next_attempt_at" timestamp with time zone,
	"lease_holder" uuid,
	"lease_until" timestamp with time zone,
	"secret_version" integer DEFAULT 1 NOT NULL,
	"previous_secret_until" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by_id" uuid NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "webhook_endpoint_paused_for_a_reason" CHECK (("state" = 'PAUSED') = ("pause_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "appeals"."document_assignment" (
	"id" uuid PRIMARY KEY,
	"resolution_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"employee_id" uuid,
	"unit_id" uuid,
	"position" integer NOT NULL,
	"report" text,
	"reported_at" timestamp with time zone,
	"reported_by_id" uuid,
	"remark" text,
	CONSTRAINT "document_assignment_resolution_id_employee_id_unit_id_unique" UNIQUE NULLS NOT DISTINCT("resolution_id","employee_id","unit_id"),
	CONSTRAINT "document_assignment_to_one" CHECK (num_nonnulls("employee_id", "unit_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "appeals"."document_resolution" (
	"id" uuid PRIMARY KEY,
	"document_id" uuid NOT NULL,
	"parent_assignment_id" uuid,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"due_on" date,
	"controller_id" uuid,
	"closed_at" timestamp with time zone,
	CONSTRAINT "document_resolution_control_day" CHECK ("controller_id" is null or "due_on" is not null),
	CONSTRAINT "document_resolution_closed" CHECK (("state" = 'IN_EXECUTION') = ("closed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "appeals"."answer" ADD COLUMN "refusal_basis" text;--> statement-breakpoint
ALTER TABLE "appeals"."answer" ADD COLUMN "refusal_reasons" text;--> statement-breakpoint
ALTER TABLE "appeals"."answer" ADD COLUMN "refusal_appeal" text;--> statement-breakpoint
ALTER TABLE "appeals"."appeal_event" ADD COLUMN "on_behalf_of_id" uuid;--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD COLUMN "control_due_on" date;--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD COLUMN "is_on_control" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD COLUMN "involved_employee_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD COLUMN "involved_unit_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD COLUMN "extended_to" date;--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD COLUMN "reopened_on" date;--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD COLUMN "recurrence" text DEFAULT 'PRIMARY' NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD COLUMN "earlier_id" uuid;--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD COLUMN "authorship" text DEFAULT 'INDIVIDUAL' NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD COLUMN "signatories" integer;--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD COLUMN "complained_unit_id" uuid;--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD COLUMN "complained_employee_id" uuid;--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD COLUMN "complained_body" text;--> statement-breakpoint
ALTER TABLE "appeals"."answer" DROP CONSTRAINT "answer_pkey";--> statement-breakpoint
ALTER TABLE "appeals"."answer" ADD PRIMARY KEY ("appeal_id","answered_at");--> statement-breakpoint
CREATE INDEX "document_control_due" ON "appeals"."document" ("control_due_on","id") WHERE "is_on_control";--> statement-breakpoint
CREATE INDEX "document_involved_employees" ON "appeals"."document" USING gin ("involved_employee_ids");--> statement-breakpoint
CREATE INDEX "document_involved_units" ON "appeals"."document" USING gin ("involved_unit_ids");--> statement-breakpoint
CREATE INDEX "document_file_document_id_added_at_id_index" ON "appeals"."document_file" ("document_id","added_at","id");--> statement-breakpoint
CREATE INDEX "document_file_sha256_index" ON "appeals"."document_file" ("sha256");--> statement-breakpoint
CREATE INDEX "document_file_quarantined" ON "appeals"."document_file" ("added_at") WHERE "state" = 'QUARANTINED';--> statement-breakpoint
CREATE INDEX "escalation_step_valid_from_index" ON "appeals"."escalation_step" ("valid_from");--> statement-breakpoint
CREATE INDEX "notification_in_app" ON "appeals"."notification" ("employee_id","id") WHERE "channel" = 'IN_APP';--> statement-breakpoint
CREATE INDEX "notification_unread" ON "appeals"."notification" ("employee_id") WHERE "channel" = 'IN_APP' and "read_at" is null;--> statement-breakpoint
CREATE INDEX "notification_pending" ON "appeals"."notification" ("not_before","id") WHERE "state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "notification_dead" ON "appeals"."notification" ("id") WHERE "state" = 'DEAD';--> statement-breakpoint
CREATE INDEX "routing_rule_valid_from_index" ON "appeals"."routing_rule" ("valid_from");--> statement-breakpoint
CREATE INDEX "webhook_attempt_endpoint_id_id_index" ON "appeals"."webhook_attempt" ("endpoint_id","id");--> statement-breakpoint
CREATE INDEX "webhook_endpoint_client_id_created_at_index" ON "appeals"."webhook_endpoint" ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_endpoint_sent_to" ON "appeals"."webhook_endpoint" ("next_attempt_at") WHERE "state" = 'ACTIVE' and "removed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "document_assignment_one_chief" ON "appeals"."document_assignment" ("resolution_id") WHERE "role" = 'CHIEF';--> statement-breakpoint
CREATE INDEX "document_assignment_document_id_index" ON "appeals"."document_assignment" ("document_id");--> statement-breakpoint
CREATE INDEX "document_assignment_employee_id_index" ON "appeals"."document_assignment" ("employee_id");--> statement-breakpoint
CREATE INDEX "document_assignment_unit_id_index" ON "appeals"."document_assignment" ("unit_id");--> statement-breakpoint
CREATE INDEX "document_resolution_document_id_at_id_index" ON "appeals"."document_resolution" ("document_id","at","id");--> statement-breakpoint
CREATE INDEX "document_resolution_parent_assignment_id_index" ON "appeals"."document_resolution" ("parent_assignment_id");--> statement-breakpoint
CREATE INDEX "appeal_recurrence" ON "appeals"."appeal" ("recurrence","registered_at","id") WHERE "recurrence" <> 'PRIMARY';--> statement-breakpoint
CREATE INDEX "appeal_authorship" ON "appeals"."appeal" ("authorship","registered_at","id") WHERE "authorship" <> 'INDIVIDUAL';--> statement-breakpoint
CREATE INDEX "appeal_earlier" ON "appeals"."appeal" ("earlier_id") WHERE "earlier_id" is not null;--> statement-breakpoint
ALTER TABLE "appeals"."answer_draft" ADD CONSTRAINT "answer_draft_appeal_id_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal_notice" ADD CONSTRAINT "appeal_notice_appeal_id_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal_tracking" ADD CONSTRAINT "appeal_tracking_appeal_id_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_file" ADD CONSTRAINT "document_file_document_id_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document"("id");--> statement-breakpoint
ALTER TABLE "appeals"."notification" ADD CONSTRAINT "notification_employee_id_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."notification_preference" ADD CONSTRAINT "notification_preference_employee_id_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."routing_rule" ADD CONSTRAINT "routing_rule_unit_id_org_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."webhook_attempt" ADD CONSTRAINT "webhook_attempt_endpoint_id_webhook_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "appeals"."webhook_endpoint"("id");--> statement-breakpoint
ALTER TABLE "appeals"."webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_client_id_api_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "appeals"."api_client"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_assignment" ADD CONSTRAINT "document_assignment_resolution_id_document_resolution_id_fkey" FOREIGN KEY ("resolution_id") REFERENCES "appeals"."document_resolution"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_assignment" ADD CONSTRAINT "document_assignment_document_id_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_assignment" ADD CONSTRAINT "document_assignment_employee_id_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_assignment" ADD CONSTRAINT "document_assignment_unit_id_org_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_resolution" ADD CONSTRAINT "document_resolution_document_id_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_resolution" ADD CONSTRAINT "document_resolution_5toZXYuzIUs3_fkey" FOREIGN KEY ("parent_assignment_id") REFERENCES "appeals"."document_assignment"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_resolution" ADD CONSTRAINT "document_resolution_author_id_employee_id_fkey" FOREIGN KEY ("author_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_resolution" ADD CONSTRAINT "document_resolution_controller_id_employee_id_fkey" FOREIGN KEY ("controller_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_earlier_id_appeal_id_fkey" FOREIGN KEY ("earlier_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_complained_unit_id_org_unit_id_fkey" FOREIGN KEY ("complained_unit_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_complained_employee_id_employee_id_fkey" FOREIGN KEY ("complained_employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD CONSTRAINT "document_control_day_on_control" CHECK ("is_on_control" or "control_due_on" is null);--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_earlier_named" CHECK ("recurrence" not in ('REPEATED', 'DUPLICATE') or "earlier_id" is not null);--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_signatories_of_collective" CHECK (("authorship" = 'COLLECTIVE') = ("signatories" is not null) and coalesce("signatories", 2) >= 2);--> statement-breakpoint
ALTER TABLE "appeals"."appeal" DROP CONSTRAINT "appeal_answered_when_replied", ADD CONSTRAINT "appeal_answered_when_replied" CHECK (("answered_at" is not null) = ("state" in ('REPLIED', 'CLOSED', 'FORWARDED', 'RETURNED', 'NOT_CONSIDERED', 'WITHDRAWN')));