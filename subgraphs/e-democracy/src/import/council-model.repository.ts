import { copyRows } from '@hromada/drizzle/copy';
import type { IsoDay } from '@hromada/shared/clock';
import { uuid } from '@hromada/shared/graphql';
import type { TransactionSql } from 'postgres';
import type { CouncilModel } from './council-model.ts';
import type { PersonFacts } from './roll-call-facts.ts';
import type { DecidedMatch, VoterMatchFound } from './voter-matcher.ts';

/** Questions of the agenda and draft decisions met for the first time. */
export async function saveModel(sql: TransactionSql, { newItems, newDrafts }: CouncilModel): Promise<void> {
  await copyRows(
    sql,
    'e_democracy.draft_decision',
    ['id', 'convocation_id', 'number', 'title', 'topic'],
    newDrafts.map((draft) => [draft.id, draft.convocationId, draft.number, draft.title, draft.topic]),
  );
  await copyRows(
    sql,
    'e_democracy.agenda_item',
    ['id', 'sitting_id', 'source_uid', 'number', 'title', 'topic', 'author_id', 'draft_id'],
    newItems.map((item) => [
      item.id,
      item.sittingId,
      item.sourceUid,
      item.number,
      item.title,
      item.topic,
      item.authorId,
      item.draftId,
    ]),
  );
}

/** Sessions as their sittings show them: from the first to the last day. */
export async function saveSessions(sql: TransactionSql, convocationId: string): Promise<void> {
  const sessions = await sql<{ label: string; startsOn: IsoDay; endsOn: IsoDay }[]>`
    select session_label as label, min(held_on)::text as "startsOn", max(held_on)::text as "endsOn"
    from e_democracy.sitting where convocation_id = ${convocationId} and session_label is not null and commission is null group by session_label`;
  for (const { label, startsOn, endsOn } of sessions) {
    await sql`
      insert into e_democracy.session (id, convocation_id, label, starts_on, ends_on)
      values (${uuid()}, ${convocationId}, ${label}, ${startsOn}::text::date, ${endsOn}::text::date)
      on conflict on constraint session_natural_key do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on`;
  }
}

/** Commissions that sat, though nobody told who is in them. */
export async function saveCommissions(sql: TransactionSql, convocationId: string): Promise<void> {
  await sql`
    insert into e_democracy.commission (id, convocation_id, name)
    select gen_random_uuid(), convocation_id, commission from e_democracy.sitting
    where convocation_id = ${convocationId} and commission is not null group by convocation_id, commission
    on conflict on constraint commission_natural_key do nothing`;
}

/** What a source says of people: mandates with their days, profiles, commissions. */
export async function savePeople(
  sql: TransactionSql,
  { convocationId, startsOn }: { readonly convocationId: string; readonly startsOn: IsoDay },
  people: readonly { readonly memberId: string; readonly person: PersonFacts }[],
): Promise<void> {
  for (const { memberId, person } of people) {
    if (person.mandateStartsOn !== null || person.role === 'MAYOR') {
      await sql`
        update e_democracy.voting_member
        set role = coalesce(${person.role}::text::e_democracy.voting_member_role, role),
          mandate_starts_on = coalesce(${person.mandateStartsOn}::text::date, mandate_starts_on),
          mandate_ends_on = case when ${person.mandateStartsOn}::text is null then mandate_ends_on else ${person.mandateEndsOn}::text::date end,
          is_mandate_observed = is_mandate_observed and ${person.mandateStartsOn === null}
        where id = ${memberId}`;
    }
    if (person.profile !== null) {
      await sql`
        insert into e_democracy.deputy_profile (member_id, fields) values (${memberId}, ${JSON.stringify(person.profile)}::text::jsonb)
        on conflict (member_id) do update set fields = excluded.fields`;
    }
    for (const { name, post } of person.commissions) {
      await sql`
        insert into e_democracy.commission (id, convocation_id, name) values (${uuid()}, ${convocationId}, ${name})
        on conflict on constraint commission_natural_key do nothing`;
      await sql`
        insert into e_democracy.commission_membership (id, commission_id, member_id, post, starts_on)
        select ${uuid()}, c.id, ${memberId}, ${post}, ${person.mandateStartsOn ?? startsOn}::text::date
        from e_democracy.commission c where c.convocation_id = ${convocationId} and c.name = ${name}
        on conflict on constraint commission_membership_natural_key do update set post = excluded.post`;
    }
  }
}

