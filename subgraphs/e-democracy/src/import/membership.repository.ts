import { copyRows } from '@hromada/drizzle/copy';
import type { IsoDay } from '@hromada/shared/clock';
import { uuid } from '@hromada/shared/graphql';
import type { TransactionSql } from 'postgres';

/** A membership of a known voter. */
export interface MemberMembership {
  readonly memberId: string;
  readonly faction: string;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay | null;
}

/** Colours of factions in the order they are met: distinct for every kind of colour vision, on white and on black. */
const COLOURS = [
  '#1b6ec2',
  '#e8590c',
  '#2b8a3e',
  '#9c36b5',
  '#c92a2a',
  '#0b7285',
  '#a87f00',
  '#495057',
  '#d6336c',
  '#5c940d',
];

/** Puts the told memberships in the place of the stored ones; factions met for the first time get the next colour. */
export async function replaceMemberships(
  sql: TransactionSql,
  convocationId: string,
  told: readonly MemberMembership[],
): Promise<void> {
  const known = await sql<{ id: string; name: string }[]>`
    select id, name from e_democracy.faction where convocation_id = ${convocationId} order by position`;
  const ids = new Map(known.map((faction) => [faction.name, faction.id]));
  const added = [...new Set(told.map(({ faction }) => faction))].filter((name) => !ids.has(name));
  for (const name of added) ids.set(name, uuid());
  const factions = added.map((name, index) => {
    const position = known.length + index;
    return [ids.get(name), convocationId, name, name, COLOURS[position % COLOURS.length], position];
  });
  const columns = ['id', 'convocation_id', 'name', 'short_name', 'colour', 'position'];
  await copyRows(sql, 'e_democracy.faction', columns, factions);
  await sql`
    delete from e_democracy.faction_membership m using e_democracy.faction f
    where f.id = m.faction_id and f.convocation_id = ${convocationId}`;
  await copyRows(
    sql,
    'e_democracy.faction_membership',
    ['id', 'member_id', 'faction_id', 'starts_on', 'ends_on'],
    told.map((membership) => [
      uuid(),
      membership.memberId,
      ids.get(membership.faction),
      membership.startsOn,
      membership.endsOn,
    ]),
  );
}
