CREATE TABLE "appeals"."announced_day" (
	"day" date PRIMARY KEY,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."api_client" (
	"id" uuid PRIMARY KEY,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"organisation" text NOT NULL,
	"contact" text NOT NULL,
	"purpose" text NOT NULL,
	"basis" text NOT NULL,
	"scopes" text[] NOT NULL,
	"requests_per_minute" integer NOT NULL,
	"cost_per_minute" integer NOT NULL,
	"redirect_uris" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	"last_used_on" date,
	CONSTRAINT "api_client_budget_positive" CHECK ("requests_per_minute" > 0 and "cost_per_minute" > 0)
);
--> statement-breakpoint
CREATE TABLE "appeals"."api_client_key" (
	"id" uuid PRIMARY KEY,
	"client_id" uuid NOT NULL,
	"thumbprint" text NOT NULL UNIQUE,
	"jwk" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by_id" uuid NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_client_key_in_order" CHECK ("valid_to" >= "valid_from")
);
--> statement-breakpoint
CREATE TABLE "appeals"."employee_identity" (
	"provider" text,
	"subject" text,
	"employee_id" uuid NOT NULL,
	"bound_at" timestamp with time zone NOT NULL,
	CONSTRAINT "employee_identity_pkey" PRIMARY KEY("provider","subject")
);
--> statement-breakpoint
CREATE TABLE "appeals"."employee_invitation" (
	"id" uuid PRIMARY KEY,
	"employee_id" uuid NOT NULL,
	"code_hash" text NOT NULL UNIQUE,
	"created_at" timestamp with time zone NOT NULL,
	"created_by_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"redeemed_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "appeals"."staff_event" (
	"id" uuid,
	"subject_id" uuid,
	"type" text NOT NULL,
	"at" timestamp with time zone,
	"actor_id" uuid,
	"note" text,
	"changes" jsonb NOT NULL,
	CONSTRAINT "staff_event_pkey" PRIMARY KEY("subject_id","at","id")
);
--> statement-breakpoint
CREATE TABLE "appeals"."substitution" (
	"id" uuid PRIMARY KEY,
	"version" integer DEFAULT 1 NOT NULL,
	"employee_id" uuid NOT NULL,
	"substitute_id" uuid NOT NULL,
	"roles" text[] NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"reason" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by_id" uuid NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "substitution_in_order" CHECK ("to_on" >= "from_on"),
	CONSTRAINT "substitution_not_of_oneself" CHECK ("employee_id" <> "substitute_id")
);
--> statement-breakpoint
ALTER TABLE "appeals"."employee" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals"."employee" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "appeals"."employee" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "appeals"."employee" ADD COLUMN "employed_from" date;--> statement-breakpoint
ALTER TABLE "appeals"."employee" ADD COLUMN "employed_to" date;--> statement-breakpoint
ALTER TABLE "appeals"."employee" ADD COLUMN "disabled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appeals"."org_unit" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals"."org_unit" ADD COLUMN "head_id" uuid;--> statement-breakpoint
ALTER TABLE "appeals"."org_unit" ADD COLUMN "abolished_on" date;--> statement-breakpoint
ALTER TABLE "appeals"."org_unit" ADD COLUMN "successor_id" uuid;--> statement-breakpoint
CREATE INDEX "api_client_key_client_id_valid_from_index" ON "appeals"."api_client_key" ("client_id","valid_from");--> statement-breakpoint
CREATE INDEX "employee_identity_employee_id_index" ON "appeals"."employee_identity" ("employee_id");--> statement-breakpoint
CREATE INDEX "employee_invitation_employee_id_created_at_index" ON "appeals"."employee_invitation" ("employee_id","created_at");--> statement-breakpoint
CREATE INDEX "substitution_employee_id_from_on_index" ON "appeals"."substitution" ("employee_id","from_on");--> statement-breakpoint
CREATE INDEX "substitution_substitute_id_from_on_index" ON "appeals"."substitution" ("substitute_id","from_on");--> statement-breakpoint
CREATE INDEX "substitution_by_days" ON "appeals"."substitution" ("to_on","from_on") WHERE "ended_at" is null;--> statement-breakpoint
CREATE INDEX "org_unit_successor_id_index" ON "appeals"."org_unit" ("successor_id");--> statement-breakpoint
CREATE INDEX "org_unit_head_id_index" ON "appeals"."org_unit" ("head_id");--> statement-breakpoint
ALTER TABLE "appeals"."api_client_key" ADD CONSTRAINT "api_client_key_client_id_api_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "appeals"."api_client"("id");--> statement-breakpoint
ALTER TABLE "appeals"."employee_identity" ADD CONSTRAINT "employee_identity_employee_id_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."employee_invitation" ADD CONSTRAINT "employee_invitation_employee_id_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."substitution" ADD CONSTRAINT "substitution_employee_id_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."substitution" ADD CONSTRAINT "substitution_substitute_id_employee_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."org_unit" ADD CONSTRAINT "org_unit_head_id_employee_id_fkey" FOREIGN KEY ("head_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."org_unit" ADD CONSTRAINT "org_unit_successor_id_org_unit_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."employee" ADD CONSTRAINT "employee_employed_in_order" CHECK ("employed_to" >= "employed_from");--> statement-breakpoint
ALTER TABLE "appeals"."org_unit" ADD CONSTRAINT "org_unit_not_its_own_successor" CHECK ("successor_id" <> "id");--> statement-breakpoint
ALTER TABLE "appeals"."org_unit" ADD CONSTRAINT "org_unit_not_its_own_parent" CHECK ("parent_id" <> "id");