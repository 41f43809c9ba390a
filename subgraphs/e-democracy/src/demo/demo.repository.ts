import { copyRows } from '@hromada/drizzle/copy';
import { DEMO_HROMADA, demoId } from '@hromada/shared/demo';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { memberNameKey, ukrainianSortKey } from '../member-name.policy.ts';
import { DEMO_FACTIONS, type DemoCouncil } from './demo-council.ts';
import type { DemoSitting } from './demo-votes.ts';

/** Opens the one connection of the loading; statements have no limit. */
export function openDemoConnection(url: string): Sql {
  return postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { statement_timeout: 0, idle_in_transaction_session_timeout: 0 },
  });
}

/** Is there any council yet? */
export async function hasCouncil(sql: TransactionSql): Promise<boolean> {
  const rows = await sql`select 1 from e_democracy.convocation limit 1`;
  return rows.length > 0;
}

/** Loads the convocation, its factions, members and memberships. */
export async function loadCouncil(sql: TransactionSql, council: DemoCouncil): Promise<void> {
  const { convocationId, startsOn, composition, members } = council;
  const name = DEMO_HROMADA.name;
  await copyRows(
    sql,
    'e_democracy.convocation',
    ['id', 'authority_name', 'authority_key', 'label', 'starts_on', 'total_composition', 'mayor_counts'],
    [[convocationId, name, name.toLowerCase(), '8 скликання', startsOn, composition, true]],
  );
  await copyRows(
    sql,
    'e_democracy.composition',
    ['convocation_id', 'valid_from', 'total_composition', 'basis'],
    [[convocationId, startsOn, composition, 'Закон 280/97-ВР, ст. 45']],
  );
  await copyRows(
    sql,
    'e_democracy.faction',
    ['id', 'convocation_id', 'name', 'short_name', 'colour', 'position'],
    DEMO_FACTIONS.map((faction, index) => [
      faction.id,
      convocationId,
      faction.name,
      faction.shortName,
      faction.colour,
      index,
    ]),
  );
  await copyRows(
    sql,
    'e_democracy.voting_member',
    [
      'id',
      'convocation_id',
      'name',
      'name_key',
      'sort_key',
      'role',
      'mandate_starts_on',
      'mandate_ends_on',
      'is_mandate_observed',
    ],
    members.map((member) => [
      member.id,
      convocationId,
      member.name,
      memberNameKey(member.name),
      ukrainianSortKey(member.name),
      member.role,
      member.startsOn,
      member.endsOn,
      false,
    ]),
  );
  const memberships = members.flatMap((member) =>
    member.memberships.map((membership) => ({ ...membership, memberId: member.id })),
  );
  await copyRows(
    sql,
    'e_democracy.faction_membership',
    ['id', 'member_id', 'faction_id', 'starts_on', 'ends_on'],
    memberships.map((membership, index) => [
      demoId('faction-membership', index),
      membership.memberId,
      membership.factionId,
      membership.startsOn,
      membership.endsOn,
    ]),
  );
}

/** Loads the sittings. */
export async function loadSittings(
  sql: TransactionSql,
  convocationId: string,
  sittings: readonly DemoSitting[],
): Promise<void> {
  const rows = sittings.map((sitting) => [
    sitting.id,
    convocationId,
    sitting.heldOn,
    sitting.label,
    sitting.sessionLabel,
  ]);
  await copyRows(sql, 'e_democracy.sitting', ['id', 'convocation_id', 'held_on', 'label', 'session_label'], rows);
}

/** Tells the planner what was loaded, so that the first questions are answered as fast as the later ones. */
export async function analyse(sql: Sql): Promise<void> {
  await sql`analyze e_democracy.vote, e_democracy.vote_event, e_democracy.member_sitting, e_democracy.voting_member`;
}
