import { copyRows } from '@hromada/drizzle/copy';
import type { IsoDay } from '@hromada/shared/clock';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import type { Finding } from './finding.ts';
import type { KnownConvocation, PlannedConvocation } from './import-plan.ts';
import type { MatchableMember } from './voter-matcher.ts';

/** A roll call already stored. */
export interface KnownEvent {
  readonly id: string;
  readonly sittingId: string;
  readonly sourceUid: string;
  readonly heldOn: IsoDay;
  readonly contentHash: string;
  readonly version: number;
}

/** What the database knows of one convocation. */
export interface KnownCouncil {
  readonly members: readonly (MatchableMember & { readonly role: 'DEPUTY' | 'MAYOR' })[];
  readonly sittings: readonly { readonly id: string; readonly heldOn: IsoDay; readonly commission: string | null }[];
  readonly items: readonly { readonly id: string; readonly sittingId: string; readonly sourceUid: string }[];
  readonly drafts: readonly { readonly id: string; readonly number: string }[];
  readonly events: readonly KnownEvent[];
  readonly memberships: readonly {
    readonly memberId: string;
    readonly factionId: string;
    readonly startsOn: IsoDay;
    readonly endsOn: IsoDay | null;
  }[];
}

/** A voter met for the first time. */
export interface NewMember {
  readonly id: string;
  readonly uid: string | null;
  readonly convocationId: string;
  readonly name: string;
  readonly nameKey: string;
  readonly sortKey: string;
  readonly role: 'DEPUTY' | 'MAYOR';
  readonly mandateStartsOn: IsoDay;
}

/** A plenary day met for the first time. */
export interface NewSitting {
  readonly id: string;
  readonly convocationId: string;
  readonly heldOn: IsoDay;
  readonly label: string;
  readonly sessionLabel: string | null;
  readonly commission: string | null;
}

/** A run to record. */
export interface RunRecord {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly sourceName: string;
  readonly fileCount: number;
  readonly importedCount: number;
  readonly unchangedCount: number;
  readonly repairedCount: number;
  readonly refusedCount: number;
  readonly mismatchCount: number;
}

/** Opens the one connection of an import: no statement limit, since loading a term takes longer than a question may. */
export function openImportConnection(url: string): Sql {
  return postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { statement_timeout: 0, idle_in_transaction_session_timeout: 0 },
  });
}

/** Ends a dry run. */
class UndoneError extends Error {}

/** All SQL of the import. Every method but {@link inTransaction} runs in the transaction it is given. */
export class ImportRepository {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** One run at a time: a second one waits for the first to end. @param fate UNDO does everything and keeps nothing */
  async inTransaction<Result>(
    work: (sql: TransactionSql) => Promise<Result>,
    fate: 'KEEP' | 'UNDO' = 'KEEP',
  ): Promise<Result> {
    let undone: { value: Result } | undefined;
    const kept = await this.#sql
      .begin(async (sql) => {
        await sql`select pg_advisory_xact_lock(hashtext('e_democracy.import'))`;
        const value = await work(sql);
        if (fate === 'KEEP') return { value };
        undone = { value };
        throw new UndoneError();
      })
      .catch((error: unknown) => {
        if (error instanceof UndoneError && undone) return undone;
        throw error;
      });
    return (kept as { value: Result }).value;
  }

  async listConvocations(sql: TransactionSql): Promise<KnownConvocation[]> {
    return sql<
      KnownConvocation[]
    >`select id, authority_name as "authorityName", authority_key as "authorityKey", label, total_composition as "totalComposition" from e_democracy.convocation`;
  }

  /** Adds the convocation, or brings its days up to date. */
  async saveConvocation(
    sql: TransactionSql,
    id: string,
    planned: PlannedConvocation,
    mayorCounts: boolean,
  ): Promise<string> {
    const [row] = await sql<{ id: string }[]>`
      insert into e_democracy.convocation (id, authority_name, authority_key, label, starts_on, ends_on, total_composition, mayor_counts)
      values (${id}, ${planned.authorityName}, ${planned.authorityKey}, ${planned.label}, ${planned.startsOn}::text::date, ${planned.endsOn}::text::date, ${planned.totalComposition}, ${mayorCounts})
      on conflict on constraint convocation_natural_key
      do update set starts_on = least(convocation.starts_on, excluded.starts_on), ends_on = coalesce(excluded.ends_on, convocation.ends_on)
      returning id`;
    return row?.id ?? id;
  }

  async getCouncil(sql: TransactionSql, convocationId: string): Promise<KnownCouncil> {
    const members = await sql<KnownCouncil['members'][number][]>`
      select id, name_key as "nameKey", name, voting_identifier as uid, role from e_democracy.voting_member where convocation_id = ${convocationId}`;
    const sittings = await sql<KnownCouncil['sittings'][number][]>`
      select id, held_on::text as "heldOn", commission from e_democracy.sitting where convocation_id = ${convocationId}`;
    const items = await sql<KnownCouncil['items'][number][]>`
      select i.id, i.sitting_id as "sittingId", i.source_uid as "sourceUid"
      from e_democracy.agenda_item i join e_democracy.sitting s on s.id = i.sitting_id where s.convocation_id = ${convocationId}`;
    const drafts = await sql<KnownCouncil['drafts'][number][]>`
      select id, number from e_democracy.draft_decision where convocation_id = ${convocationId}`;
    const events = await sql<KnownEvent[]>`
      select e.id, e.sitting_id as "sittingId", e.source_uid as "sourceUid", e.content_hash as "contentHash", e.version, s.held_on::text as "heldOn"
      from e_democracy.vote_event e join e_democracy.sitting s on s.id = e.sitting_id where e.convocation_id = ${convocationId}`;
    const memberships = await sql<KnownCouncil['memberships'][number][]>`
      select m.member_id as "memberId", m.faction_id as "factionId", m.starts_on::text as "startsOn", m.ends_on::text as "endsOn"
      from e_democracy.faction_membership m join e_democracy.faction f on f.id = m.faction_id where f.convocation_id = ${convocationId}`;
    return { members, sittings, items, drafts, events, memberships };
  }

