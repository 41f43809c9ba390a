-- Two versions of one information card are never in force on the same day (5203-VI, art. 8): both ends inclusive.
alter table services.service_card add constraint service_card_one_in_force
  exclude using gist (service_id with =, daterange(valid_from, valid_to, '[]') with &&);
--> statement-breakpoint
-- Nor are two numbers of one statutory rule.
alter table services.statutory_rule add constraint statutory_rule_one_in_force
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&);
