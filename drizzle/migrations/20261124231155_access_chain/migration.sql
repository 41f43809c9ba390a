-- The one way into a journal of access: places, hashes and searchable columns are made here from the entries themselves.
-- SECURITY DEFINER: the login role may run it and read the journal, and write it in no other way (roles.sql). The row of the
-- chain is locked to the commit, so entries of all processes stand in one line.
do $$
declare
  name text;
begin
  foreach name in array array['residents', 'appeals', 'services'] loop
    execute format($migration$
      insert into %1$I.access_chain (id, seq, hash) values (1, 0, encode(sha256(''), 'hex'));

      create function %1$I.append_access(entries text[]) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp
      as $function$
      declare
        head %1$I.access_chain;
        entry text;
        told jsonb;
      begin
        select * into strict head from %1$I.access_chain for update;
        foreach entry in array entries loop
          told := entry::jsonb;
          head.seq := head.seq + 1;
          head.hash := encode(sha256(decode(head.hash, 'hex') || int8send(head.seq) || convert_to(entry, 'UTF8')), 'hex');
          insert into %1$I.access_entry
            (seq, hash, entry, at, viewer_kind, viewer_subject, client_id, purpose, person_ids, deferred_until)
          values (
            head.seq, head.hash, entry, (told ->> 'at')::timestamptz, told ->> 'kind', told ->> 'subject',
            told ->> 'client', told ->> 'purpose',
            array(
              select (subject ->> 'person')::uuid from jsonb_array_elements(told -> 'subjects') as subject
              where subject ->> 'person' is not null
            ),
            (told ->> 'deferredUntil')::date
          );
        end loop;
        update %1$I.access_chain set seq = head.seq, hash = head.hash where id = head.id;
      end
      $function$;

      revoke all on function %1$I.append_access(text[]) from public;
    $migration$, name);
  end loop;
end $$;
--> statement-breakpoint
-- What the register's journal held until now is sealed as the beginning of its chain.
select residents.append_access(array_agg(jsonb_build_object(
  'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'kind', viewer_kind, 'subject', viewer_subject, 'name', null, 'roles', '[]'::jsonb, 'unit', null,
  'client', case when viewer_kind = 'client' then viewer_subject end, 'session', null, 'request', request_id,
  'operation', operation, 'purpose', purpose,
  'basis', 'Закон України «Про захист персональних даних» (2297-VI), ст. 11, ч. 1, п. 2',
  'subjects', (
    select coalesce(jsonb_agg(jsonb_build_object('person', person_id, 'records', '[]'::jsonb)), '[]'::jsonb)
    from unnest(person_ids) as person_id
  ),
  'fields', '["Person"]'::jsonb, 'deferredUntil', null, 'deferralReason', null
)::text order by id))
from residents.access_log_entry
having count(*) > 0;