/** Numbers in the voting system that the source told of voters known by name alone. */
export async function saveIdentifiers(sql: TransactionSql, identified: ReadonlyMap<string, string>): Promise<void> {
  if (identified.size === 0) return;
  const rows = JSON.stringify([...identified]);
  await sql`
    update e_democracy.voting_member m set voting_identifier = t->>1
    from jsonb_array_elements(${rows}::text::jsonb) t where m.id = (t->>0)::uuid`;
}

/**
 * Where the source leaves absent members out, their absences are worked out: everybody with a mandate on the day who is
 * not listed. Worked out anew for the whole convocation, since a file may bring a member in or move the end of a mandate.
 * @returns identifiers of the sittings whose votes changed
 */
export async function deriveAbsences(sql: TransactionSql, convocationId: string): Promise<readonly string[]> {
  const sittings = await sql<{ id: string }[]>`
    select distinct sitting_id as id from e_democracy.vote_event where convocation_id = ${convocationId} and absence_coding = 'OMITTED'`;
  if (sittings.length === 0) return [];
  await widenMandates(sql, convocationId);
  await sql`
    delete from e_democracy.vote v using e_democracy.vote_event e
    where e.id = v.event_id and e.convocation_id = ${convocationId} and v.is_derived`;
  await sql`
    insert into e_democracy.vote (event_id, position, option, member_id, faction_id, voted_at, raw_option, is_derived)
    select e.id, 10000 + row_number() over (partition by e.id order by m.sort_key collate "C", m.id), 'ABSENT', m.id, f.faction_id, e.voted_at, '', true
    from e_democracy.vote_event e join e_democracy.sitting s on s.id = e.sitting_id
    join e_democracy.voting_member m on m.convocation_id = e.convocation_id and m.mandate_starts_on <= s.held_on and (m.mandate_ends_on is null or m.mandate_ends_on >= s.held_on)
    left join e_democracy.faction_membership f on f.member_id = m.id and f.starts_on <= s.held_on and (f.ends_on is null or f.ends_on >= s.held_on)
    where e.convocation_id = ${convocationId} and e.absence_coding = 'OMITTED' and e.method = 'ROLL_CALL' and s.commission is null
      and not exists (select 1 from e_democracy.vote v where v.event_id = e.id and v.member_id = m.id)`;
  await sql`
    update e_democracy.vote_event e set count_absent = (select count(*) from e_democracy.vote v where v.event_id = e.id and v.option = 'ABSENT')
    where e.convocation_id = ${convocationId} and e.absence_coding = 'OMITTED'`;
  return sittings.map(({ id }) => id);
}

/**
 * In a list without absent members nobody's first or last day is seen. While no more people are known than the council
 * has seats, nobody was replaced, and everybody has a mandate throughout.
 */
async function widenMandates(sql: TransactionSql, convocationId: string): Promise<void> {
  await sql`
    update e_democracy.voting_member m set mandate_starts_on = c.starts_on, mandate_ends_on = null
    from e_democracy.convocation c
    where c.id = ${convocationId} and m.convocation_id = c.id and m.is_mandate_observed
      and (select count(*) from e_democracy.voting_member o where o.convocation_id = c.id) <= c.total_composition`;
}

/** Decisions on names of one convocation. */
export async function listDecided(sql: TransactionSql, authorityKey: string, label: string): Promise<DecidedMatch[]> {
  return sql<DecidedMatch[]>`
    select name_key as "nameKey", matched_key as "matchedKey" from e_democracy.voter_match
    where authority_key = ${authorityKey} and convocation_label = ${label} and status <> 'PENDING'`;
}

/** Keeps what was found of names; a decision taken in the meantime stays. */
export async function saveMatches(
  sql: TransactionSql,
  { authorityKey, label, foundAt }: { readonly authorityKey: string; readonly label: string; readonly foundAt: Date },
  found: readonly VoterMatchFound[],
): Promise<void> {
  for (const match of found) {
    await sql`
      insert into e_democracy.voter_match (id, authority_key, convocation_label, name_key, printed_name, matched_key, score, reason, status, candidates, file, place, found_at)
      values (${uuid()}, ${authorityKey}, ${label}, ${match.nameKey}, ${match.printedName}, ${match.matchedKey}, ${match.score}, ${match.reason}, ${match.status},
        ${JSON.stringify(match.candidates)}::text::jsonb, ${match.file}, ${match.place}, ${foundAt.toISOString()}::text::timestamptz)
      on conflict on constraint voter_match_natural_key do update
      set score = excluded.score, reason = excluded.reason, candidates = excluded.candidates, status = excluded.status, matched_key = excluded.matched_key
      where voter_match.status in ('PENDING', 'AUTOMATIC')`;
  }
}
