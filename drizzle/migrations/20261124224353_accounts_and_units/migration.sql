CREATE TYPE "residents"."assurance" AS ENUM('LOW', 'SUBSTANTIAL', 'HIGH');--> statement-breakpoint
CREATE TABLE "residents"."idempotency" (
	"subject" text,
	"key" uuid,
	"operation" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "idempotency_pkey" PRIMARY KEY("subject","key")
);
--> statement-breakpoint
CREATE TABLE "residents"."person_identity" (
	"provider" text,
	"subject" text,
	"person_id" uuid NOT NULL,
	"assurance" "residents"."assurance" NOT NULL,
	"bound_at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_identity_pkey" PRIMARY KEY("provider","subject"),
	CONSTRAINT "person_identity_sure" CHECK ("assurance" <> 'LOW')
);
--> statement-breakpoint
ALTER TABLE "services"."service" ADD COLUMN "unit_id" uuid;--> statement-breakpoint
ALTER TABLE "services"."service_application" ADD COLUMN "unit_id" uuid;--> statement-breakpoint
CREATE INDEX "person_identity_person_id_index" ON "residents"."person_identity" ("person_id");--> statement-breakpoint
ALTER TABLE "residents"."person_identity" ADD CONSTRAINT "person_identity_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "residents"."person"("id");