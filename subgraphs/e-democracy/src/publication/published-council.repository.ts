import type { IsoDay } from '@hromada/shared/clock';
import postgres, { type Sql } from 'postgres';
import { groupBy } from '../group-by.ts';
import { canonicalUid } from '../vote-event/roll-call.service.ts';
import type {
  PublishedCouncil,
  PublishedCounts,
  PublishedEvent,
  PublishedMember,
  PublishedMembership,
  PublishedVote,
} from './published-council.ts';

/** Which roll calls: all that are there, or those that the secretary published. */
export type PublishedScope = 'ALL' | 'PUBLISHED';

/** Opens the one connection of an export: no statement limit, since reading a term takes longer than a question may. */
export function openExportConnection(url: string): Sql {
  return postgres(url, { max: 1, onnotice: () => undefined, connection: { statement_timeout: 0 } });
}

type EventRow = Omit<PublishedEvent, 'uid' | 'votes' | 'counts' | 'printed'> &
  PublishedCounts & { sourceUid: string; printed: PublishedCounts | null };

/** SQL of what is published of a convocation. */
export class PublishedCouncilRepository {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Identifiers of convocations by council and label. */
  async listIds(): Promise<readonly { id: string; authorityName: string; label: string }[]> {
    return this.#sql<{ id: string; authorityName: string; label: string }[]>`
      select id, authority_name as "authorityName", label from e_democracy.convocation order by authority_key, label`;
  }

  /** A convocation as it stands; roll calls by time, then by name. */
  async get(id: string, scope: PublishedScope): Promise<PublishedCouncil> {
    const [convocation] = await this.#sql<Omit<PublishedCouncil, 'members' | 'memberships' | 'events'>[]>`
      select id, authority_name as "authorityName", authority_key as "authorityKey", label, starts_on::text as "startsOn", ends_on::text as "endsOn"
      from e_democracy.convocation where id = ${id}`;
    if (!convocation) throw new Error(`No convocation ${id}`);
    const [members, memberships, events] = [
      await this.#members(id),
      await this.#memberships(id),
      await this.#events(id, scope),
    ];
    return { ...convocation, members, memberships, events };
  }

  async #members(id: string): Promise<readonly PublishedMember[]> {
    const rows = await this.#sql<
      (Omit<PublishedMember, 'commissions'> & { commissions: PublishedMember['commissions'] | null })[]
    >`
      select m.id, coalesce(m.voting_identifier, m.id::text) as uid, m.name, m.role, m.mandate_starts_on::text as "mandateStartsOn", m.mandate_ends_on::text as "mandateEndsOn",
        m.is_mandate_observed as "isMandateObserved", coalesce(p.fields, '{}') as profile,
        (select jsonb_agg(jsonb_build_object('name', c.name, 'post', cm.post) order by c.name) from e_democracy.commission_membership cm join e_democracy.commission c on c.id = cm.commission_id where cm.member_id = m.id and cm.ends_on is null) as commissions
      from e_democracy.voting_member m left join e_democracy.deputy_profile p on p.member_id = m.id
      where m.convocation_id = ${id} order by m.sort_key collate "C", uid`;
    return rows.map((row) => ({ ...row, commissions: row.commissions ?? [] }));
  }

  async #memberships(id: string): Promise<readonly PublishedMembership[]> {
    return this.#sql<PublishedMembership[]>`
      select f.member_id as "memberId", g.name as faction, f.starts_on::text as "startsOn", f.ends_on::text as "endsOn"
      from e_democracy.faction_membership f join e_democracy.faction g on g.id = f.faction_id join e_democracy.voting_member m on m.id = f.member_id
      where g.convocation_id = ${id} order by m.sort_key collate "C", m.id, f.starts_on`;
  }

  async #events(id: string, scope: PublishedScope): Promise<readonly PublishedEvent[]> {
    const rows = await this.#sql<EventRow[]>`
      select e.id, e.source_uid as "sourceUid", i.source_uid as "itemUid", i.title as "itemTitle", i.number as "itemNumber", i.author_id as "authorId",
        s.held_on::text as "heldOn", s.session_label as session, s.label as sitting, s.commission, e.number, e.title, e.project_number as "projectNumber", e.topic,
        e.voted_at as "votedAt", d.ended_at as "endedAt", e.count_for as "for", e.count_against as against, e.count_abstain as abstain, e.count_not_voted as "notVoted", e.count_absent as absent,
        e.printed_tally as printed, e.result, e.result_printed_text as "resultPrinted", e.result_computed as "resultComputed", e.result_override as "resultOverride",
        d.requirement, e.rule_kind as rule, e.rule_quota as quota, d.printed_quota as "printedQuota", e.rule_composition as composition, e.kind, e.method,
        e.absence_coding as "absenceCoding", d.text_url as "textUrl"
      from e_democracy.vote_event e join e_democracy.sitting s on s.id = e.sitting_id
      left join e_democracy.vote_event_source d on d.event_id = e.id left join e_democracy.agenda_item i on i.id = d.agenda_item_id
      left join e_democracy.publication p on p.event_id = e.id
      where e.convocation_id = ${id} and (${scope} = 'ALL' or p.state in ('PUBLISHED', 'CORRECTED'))
      order by e.voted_at, e.source_uid, e.id`;
    const votes = await this.#votes(id);
    const events = rows.map(({ sourceUid, for: yes, against, abstain, notVoted, absent, ...event }) => ({
      ...event,
      uid: canonicalUid(event.heldOn as IsoDay, sourceUid),
      counts: { for: yes, against, abstain, notVoted, absent },
      votes: votes.get(event.id) ?? [],
    }));
    // By the published name, which is the same after a round trip; the stored one need not be.
    return events.sort(
      (one, other) => one.votedAt.getTime() - other.votedAt.getTime() || (one.uid < other.uid ? -1 : 1),
    );
  }

  async #votes(id: string): Promise<Map<string, (PublishedVote & { eventId: string })[]>> {
    const rows = await this.#sql<(PublishedVote & { eventId: string })[]>`
      select v.event_id as "eventId", v.position, v.member_id as "memberId", v.option
      from e_democracy.vote v join e_democracy.vote_event e on e.id = v.event_id where e.convocation_id = ${id} order by v.event_id, v.position`;
    return groupBy(rows, ({ eventId }) => eventId);
  }
}
