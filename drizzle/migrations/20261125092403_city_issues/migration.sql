CREATE TABLE "appeals"."city_issue" (
	"id" uuid PRIMARY KEY,
	"version" integer NOT NULL,
	"year" integer NOT NULL,
	"sequence" integer NOT NULL,
	"state" text NOT NULL,
	"category_code" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"place" text,
	"description" text NOT NULL,
	"channel" text NOT NULL,
	"is_public" boolean NOT NULL,
	"is_moderated" boolean NOT NULL,
	"reporter_name" text,
	"reporter_contact" text,
	"unit_id" uuid,
	"reported_at" timestamp with time zone NOT NULL,
	"recorded_by_id" uuid,
	"control_on" date NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"reason" text,
	"public_note" text,
	"duplicate_of_id" uuid,
	"appeal_id" uuid,
	CONSTRAINT "city_issue_year_sequence_unique" UNIQUE("year","sequence"),
	CONSTRAINT "city_issue_latitude" CHECK ("latitude" between -90 and 90),
	CONSTRAINT "city_issue_longitude" CHECK ("longitude" between -180 and 180),
	CONSTRAINT "city_issue_duplicate_of_one" CHECK (("state" <> 'DUPLICATE') or ("duplicate_of_id" is not null)),
	CONSTRAINT "city_issue_not_of_itself" CHECK ("duplicate_of_id" <> "id"),
	CONSTRAINT "city_issue_reason_given" CHECK ("state" not in ('NOT_RESOLVED', 'NOT_RESPONSIBLE', 'HIDDEN') or "reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "appeals"."city_issue_category" (
	"code" text,
	"valid_from" date,
	"valid_to" date,
	"name_uk" text NOT NULL,
	"name_en" text NOT NULL,
	"group_uk" text NOT NULL,
	"group_en" text NOT NULL,
	"duplicate_radius" integer NOT NULL,
	"control_days" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "city_issue_category_pkey" PRIMARY KEY("code","valid_from"),
	CONSTRAINT "city_issue_category_radius" CHECK ("duplicate_radius" between 1 and 5000),
	CONSTRAINT "city_issue_category_control" CHECK ("control_days" between 1 and 365),
	CONSTRAINT "city_issue_category_in_order" CHECK ("valid_to" > "valid_from")
);
--> statement-breakpoint
CREATE TABLE "appeals"."city_issue_counter" (
	"year" integer PRIMARY KEY,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."city_issue_event" (
	"id" uuid,
	"issue_id" uuid,
	"type" text NOT NULL,
	"at" timestamp with time zone,
	"actor_id" uuid,
	"note" text,
	"is_note_public" boolean NOT NULL,
	"to_state" text NOT NULL,
	CONSTRAINT "city_issue_event_pkey" PRIMARY KEY("issue_id","at","id")
);
--> statement-breakpoint
CREATE INDEX "city_issue_reported_at_id_index" ON "appeals"."city_issue" ("reported_at","id");--> statement-breakpoint
CREATE INDEX "city_issue_state_reported_at_id_index" ON "appeals"."city_issue" ("state","reported_at","id");--> statement-breakpoint
CREATE INDEX "city_issue_category_code_reported_at_id_index" ON "appeals"."city_issue" ("category_code","reported_at","id");--> statement-breakpoint
CREATE INDEX "city_issue_unit_id_reported_at_id_index" ON "appeals"."city_issue" ("unit_id","reported_at","id");--> statement-breakpoint
CREATE INDEX "city_issue_place" ON "appeals"."city_issue" ("latitude","longitude");--> statement-breakpoint
CREATE UNIQUE INDEX "city_issue_appeal" ON "appeals"."city_issue" ("appeal_id") WHERE "appeal_id" is not null;--> statement-breakpoint
ALTER TABLE "appeals"."city_issue" ADD CONSTRAINT "city_issue_unit_id_org_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."city_issue" ADD CONSTRAINT "city_issue_appeal_id_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."city_issue_event" ADD CONSTRAINT "city_issue_event_issue_id_city_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "appeals"."city_issue"("id");