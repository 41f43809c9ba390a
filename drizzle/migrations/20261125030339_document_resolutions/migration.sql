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
ALTER TABLE "appeals"."document" ADD COLUMN "control_due_on" date;--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD COLUMN "is_on_control" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD COLUMN "involved_employee_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD COLUMN "involved_unit_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL;--> statement-breakpoint
CREATE INDEX "document_control_due" ON "appeals"."document" ("control_due_on","id") WHERE "is_on_control";--> statement-breakpoint
CREATE INDEX "document_involved_employees" ON "appeals"."document" USING gin ("involved_employee_ids");--> statement-breakpoint
CREATE INDEX "document_involved_units" ON "appeals"."document" USING gin ("involved_unit_ids");--> statement-breakpoint
CREATE UNIQUE INDEX "document_assignment_one_chief" ON "appeals"."document_assignment" ("resolution_id") WHERE "role" = 'CHIEF';--> statement-breakpoint
CREATE INDEX "document_assignment_document_id_index" ON "appeals"."document_assignment" ("document_id");--> statement-breakpoint
CREATE INDEX "document_assignment_employee_id_index" ON "appeals"."document_assignment" ("employee_id");--> statement-breakpoint
CREATE INDEX "document_assignment_unit_id_index" ON "appeals"."document_assignment" ("unit_id");--> statement-breakpoint
CREATE INDEX "document_resolution_document_id_at_id_index" ON "appeals"."document_resolution" ("document_id","at","id");--> statement-breakpoint
CREATE INDEX "document_resolution_parent_assignment_id_index" ON "appeals"."document_resolution" ("parent_assignment_id");--> statement-breakpoint
ALTER TABLE "appeals"."document_assignment" ADD CONSTRAINT "document_assignment_resolution_id_document_resolution_id_fkey" FOREIGN KEY ("resolution_id") REFERENCES "appeals"."document_resolution"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_assignment" ADD CONSTRAINT "document_assignment_document_id_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_assignment" ADD CONSTRAINT "document_assignment_employee_id_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_assignment" ADD CONSTRAINT "document_assignment_unit_id_org_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "appeals"."org_unit"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_resolution" ADD CONSTRAINT "document_resolution_document_id_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "appeals"."document"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_resolution" ADD CONSTRAINT "document_resolution_5toZXYuzIUs3_fkey" FOREIGN KEY ("parent_assignment_id") REFERENCES "appeals"."document_assignment"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_resolution" ADD CONSTRAINT "document_resolution_author_id_employee_id_fkey" FOREIGN KEY ("author_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document_resolution" ADD CONSTRAINT "document_resolution_controller_id_employee_id_fkey" FOREIGN KEY ("controller_id") REFERENCES "appeals"."employee"("id");--> statement-breakpoint
ALTER TABLE "appeals"."document" ADD CONSTRAINT "document_control_day_on_control" CHECK ("is_on_control" or "control_due_on" is null);