  async insertMembers(sql: TransactionSql, members: readonly NewMember[]): Promise<void> {
    const columns = [
      'id',
      'convocation_id',
      'name',
      'name_key',
      'sort_key',
      'role',
      'mandate_starts_on',
      'is_mandate_observed',
      'voting_identifier',
    ];
    const rows = members.map((member) => [
      member.id,
      member.convocationId,
      member.name,
      member.nameKey,
      member.sortKey,
      member.role,
      member.mandateStartsOn,
      true,
      member.uid,
    ]);
    await copyRows(sql, 'e_democracy.voting_member', columns, rows);
  }

  async insertSittings(sql: TransactionSql, sittings: readonly NewSitting[]): Promise<void> {
    const columns = ['id', 'convocation_id', 'held_on', 'label', 'session_label', 'commission'];
    await copyRows(
      sql,
      'e_democracy.sitting',
      columns,
      sittings.map((sitting) => [
        sitting.id,
        sitting.convocationId,
        sitting.heldOn,
        sitting.label,
        sitting.sessionLabel,
        sitting.commission,
      ]),
    );
  }

  /** Puts the stored version of a roll call, votes and all, into the history and makes room for the new one. */
  async retireEvent(sql: TransactionSql, event: KnownEvent, runId: string, replacedAt: Date): Promise<void> {
    await sql`
      insert into e_democracy.vote_event_version (event_id, version, snapshot, replaced_at, import_run_id)
      select e.id, e.version, to_jsonb(e) || jsonb_build_object('votes', (select jsonb_agg(to_jsonb(v) - 'event_id' order by v.position) from e_democracy.vote v where v.event_id = e.id)),
        ${replacedAt.toISOString()}::text::timestamptz, ${runId}
      from e_democracy.vote_event e where e.id = ${event.id}`;
    await sql`delete from e_democracy.vote where event_id = ${event.id}`;
  }

  /** Mandates known only from the lists run from the first to the last day a voter is listed; open while listed on the last day of all. */
  async observeMandates(sql: TransactionSql, convocationId: string): Promise<void> {
    await sql`
      with seen as materialized ( -- freshly loaded, without statistics, it would be counted anew for every member
        select v.member_id, (min(v.voted_at) at time zone 'Europe/Kyiv')::date as first_on, (max(v.voted_at) at time zone 'Europe/Kyiv')::date as last_on
        from e_democracy.vote v join e_democracy.voting_member m on m.id = v.member_id
        where m.convocation_id = ${convocationId} and m.is_mandate_observed and not v.is_derived group by v.member_id
      ), until as (select max(held_on) as last_on from e_democracy.sitting where convocation_id = ${convocationId})
      update e_democracy.voting_member m
      set mandate_starts_on = seen.first_on, mandate_ends_on = case when seen.last_on < until.last_on then seen.last_on end
      from seen, until where m.id = seen.member_id`;
  }

  async listSittingIds(sql: TransactionSql, convocationId: string): Promise<string[]> {
    const rows = await sql<{ id: string }[]>`
      select id from e_democracy.sitting where convocation_id = ${convocationId} order by held_on`;
    return rows.map((row) => row.id);
  }

  async insertRun(sql: TransactionSql, run: RunRecord): Promise<void> {
    const columns = [
      'id',
      'started_at',
      'finished_at',
      'source_name',
      'file_count',
      'imported_count',
      'unchanged_count',
      'repaired_count',
      'refused_count',
      'mismatch_count',
    ];
    const row = [
      run.id,
      run.startedAt,
      run.finishedAt,
      run.sourceName,
      run.fileCount,
      run.importedCount,
      run.unchangedCount,
      run.repairedCount,
      run.refusedCount,
      run.mismatchCount,
    ];
    await copyRows(sql, 'e_democracy.import_run', columns, [row]);
  }

  async finishRun(sql: TransactionSql, id: string, finishedAt: Date): Promise<void> {
    await sql`update e_democracy.import_run set finished_at = ${finishedAt.toISOString()}::text::timestamptz where id = ${id}`;
  }

  async insertIssues(sql: TransactionSql, runId: string, findings: readonly Finding[]): Promise<void> {
    const columns = ['run_id', 'position', 'severity', 'file', 'place', 'code', 'details'];
    await copyRows(
      sql,
      'e_democracy.import_issue',
      columns,
      findings.map((finding, position) => [
        runId,
        position,
        finding.severity,
        finding.file,
        finding.place,
        finding.code,
        JSON.stringify(finding.details),
      ]),
    );
  }
}
