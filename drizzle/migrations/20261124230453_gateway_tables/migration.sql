CREATE SCHEMA "gateway";
--> statement-breakpoint
CREATE TABLE "gateway"."account" (
	"id" uuid PRIMARY KEY,
	"login" text NOT NULL UNIQUE,
	"password_hash" text NOT NULL,
	"subject" text NOT NULL UNIQUE,
	"is_disabled" boolean DEFAULT false NOT NULL,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gateway"."oidc_artifact" (
	"model" text,
	"id_hash" text,
	"sealed" text NOT NULL,
	"grant_id" text,
	"uid" text,
	"expires_at" timestamp with time zone,
	"consumed_at" timestamp with time zone,
	CONSTRAINT "oidc_artifact_pkey" PRIMARY KEY("model","id_hash")
);
--> statement-breakpoint
CREATE TABLE "gateway"."session" (
	"id" uuid PRIMARY KEY,
	"secret_hash" text NOT NULL UNIQUE,
	"employee_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"idle_expires_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "gateway"."sign_in_attempt" (
	"state_hash" text PRIMARY KEY,
	"browser_hash" text NOT NULL,
	"provider" text NOT NULL,
	"sealed" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gateway"."signing_key" (
	"kid" text PRIMARY KEY,
	"public_jwk" jsonb NOT NULL,
	"sealed_private_jwk" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"signs_from" timestamp with time zone NOT NULL UNIQUE,
	"published_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "gateway"."unknown_subject" (
	"secret_hash" text PRIMARY KEY,
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "oidc_artifact_grant_id_index" ON "gateway"."oidc_artifact" ("grant_id");--> statement-breakpoint
CREATE INDEX "oidc_artifact_uid_index" ON "gateway"."oidc_artifact" ("uid");--> statement-breakpoint
CREATE INDEX "oidc_artifact_expires_at_index" ON "gateway"."oidc_artifact" ("expires_at");--> statement-breakpoint
CREATE INDEX "session_employee_id_index" ON "gateway"."session" ("employee_id") WHERE "ended_at" is null;--> statement-breakpoint
CREATE INDEX "session_expires_at_index" ON "gateway"."session" ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_expires_at_index" ON "gateway"."sign_in_attempt" ("expires_at");--> statement-breakpoint
CREATE INDEX "unknown_subject_expires_at_index" ON "gateway"."unknown_subject" ("expires_at");