CREATE SCHEMA "appeals";
--> statement-breakpoint
CREATE SCHEMA "e_democracy";
--> statement-breakpoint
CREATE SCHEMA "residents";
--> statement-breakpoint
CREATE SCHEMA "services";
--> statement-breakpoint
CREATE TYPE "e_democracy"."decision_rule_kind" AS ENUM('MAJORITY_OF_COMPOSITION', 'TWO_THIRDS_OF_COMPOSITION', 'ONE_THIRD_OF_COMPOSITION', 'MAJORITY_OF_PRESENT', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "e_democracy"."finding_severity" AS ENUM('REPAIRED', 'REFUSED', 'TOTALS_MISMATCH', 'NOTE');--> statement-breakpoint
CREATE TYPE "e_democracy"."rule_source" AS ENUM('PRINTED', 'TITLE', 'ASSUMED');--> statement-breakpoint
CREATE TYPE "e_democracy"."vote_option" AS ENUM('FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTED', 'ABSENT');--> statement-breakpoint
CREATE TYPE "e_democracy"."vote_result" AS ENUM('ADOPTED', 'REJECTED', 'NOT_VOTED', 'WITHDRAWN', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "e_democracy"."voting_member_role" AS ENUM('DEPUTY', 'MAYOR');--> statement-breakpoint
CREATE TYPE "residents"."household_role" AS ENUM('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'OTHER');--> statement-breakpoint
CREATE TYPE "residents"."residence_kind" AS ENUM('REGISTERED', 'DECLARED', 'STAY', 'IDP_ACTUAL');--> statement-breakpoint
CREATE TYPE "residents"."residence_status" AS ENUM('ACTIVE', 'ENDED', 'ANNULLED');--> statement-breakpoint
CREATE TYPE "residents"."sex" AS ENUM('FEMALE', 'MALE', 'UNKNOWN');--> statement-breakpoint
CREATE SEQUENCE "appeals"."outbox_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "services"."outbox_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "appeals"."answer" (
	"appeal_id" uuid PRIMARY KEY,
	"text" text NOT NULL,
	"outcome" text NOT NULL,
	"author_id" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."appeal" (
	"id" uuid PRIMARY KEY,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"journal_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"sequence" integer NOT NULL,
	"number" text NOT NULL,
	"procedure" text NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"requires_study" boolean NOT NULL,
	"is_urgent" boolean NOT NULL,
	"person_id" uuid,
	"stated_name" text,
	"stated_name_key" text,
	"stated_address" text,
	"contact" text,
	"deputy_id" uuid,
	"unit_id" uuid,
	"executor_id" uuid,
	"received_on" date NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"registered_by_id" uuid,
	"rule_code" text NOT NULL,
	"due_on" date NOT NULL,
	"control_on" date,
	"answered_at" timestamp with time zone,
	CONSTRAINT "appeal_journal_id_year_sequence_unique" UNIQUE("journal_id","year","sequence"),
	CONSTRAINT "appeal_answered_when_replied" CHECK (("answered_at" is not null) = ("state" in ('REPLIED', 'CLOSED'))),
	CONSTRAINT "appeal_sequence_positive" CHECK ("sequence" > 0)
);
--> statement-breakpoint
CREATE TABLE "appeals"."appeal_event" (
	"id" uuid,
	"appeal_id" uuid,
	"type" text NOT NULL,
	"at" timestamp with time zone,
	"actor_id" uuid,
	"note" text,
	"from_state" text,
	"to_state" text NOT NULL,
	CONSTRAINT "appeal_event_pkey" PRIMARY KEY("appeal_id","at","id")
);
--> statement-breakpoint
CREATE TABLE "appeals"."calendar_regime" (
	"code" text PRIMARY KEY,
	"name" text NOT NULL,
	"basis" text NOT NULL,
	"has_holidays" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "appeals"."employee" (
	"id" uuid PRIMARY KEY,
	"name" text NOT NULL,
	"position" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"roles" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."holiday" (
	"day" date PRIMARY KEY,
	"name" text NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."idempotency" (
	"subject" text,
	"key" uuid,
	"operation" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "idempotency_pkey" PRIMARY KEY("subject","key")
);
--> statement-breakpoint
CREATE TABLE "appeals"."journal" (
	"id" uuid PRIMARY KEY,
	"code" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"procedure" text NOT NULL,
	"direction" text NOT NULL,
	"index_template" text NOT NULL,
	"nameless_template" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."journal_counter" (
	"journal_id" uuid,
	"year" integer,
	"last" integer NOT NULL,
	CONSTRAINT "journal_counter_pkey" PRIMARY KEY("journal_id","year")
);
--> statement-breakpoint
CREATE TABLE "appeals"."org_unit" (
	"id" uuid PRIMARY KEY,
	"code" text NOT NULL UNIQUE,
	"name" text NOT NULL,
	"parent_id" uuid
);
--> statement-breakpoint
CREATE TABLE "appeals"."outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "appeals"."outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seq" bigint UNIQUE,
	"topic" text NOT NULL,
	"key" uuid,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."resolution" (
	"appeal_id" uuid PRIMARY KEY,
	"text" text NOT NULL,
	"author_id" uuid NOT NULL,
	"executor_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"control_on" date NOT NULL,
	"issued_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals"."statutory_rule" (
	"code" text,
	"procedure" text NOT NULL,
	"requires_study" boolean,
	"is_urgent" boolean,
	"basis" text NOT NULL,
	"value" integer NOT NULL,
	"unit" text NOT NULL,
	"rollover" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "statutory_rule_pkey" PRIMARY KEY("code","valid_from"),
	CONSTRAINT "statutory_rule_value_positive" CHECK ("value" > 0)
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."convocation" (
	"id" uuid PRIMARY KEY,
	"authority_name" text NOT NULL,
	"authority_key" text NOT NULL,
	"label" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"total_composition" integer NOT NULL,
	"mayor_counts" boolean NOT NULL,
	CONSTRAINT "convocation_natural_key" UNIQUE("authority_key","label"),
	CONSTRAINT "convocation_has_members" CHECK ("total_composition" > 0)
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."faction" (
	"id" uuid PRIMARY KEY,
	"convocation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"colour" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "faction_natural_key" UNIQUE("convocation_id","name")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."faction_membership" (
	"id" uuid PRIMARY KEY,
	"member_id" uuid NOT NULL,
	"faction_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "faction_membership_natural_key" UNIQUE("member_id","starts_on")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."import_issue" (
	"run_id" uuid,
	"position" integer,
	"severity" "e_democracy"."finding_severity" NOT NULL,
	"file" text NOT NULL,
	"place" text,
	"code" text NOT NULL,
	"details" jsonb NOT NULL,
	CONSTRAINT "import_issue_pkey" PRIMARY KEY("run_id","position")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."import_run" (
	"id" uuid PRIMARY KEY,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"source_name" text NOT NULL,
	"file_count" integer NOT NULL,
	"imported_count" integer NOT NULL,
	"unchanged_count" integer NOT NULL,
	"repaired_count" integer NOT NULL,
	"refused_count" integer NOT NULL,
	"mismatch_count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."member_sitting" (
	"member_id" uuid,
	"sitting_id" uuid,
	"held_on" date NOT NULL,
	"event_count" integer NOT NULL,
	"present_count" integer NOT NULL,
	"expressed_count" integer NOT NULL,
	"loyal_effective" integer NOT NULL,
	"rebel_effective" integer NOT NULL,
	"loyal_expressed" integer NOT NULL,
	"rebel_expressed" integer NOT NULL,
	CONSTRAINT "member_sitting_pkey" PRIMARY KEY("member_id","sitting_id")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."sitting" (
	"id" uuid PRIMARY KEY,
	"convocation_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"label" text NOT NULL,
	"session_label" text,
	CONSTRAINT "sitting_natural_key" UNIQUE("convocation_id","held_on")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."vote" (
	"event_id" uuid,
	"position" smallint,
	"option" "e_democracy"."vote_option" NOT NULL,
	"member_id" uuid,
	"faction_id" uuid,
	"voted_at" timestamp with time zone NOT NULL,
	"rebel_effective" boolean,
	"rebel_expressed" boolean,
	"printed_name" text,
	"raw_option" text NOT NULL,
	CONSTRAINT "vote_pkey" PRIMARY KEY("event_id","position")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."vote_event" (
	"id" uuid PRIMARY KEY,
	"convocation_id" uuid NOT NULL,
	"sitting_id" uuid NOT NULL,
	"source_uid" text NOT NULL,
	"content_hash" text NOT NULL,
	"version" integer NOT NULL,
	"number" text,
	"title" text NOT NULL,
	"title_search" text NOT NULL,
	"project_number" text,
	"voted_at" timestamp with time zone NOT NULL,
	"rule_kind" "e_democracy"."decision_rule_kind" NOT NULL,
	"rule_source" "e_democracy"."rule_source" NOT NULL,
	"rule_quota" integer NOT NULL,
	"rule_composition" integer NOT NULL,
	"count_for" smallint NOT NULL,
	"count_against" smallint NOT NULL,
	"count_abstain" smallint NOT NULL,
	"count_not_voted" smallint NOT NULL,
	"count_absent" smallint NOT NULL,
	"printed_tally" jsonb,
	"result_printed" "e_democracy"."vote_result" NOT NULL,
	"result_printed_text" text,
	"result_override" "e_democracy"."vote_result",
	"result_computed" "e_democracy"."vote_result" NOT NULL,
	"result" "e_democracy"."vote_result" NOT NULL,
	"is_consistent" boolean NOT NULL,
	"data_notes" jsonb NOT NULL,
	"import_run_id" uuid,
	CONSTRAINT "vote_event_natural_key" UNIQUE("sitting_id","source_uid")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."vote_event_version" (
	"event_id" uuid,
	"version" integer,
	"snapshot" jsonb NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	"import_run_id" uuid NOT NULL,
	CONSTRAINT "vote_event_version_pkey" PRIMARY KEY("event_id","version")
);
--> statement-breakpoint
CREATE TABLE "e_democracy"."voting_member" (
	"id" uuid PRIMARY KEY,
	"convocation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"sort_key" text NOT NULL,
	"role" "e_democracy"."voting_member_role" NOT NULL,
	"mandate_starts_on" date NOT NULL,
	"mandate_ends_on" date,
	"is_mandate_observed" boolean NOT NULL,
	CONSTRAINT "voting_member_natural_key" UNIQUE("convocation_id","name_key")
);
--> statement-breakpoint
CREATE TABLE "residents"."access_log_entry" (
	"id" uuid PRIMARY KEY,
	"viewer_kind" text NOT NULL,
	"viewer_subject" text,
	"request_id" text NOT NULL,
	"operation" text NOT NULL,
	"purpose" text NOT NULL,
	"person_ids" uuid[] NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "residents"."address" (
	"id" uuid PRIMARY KEY,
	"street_id" uuid NOT NULL,
	"house" text NOT NULL,
	"house_number" integer NOT NULL,
	"unit" text,
	"unit_number" integer NOT NULL,
	CONSTRAINT "address_street_id_house_unit_unique" UNIQUE NULLS NOT DISTINCT("street_id","house","unit")
);
--> statement-breakpoint
CREATE TABLE "residents"."household" (
	"id" uuid PRIMARY KEY,
	"address_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "residents"."household_member" (
	"id" uuid PRIMARY KEY,
	"household_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "residents"."household_role" NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "household_member_period" CHECK ("ends_on" >= "starts_on")
);
--> statement-breakpoint
CREATE TABLE "residents"."person" (
	"id" uuid PRIMARY KEY,
	"family_name" text NOT NULL,
	"given_name" text NOT NULL,
	"patronymic" text,
	"family_key" text NOT NULL,
	"given_key" text NOT NULL,
	"birth_on" date,
	"sex" "residents"."sex" NOT NULL,
	"record_number" text UNIQUE,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "person_record_number_form" CHECK ("record_number" ~ '^[0-9]{8}-[0-9]{5}$')
);
--> statement-breakpoint
CREATE TABLE "residents"."residence_record" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"address_id" uuid NOT NULL,
	"kind" "residents"."residence_kind" NOT NULL,
	"status" "residents"."residence_status" NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"ground" text,
	"source" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "residence_record_period" CHECK ("ends_on" >= "starts_on"),
	CONSTRAINT "residence_record_ended" CHECK ("status" <> 'ENDED' or "ends_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "residents"."street" (
	"id" uuid PRIMARY KEY,
	"katottg" text NOT NULL,
	"settlement" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	CONSTRAINT "street_katottg_name_unique" UNIQUE("katottg","name")
);
--> statement-breakpoint
CREATE TABLE "services"."application_counter" (
	"year" integer PRIMARY KEY,
	"last_number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "services"."holiday" (
	"day" date PRIMARY KEY,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "services"."holiday_suspension" (
	"starts_on" date PRIMARY KEY,
	"ends_on" date,
	"basis" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "services"."idempotency" (
	"subject" text,
	"key" uuid,
	"operation" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "idempotency_pkey" PRIMARY KEY("subject","key")
);
--> statement-breakpoint
CREATE TABLE "services"."outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "services"."outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seq" bigint UNIQUE,
	"topic" text NOT NULL,
	"key" uuid,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "services"."required_document" (
	"id" uuid PRIMARY KEY,
	"card_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"supplied_by" text NOT NULL,
	CONSTRAINT "required_document_card_id_position_unique" UNIQUE("card_id","position"),
	CONSTRAINT "required_document_position" CHECK ("position" between 0 and 49),
	CONSTRAINT "required_document_supplier" CHECK ("supplied_by" in ('APPLICANT', 'REGISTER', 'ORIGINAL_AT_VISIT'))
);
--> statement-breakpoint
CREATE TABLE "services"."service" (
	"id" uuid PRIMARY KEY,
	"code" text NOT NULL UNIQUE,
	"name" text NOT NULL,
	"area" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "services"."service_application" (
	"id" uuid PRIMARY KEY,
	"number" text NOT NULL UNIQUE,
	"year" integer NOT NULL,
	"sequence" integer NOT NULL,
	"service_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"person_id" uuid,
	"stated_name" text,
	"contact" text,
	"note" text,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"submitted_by_id" uuid NOT NULL,
	"executor_id" uuid,
	"due_on" date NOT NULL,
	"paused_days" integer NOT NULL,
	"paused_from" text,
	"clock_stopped_on" date,
	"decision_approved" boolean,
	"decision_reason" text,
	"decided_at" timestamp with time zone,
	"decided_by_id" uuid,
	CONSTRAINT "service_application_year_sequence_unique" UNIQUE("year","sequence"),
	CONSTRAINT "service_application_known_state" CHECK ("state" in ('REGISTERED', 'NEEDS_CORRECTION', 'IN_PROCESSING', 'APPROVED', 'REFUSED', 'ISSUED', 'WITHDRAWN')),
	CONSTRAINT "service_application_known_paused_from" CHECK ("paused_from" in ('REGISTERED', 'IN_PROCESSING')),
	CONSTRAINT "service_application_pause" CHECK (("state" = 'NEEDS_CORRECTION') = ("paused_from" is not null) and "paused_days" >= 0),
	CONSTRAINT "service_application_clock" CHECK (("state" in ('REGISTERED', 'IN_PROCESSING')) = ("clock_stopped_on" is null)),
	CONSTRAINT "service_application_decision" CHECK (num_nonnulls("decision_approved", "decision_reason", "decided_at", "decided_by_id") in (0, 4)),
	CONSTRAINT "service_application_applicant" CHECK ("person_id" is not null or "stated_name" is not null)
);
--> statement-breakpoint
CREATE TABLE "services"."service_application_event" (
	"id" uuid PRIMARY KEY,
	"application_id" uuid NOT NULL,
	"type" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"note" text,
	"from_state" text,
	"to_state" text NOT NULL,
	CONSTRAINT "service_application_event_known_type" CHECK ("type" in ('SUBMITTED', 'CORRECTION_REQUESTED', 'RESUMED', 'PROCESSING_STARTED', 'APPROVED', 'REFUSED', 'ISSUED', 'WITHDRAWN')),
	CONSTRAINT "service_application_event_known_from" CHECK ("from_state" in ('REGISTERED', 'NEEDS_CORRECTION', 'IN_PROCESSING', 'APPROVED', 'REFUSED', 'ISSUED', 'WITHDRAWN')),
	CONSTRAINT "service_application_event_known_to" CHECK ("to_state" in ('REGISTERED', 'NEEDS_CORRECTION', 'IN_PROCESSING', 'APPROVED', 'REFUSED', 'ISSUED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE TABLE "services"."service_card" (
	"id" uuid PRIMARY KEY,
	"service_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"term" integer,
	"term_unit" text,
	"fee" integer NOT NULL,
	"refusal_grounds" text[] NOT NULL,
	"result" text NOT NULL,
	"legal_basis" text NOT NULL,
	CONSTRAINT "service_card_service_id_version_unique" UNIQUE("service_id","version"),
	CONSTRAINT "service_card_period" CHECK ("valid_to" is null or "valid_to" >= "valid_from"),
	CONSTRAINT "service_card_term" CHECK ("term" >= 0),
	CONSTRAINT "service_card_term_unit" CHECK ("term_unit" is null or "term" is not null),
	CONSTRAINT "service_card_fee" CHECK ("fee" >= 0),
	CONSTRAINT "service_card_refusal_grounds" CHECK (cardinality("refusal_grounds") <= 50),
	CONSTRAINT "service_card_unit" CHECK ("term_unit" in ('DAYS', 'WORKING_DAYS'))
);
--> statement-breakpoint
CREATE TABLE "services"."service_message" (
	"id" uuid PRIMARY KEY,
	"application_id" uuid NOT NULL,
	"author" text NOT NULL,
	"author_name" text,
	"recorded_by_id" uuid NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "service_message_known_author" CHECK ("author" in ('STAFF', 'APPLICANT')),
	CONSTRAINT "service_message_length" CHECK (char_length("text") between 1 and 4000)
);
--> statement-breakpoint
CREATE TABLE "services"."statutory_rule" (
	"code" text,
	"valid_from" date,
	"valid_to" date,
	"value" integer NOT NULL,
	"unit" text NOT NULL,
	"roll_over" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "statutory_rule_pkey" PRIMARY KEY("code","valid_from"),
	CONSTRAINT "statutory_rule_unit" CHECK ("unit" in ('DAYS', 'WORKING_DAYS')),
	CONSTRAINT "statutory_rule_roll_over" CHECK ("roll_over" in ('NEXT', 'NONE'))
);
--> statement-breakpoint
CREATE INDEX "appeal_registered_at_id_index" ON "appeals"."appeal" ("registered_at","id");--> statement-breakpoint
CREATE INDEX "appeal_state_registered_at_id_index" ON "appeals"."appeal" ("state","registered_at","id");--> statement-breakpoint
CREATE INDEX "appeal_unit_id_state_registered_at_id_index" ON "appeals"."appeal" ("unit_id","state","registered_at","id");--> statement-breakpoint
CREATE INDEX "appeal_executor_id_registered_at_id_index" ON "appeals"."appeal" ("executor_id","registered_at","id");--> statement-breakpoint
CREATE INDEX "appeal_due_on_id_index" ON "appeals"."appeal" ("due_on","id");--> statement-breakpoint
CREATE INDEX "appeal_received_on_index" ON "appeals"."appeal" ("received_on");--> statement-breakpoint
CREATE INDEX "appeal_open_due" ON "appeals"."appeal" ("due_on","id") WHERE "answered_at" is null;--> statement-breakpoint
CREATE INDEX "appeal_person_id_registered_at_id_index" ON "appeals"."appeal" ("person_id","registered_at","id") WHERE "person_id" is not null;--> statement-breakpoint
CREATE INDEX "appeal_stated_name_key_registered_at_index" ON "appeals"."appeal" ("stated_name_key","registered_at") WHERE "stated_name_key" is not null;--> statement-breakpoint
CREATE INDEX "appeal_deputy_id_registered_at_id_index" ON "appeals"."appeal" ("deputy_id","registered_at","id") WHERE "deputy_id" is not null;--> statement-breakpoint
CREATE INDEX "appeal_number_prefix" ON "appeals"."appeal" ("number" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "appeal_subject_trgm" ON "appeals"."appeal" USING gin ("subject" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "employee_unit_id_id_index" ON "appeals"."employee" ("unit_id","id");--> statement-breakpoint
CREATE INDEX "org_unit_parent_id_index" ON "appeals"."org_unit" ("parent_id");--> statement-breakpoint
CREATE INDEX "outbox_id_index" ON "appeals"."outbox" ("id") WHERE "seq" is null;--> statement-breakpoint
CREATE INDEX "faction_membership_by_faction" ON "e_democracy"."faction_membership" ("faction_id","starts_on");--> statement-breakpoint
CREATE INDEX "import_run_by_start" ON "e_democracy"."import_run" ("started_at","id");--> statement-breakpoint
CREATE INDEX "member_sitting_by_sitting" ON "e_democracy"."member_sitting" ("sitting_id");--> statement-breakpoint
CREATE INDEX "sitting_by_day" ON "e_democracy"."sitting" ("held_on","id");--> statement-breakpoint
CREATE INDEX "vote_by_member" ON "e_democracy"."vote" ("member_id","voted_at","event_id");--> statement-breakpoint
CREATE INDEX "vote_event_by_sitting" ON "e_democracy"."vote_event" ("sitting_id","voted_at","id");--> statement-breakpoint
CREATE INDEX "vote_event_by_convocation" ON "e_democracy"."vote_event" ("convocation_id","voted_at","id");--> statement-breakpoint
CREATE INDEX "vote_event_by_time" ON "e_democracy"."vote_event" ("voted_at","id");--> statement-breakpoint
CREATE INDEX "voting_member_by_name" ON "e_democracy"."voting_member" ("convocation_id","sort_key" collate "C","id");--> statement-breakpoint
CREATE INDEX "access_log_entry_at_index" ON "residents"."access_log_entry" ("at");--> statement-breakpoint
CREATE INDEX "access_log_entry_person_ids_index" ON "residents"."access_log_entry" USING gin ("person_ids");--> statement-breakpoint
CREATE INDEX "address_street_id_house_number_house_unit_number_id_index" ON "residents"."address" ("street_id","house_number","house","unit_number","id");--> statement-breakpoint
CREATE INDEX "household_member_household_id_index" ON "residents"."household_member" ("household_id");--> statement-breakpoint
CREATE UNIQUE INDEX "household_member_person_id_index" ON "residents"."household_member" ("person_id") WHERE "ends_on" is null;--> statement-breakpoint
CREATE INDEX "person_family_key_birth_on_index" ON "residents"."person" ("family_key","birth_on");--> statement-breakpoint
CREATE INDEX "residence_record_person_id_starts_on_id_index" ON "residents"."residence_record" ("person_id","starts_on","id");--> statement-breakpoint
CREATE INDEX "residence_record_address_id_starts_on_index" ON "residents"."residence_record" ("address_id","starts_on");--> statement-breakpoint
CREATE INDEX "outbox_id_index" ON "services"."outbox" ("id") WHERE "seq" is null;--> statement-breakpoint
CREATE INDEX "service_application_state_year_sequence_index" ON "services"."service_application" ("state","year","sequence");--> statement-breakpoint
CREATE INDEX "service_application_service_id_year_sequence_index" ON "services"."service_application" ("service_id","year","sequence");--> statement-breakpoint
CREATE INDEX "service_application_person_id_year_sequence_index" ON "services"."service_application" ("person_id","year","sequence") WHERE "person_id" is not null;--> statement-breakpoint
CREATE INDEX "service_application_number_index" ON "services"."service_application" ("number" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "service_application_event_application_id_at_id_index" ON "services"."service_application_event" ("application_id","at","id");--> statement-breakpoint
CREATE INDEX "service_message_application_id_sent_at_id_index" ON "services"."service_message" ("application_id","sent_at","id");--> statement-breakpoint
ALTER TABLE "appeals"."answer" ADD CONSTRAINT "answer_appeal_id_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_journal_id_journal_id_fkey" FOREIGN KEY ("journal_id") REFERENCES "appeals"."journal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_unit_id_org_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_executor_id_employee_id_fkey" FOREIGN KEY ("executor_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal_event" ADD CONSTRAINT "appeal_event_appeal_id_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."employee" ADD CONSTRAINT "employee_unit_id_org_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."journal_counter" ADD CONSTRAINT "journal_counter_journal_id_journal_id_fkey" FOREIGN KEY ("journal_id") REFERENCES "appeals"."journal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."org_unit" ADD CONSTRAINT "org_unit_parent_id_org_unit_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."resolution" ADD CONSTRAINT "resolution_appeal_id_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."faction" ADD CONSTRAINT "faction_convocation_id_convocation_id_fkey" FOREIGN KEY ("convocation_id") REFERENCES "e_democracy"."convocation"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."faction_membership" ADD CONSTRAINT "faction_membership_member_id_voting_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "e_democracy"."voting_member"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."faction_membership" ADD CONSTRAINT "faction_membership_faction_id_faction_id_fkey" FOREIGN KEY ("faction_id") REFERENCES "e_democracy"."faction"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."import_issue" ADD CONSTRAINT "import_issue_run_id_import_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "e_democracy"."import_run"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."member_sitting" ADD CONSTRAINT "member_sitting_member_id_voting_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "e_democracy"."voting_member"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."member_sitting" ADD CONSTRAINT "member_sitting_sitting_id_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "e_democracy"."sitting"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."sitting" ADD CONSTRAINT "sitting_convocation_id_convocation_id_fkey" FOREIGN KEY ("convocation_id") REFERENCES "e_democracy"."convocation"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."vote" ADD CONSTRAINT "vote_event_id_vote_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "e_democracy"."vote_event"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."vote" ADD CONSTRAINT "vote_member_id_voting_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "e_democracy"."voting_member"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."vote" ADD CONSTRAINT "vote_faction_id_faction_id_fkey" FOREIGN KEY ("faction_id") REFERENCES "e_democracy"."faction"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event" ADD CONSTRAINT "vote_event_convocation_id_convocation_id_fkey" FOREIGN KEY ("convocation_id") REFERENCES "e_democracy"."convocation"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event" ADD CONSTRAINT "vote_event_sitting_id_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "e_democracy"."sitting"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event" ADD CONSTRAINT "vote_event_import_run_id_import_run_id_fkey" FOREIGN KEY ("import_run_id") REFERENCES "e_democracy"."import_run"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event_version" ADD CONSTRAINT "vote_event_version_event_id_vote_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "e_democracy"."vote_event"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."vote_event_version" ADD CONSTRAINT "vote_event_version_import_run_id_import_run_id_fkey" FOREIGN KEY ("import_run_id") REFERENCES "e_democracy"."import_run"("id");--> statement-breakpoint
ALTER TABLE "e_democracy"."voting_member" ADD CONSTRAINT "voting_member_convocation_id_convocation_id_fkey" FOREIGN KEY ("convocation_id") REFERENCES "e_democracy"."convocation"("id");--> statement-breakpoint
ALTER TABLE "residents"."address" ADD CONSTRAINT "address_street_id_street_id_fkey" FOREIGN KEY ("street_id") REFERENCES "residents"."street"("id");--> statement-breakpoint
ALTER TABLE "residents"."household" ADD CONSTRAINT "household_address_id_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "residents"."address"("id");--> statement-breakpoint
ALTER TABLE "residents"."household_member" ADD CONSTRAINT "household_member_household_id_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "residents"."household"("id");--> statement-breakpoint
ALTER TABLE "residents"."household_member" ADD CONSTRAINT "household_member_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "residents"."person"("id");--> statement-breakpoint
ALTER TABLE "residents"."residence_record" ADD CONSTRAINT "residence_record_person_id_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "residents"."person"("id");--> statement-breakpoint
ALTER TABLE "residents"."residence_record" ADD CONSTRAINT "residence_record_address_id_address_id_fkey" FOREIGN KEY ("address_id") REFERENCES "residents"."address"("id");--> statement-breakpoint
ALTER TABLE "services"."required_document" ADD CONSTRAINT "required_document_card_id_service_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "services"."service_card"("id");--> statement-breakpoint
ALTER TABLE "services"."service_application" ADD CONSTRAINT "service_application_service_id_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"."service"("id");--> statement-breakpoint
ALTER TABLE "services"."service_application" ADD CONSTRAINT "service_application_card_id_service_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "services"."service_card"("id");--> statement-breakpoint
ALTER TABLE "services"."service_application_event" ADD CONSTRAINT "service_application_event_VFrWvkSkz0g5_fkey" FOREIGN KEY ("application_id") REFERENCES "services"."service_application"("id");--> statement-breakpoint
ALTER TABLE "services"."service_card" ADD CONSTRAINT "service_card_service_id_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"."service"("id");--> statement-breakpoint
ALTER TABLE "services"."service_message" ADD CONSTRAINT "service_message_application_id_service_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "services"."service_application"("id");