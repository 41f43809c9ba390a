-- One login role per owner (the subgraphs and the gateway), allowed into its own schema only: the boundary PostgreSQL itself enforces.
-- Run by src/migrate.ts after every migration; safe to run again.
revoke all on schema public from public;
grant usage on schema public to public;

do $$
declare
  name text;
begin
  foreach name in array array['residents', 'appeals', 'e_democracy', 'services', 'gateway'] loop
    continue when to_regnamespace(name) is null;
    execute format('revoke all on schema %I from public', name);
    execute format('grant usage on schema %I to %I', name, 'hromada_' || name);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', name, 'hromada_' || name);
    execute format('grant usage, select, update on all sequences in schema %I to %I', name, 'hromada_' || name);
    execute format('grant execute on all functions in schema %I to %I', name, 'hromada_' || name);
  end loop;
end $$;

-- A journal of access grows by its function only: the subgraph that keeps it may read it and nothing else.
do $$
declare
  name text;
begin
  foreach name in array array['residents', 'appeals', 'services'] loop
    continue when to_regclass(name || '.access_entry') is null;
    execute format('revoke all on %1$I.access_entry, %1$I.access_chain from %2$I', name, 'hromada_' || name);
    execute format('grant select on %1$I.access_entry, %1$I.access_chain to %2$I', name, 'hromada_' || name);
  end loop;
end $$;

-- What the version before wrote is kept as it was.
do $$
begin
  if to_regclass('residents.access_log_entry') is not null then
    revoke insert, update, delete, truncate on residents.access_log_entry from hromada_residents;
  end if;
  -- An account never changes its person: it is unbound by the database's owner and bound anew
  if to_regclass('residents.person_identity') is not null then
    revoke update, delete, truncate on residents.person_identity from hromada_residents;
  end if;
  -- So is the history of who was given which powers.
  if to_regclass('appeals.staff_event') is not null then
    revoke update, delete, truncate on appeals.staff_event from hromada_appeals;
  end if;
  -- And what happened to a report of the city's problem.
  if to_regclass('appeals.city_issue_event') is not null then
    revoke update, delete, truncate on appeals.city_issue_event from hromada_appeals;
  end if;
end $$;
