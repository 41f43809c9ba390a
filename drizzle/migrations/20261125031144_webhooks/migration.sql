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
CREATE INDEX "webhook_attempt_endpoint_id_id_index" ON "appeals"."webhook_attempt" ("endpoint_id","id");--> statement-breakpoint
CREATE INDEX "webhook_endpoint_client_id_created_at_index" ON "appeals"."webhook_endpoint" ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_endpoint_sent_to" ON "appeals"."webhook_endpoint" ("next_attempt_at") WHERE "state" = 'ACTIVE' and "removed_at" is null;--> statement-breakpoint
ALTER TABLE "appeals"."webhook_attempt" ADD CONSTRAINT "webhook_attempt_endpoint_id_webhook_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "appeals"."webhook_endpoint"("id");--> statement-breakpoint
ALTER TABLE "appeals"."webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_client_id_api_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "appeals"."api_client"("id");