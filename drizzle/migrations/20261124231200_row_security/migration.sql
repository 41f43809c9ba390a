-- Row-level security under personal tables that are read by key and never searched: the second lock behind the rule on
-- the field. Who asks is told for one transaction (src/with-viewer.ts); nobody told, no rows. The scalar sub-selects are
-- evaluated once a statement, so indexes still serve.
alter table residents.tax_number enable row level security, force row level security;
--> statement-breakpoint
alter table residents.identity_document enable row level security, force row level security;
--> statement-breakpoint
alter table services.service_message enable row level security, force row level security;
--> statement-breakpoint
create policy staff on residents.tax_number using (
  (select current_setting('app.kind', true)) in ('system', 'employee')
  and ((select current_setting('app.kind', true)) = 'system'
    or (select string_to_array(current_setting('app.roles', true), ',')) && array['registrar', 'service-officer', 'head', 'executor'])
);
--> statement-breakpoint
create policy owner on residents.tax_number for select using (
  (select current_setting('app.kind', true)) = 'resident'
  and person_id = (select nullif(current_setting('app.subject', true), '')::uuid)
);
--> statement-breakpoint
create policy staff on residents.identity_document using (
  (select current_setting('app.kind', true)) in ('system', 'employee')
  and ((select current_setting('app.kind', true)) = 'system'
    or (select string_to_array(current_setting('app.roles', true), ',')) && array['registrar', 'service-officer', 'head', 'executor'])
);
--> statement-breakpoint
create policy owner on residents.identity_document for select using (
  (select current_setting('app.kind', true)) = 'resident'
  and person_id = (select nullif(current_setting('app.subject', true), '')::uuid)
);
--> statement-breakpoint
create policy staff on services.service_message using (
  (select current_setting('app.kind', true)) in ('system', 'employee')
);
--> statement-breakpoint
create policy owner on services.service_message using (
  (select current_setting('app.kind', true)) = 'resident'
  and exists (
    select 1 from services.service_application
    where service_application.id = service_message.application_id
      and service_application.person_id = (select nullif(current_setting('app.subject', true), '')::uuid)
  )
);
