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
CREATE INDEX "escalation_step_valid_from_index" ON "appeals"."escalation_step" ("valid_from");--> statement-breakpoint
CREATE INDEX "notification_in_app" ON "appeals"."notification" ("employee_id","id") WHERE "channel" = 'IN_APP';--> statement-breakpoint
CREATE INDEX "notification_unread" ON "appeals"."notification" ("employee_id") WHERE "channel" = 'IN_APP' and "read_at" is null;--> statement-breakpoint
CREATE INDEX "notification_pending" ON "appeals"."notification" ("not_before","id") WHERE "state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "notification_dead" ON "appeals"."notification" ("id") WHERE "state" = 'DEAD';--> statement-breakpoint
CREATE INDEX "routing_rule_valid_from_index" ON "appeals"."routing_rule" ("valid_from");--> statement-breakpoint
CREATE INDEX "webhook_attempt_endpoint_id_id_index" ON "appeals"."webhook_attempt" ("endpoint_id","id");--> statement-breakpoint
CREATE INDEX "webhook_endpoint_client_id_created_at_index" ON "appeals"."webhook_endpoint" ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_endpoint_sent_to" ON "appeals"."webhook_endpoint" ("next_attempt_at") WHERE "state" = 'ACTIVE' and "removed_at" is null;--> statement-breakpoint
ALTER TABLE "appeals"."notification" ADD CONSTRAINT "notification_employee_id_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."notification_preference" ADD CONSTRAINT "notification_preference_employee_id_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."routing_rule" ADD CONSTRAINT "routing_rule_unit_id_org_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."webhook_attempt" ADD CONSTRAINT "webhook_attempt_endpoint_id_webhook_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "appeals"."webhook_endpoint"("id");--> statement-breakpoint
ALTER TABLE "appeals"."webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_client_id_api_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "appeals"."api_client"("id");