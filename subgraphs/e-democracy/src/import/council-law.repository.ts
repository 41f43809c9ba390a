import type { IsoDay } from '@hromada/shared/clock';
import type { TransactionSql } from 'postgres';
import {
  type Counts,
  computedResult,
  type DatedQuotaShare,
  heldResult,
  isConsistent,
  presentOf,
  quotaOf,
  sharesOn,
} from '../vote-event/roll-call.service.ts';
import type { DecisionRuleKind, VoteResult } from '../vote-event/vote-event.type.ts';
import { type Composition, compositionOn, compositionsWith, type ToldComposition } from './composition.policy.ts';

/** What the law and the council's statute say of one convocation, with the days on which they said it. */
export interface CouncilLaw {
  readonly compositions: readonly Composition[];
  readonly shares: readonly DatedQuotaShare[];
}

/** The rules of decision as the law says and said them; the same for every convocation of a run. */
export async function listQuotaShares(sql: TransactionSql): Promise<readonly DatedQuotaShare[]> {
  return sql<DatedQuotaShare[]>`
    select kind, numerator, denominator, base, is_strict as "isStrict", valid_from::text as "validFrom", valid_to::text as "validTo"
    from e_democracy.quota_rule order by kind, valid_from`;
}

/**
 * Keeps a told composition; what was stored of days that now have another one is counted anew by it. The convocation's own
 * number is the one that holds today, whichever was told last.
 * @returns the law by which the roll calls of the run are counted
 */
export async function saveCouncilLaw(
  sql: TransactionSql,
  { id, told, shares, today }: CouncilLawRun,
): Promise<CouncilLaw> {
  const before = await sql<Composition[]>`
    select valid_from::text as "validFrom", valid_to::text as "validTo", total_composition as total, basis
    from e_democracy.composition where convocation_id = ${id} order by valid_from`;
  const compositions = compositionsWith(before, told);
  if (JSON.stringify(before) !== JSON.stringify(compositions)) {
    await replaceCompositions(sql, id, compositions);
    if (before.length > 0) await recount(sql, id, before, { compositions, shares });
  }
  const current = compositionOn(compositions, today, told.total);
  await sql`
    update e_democracy.convocation set total_composition = ${current} where id = ${id} and total_composition <> ${current}`;
  return { compositions, shares };
}

async function replaceCompositions(
  sql: TransactionSql,
  convocationId: string,
  compositions: readonly Composition[],
): Promise<void> {
  await sql`delete from e_democracy.composition where convocation_id = ${convocationId}`;
  await sql`
    insert into e_democracy.composition (convocation_id, valid_from, valid_to, total_composition, basis)
    select ${convocationId}, "validFrom", "validTo", total, basis
    from jsonb_to_recordset(${JSON.stringify(compositions)}::text::jsonb) as t("validFrom" date, "validTo" date, total int, basis text)`;
}

/** A convocation of a run, and what the run knows of its law. */
export interface CouncilLawRun {
  /** of the convocation */
  readonly id: string;
  readonly told: ToldComposition;
  readonly shares: readonly DatedQuotaShare[];
  readonly today: IsoDay;
}

interface StoredRule {
  readonly id: string;
  readonly heldOn: IsoDay;
  readonly kind: `${DecisionRuleKind}`;
  readonly composition: number;
  readonly isQuotaPrinted: boolean;
  readonly quota: number;
  readonly counts: Counts;
  readonly printed: `${VoteResult}`;
  readonly override: `${VoteResult}` | null;
  readonly computed: `${VoteResult}`;
}

/** A mayor who does not take part is not counted: that difference of one stays. */
async function recount(
  sql: TransactionSql,
  convocationId: string,
  before: readonly Composition[],
  { compositions, shares }: CouncilLaw,
): Promise<void> {
  const stored = await sql<StoredRule[]>`
    select e.id, s.held_on::text as "heldOn", e.rule_kind as kind, e.rule_composition as composition, e.rule_quota as quota,
      x.printed_quota is not null as "isQuotaPrinted", e.result_printed as printed, e.result_override as override, e.result_computed as computed,
      jsonb_build_object('for', e.count_for, 'against', e.count_against, 'abstain', e.count_abstain, 'notVoted', e.count_not_voted, 'absent', e.count_absent) as counts
    from e_democracy.vote_event e join e_democracy.sitting s on s.id = e.sitting_id left join e_democracy.vote_event_source x on x.event_id = e.id
    where e.convocation_id = ${convocationId} and s.commission is null`;
  const changed = stored.flatMap((event) => {
    const difference = compositionOn(compositions, event.heldOn, 0) - compositionOn(before, event.heldOn, 0);
    if (difference === 0) return [];
    const composition = event.composition + difference;
    const quota = event.isQuotaPrinted
      ? event.quota
      : quotaOf(event.kind, composition, presentOf(event.counts), sharesOn(shares, event.heldOn));
    // Where there was nothing to count there is nothing now: secret votes, questions not put to the vote.
    const computed = event.computed === 'UNKNOWN' ? event.computed : computedResult(event.kind, quota, event.counts);
    const result = heldResult(event.printed, event.override, computed);
    return [
      { id: event.id, composition, quota, computed, result, ok: isConsistent(event.printed, event.override, computed) },
    ];
  });
  await sql`
    update e_democracy.vote_event e set rule_composition = t.composition, rule_quota = t.quota, is_consistent = t.ok,
      result_computed = t.computed::e_democracy.vote_result, result = t.result::e_democracy.vote_result
    from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) as t(id uuid, composition int, quota int, computed text, result text, ok boolean)
    where e.id = t.id`;
}
