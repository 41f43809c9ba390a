import type { TransactionSql } from 'postgres';

/**
 * Puts roll calls at the beginning of their way to the public, tells the readers, and keeps a correction from going back:
 * a published roll call that came anew is CORRECTED at once, since what is public may not stay wrong while it waits.
 */
export async function startPublication(
  sql: TransactionSql,
  {
    added,
    replaced,
    at,
  }: { readonly added: readonly string[]; readonly replaced: readonly string[]; readonly at: Date },
): Promise<void> {
  const now = at.toISOString();
  await sql`
    insert into e_democracy.publication (event_id, state, imported_at, due_on)
    select e.id, 'IMPORTED', ${now}::text::timestamptz,
      (select s.held_on + t.amount from e_democracy.publication_term t where t.code = 'ROLL_CALL' and t.valid_from <= s.held_on and (t.valid_to is null or t.valid_to > s.held_on))
    from e_democracy.vote_event e join e_democracy.sitting s on s.id = e.sitting_id where e.id = any(${added as string[]}::uuid[])
    on conflict (event_id) do nothing`;
  await sql`
    update e_democracy.publication p
    set state = case when state in ('PUBLISHED', 'CORRECTED') then 'CORRECTED' else 'IMPORTED' end,
      corrected_at = case when state in ('PUBLISHED', 'CORRECTED') then ${now}::text::timestamptz else corrected_at end,
      verified_at = case when state in ('PUBLISHED', 'CORRECTED') then verified_at end,
      verified_by = case when state in ('PUBLISHED', 'CORRECTED') then verified_by end
    where event_id = any(${replaced as string[]}::uuid[])`;
  await tellReaders(sql, 'ARRIVED', [...added, ...replaced], at);
}

/** Tells the readers, sitting by sitting, what happened to roll calls. */
export async function tellReaders(
  sql: TransactionSql,
  type: string,
  eventIds: readonly string[],
  at: Date,
): Promise<void> {
  const sittings = await sql<{ id: string; count: number }[]>`
    select sitting_id as id, count(*)::int as count from e_democracy.vote_event where id = any(${eventIds as string[]}::uuid[])
    group by sitting_id order by sitting_id`;
  for (const { id, count } of sittings) {
    const payload = JSON.stringify({ sittingId: id, type, count, at: at.toISOString() });
    await sql`insert into e_democracy.outbox (topic, key, payload) values ('sitting-votes', ${id}, ${payload}::text::jsonb)`;
  }
  if (sittings.length > 0) await sql`select pg_notify('e_democracy_wake', '')`;
}
