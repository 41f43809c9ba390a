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
CREATE INDEX "routing_rule_valid_from_index" ON "appeals"."routing_rule" ("valid_from");--> statement-breakpoint
ALTER TABLE "appeals"."routing_rule" ADD CONSTRAINT "routing_rule_unit_id_org_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "appeals"."org_unit"("id");