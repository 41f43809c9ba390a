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
ALTER TABLE "appeals"."answer" ADD COLUMN "refusal_basis" text;--> statement-breakpoint
ALTER TABLE "appeals"."answer" ADD COLUMN "refusal_reasons" text;--> statement-breakpoint
ALTER TABLE "appeals"."answer" ADD COLUMN "refusal_appeal" text;--> statement-breakpoint
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
CREATE INDEX "appeal_recurrence" ON "appeals"."appeal" ("recurrence","registered_at","id") WHERE "recurrence" <> 'PRIMARY';--> statement-breakpoint
CREATE INDEX "appeal_authorship" ON "appeals"."appeal" ("authorship","registered_at","id") WHERE "authorship" <> 'INDIVIDUAL';--> statement-breakpoint
CREATE INDEX "appeal_earlier" ON "appeals"."appeal" ("earlier_id") WHERE "earlier_id" is not null;--> statement-breakpoint
ALTER TABLE "appeals"."answer_draft" ADD CONSTRAINT "answer_draft_appeal_id_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal_notice" ADD CONSTRAINT "appeal_notice_appeal_id_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal_tracking" ADD CONSTRAINT "appeal_tracking_appeal_id_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_earlier_id_appeal_id_fkey" FOREIGN KEY ("earlier_id") REFERENCES "appeals"."appeal"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_complained_unit_id_org_unit_id_fkey" FOREIGN KEY ("complained_unit_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_complained_employee_id_employee_id_fkey" FOREIGN KEY ("complained_employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_earlier_named" CHECK ("recurrence" not in ('REPEATED', 'DUPLICATE') or "earlier_id" is not null);--> statement-breakpoint
ALTER TABLE "appeals"."appeal" ADD CONSTRAINT "appeal_signatories_of_collective" CHECK (("authorship" = 'COLLECTIVE') = ("signatories" is not null) and coalesce("signatories", 2) >= 2);--> statement-breakpoint
ALTER TABLE "appeals"."appeal" DROP CONSTRAINT "appeal_answered_when_replied", ADD CONSTRAINT "appeal_answered_when_replied" CHECK (("answered_at" is not null) = ("state" in ('REPLIED', 'CLOSED', 'FORWARDED', 'RETURNED', 'NOT_CONSIDERED', 'WITHDRAWN')));