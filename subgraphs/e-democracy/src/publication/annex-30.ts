import type { FilledTable } from './annex-29.ts';
import { DEPUTIES, PRIVATE_COLUMNS } from './annex-30.type.ts';
import type { Cells, PublishedCouncil, PublishedMember } from './published-council.ts';

/**
 * Annex 30: deputies with what may be published. The mayor is no deputy and is not there. Private columns stay, empty: a
 * data set without them would not be the standard's.
 */
export function annex30Tables(council: PublishedCouncil): readonly FilledTable[] {
  const factions = new Map<string, string>();
  for (const { memberId, faction, endsOn } of council.memberships) if (endsOn === null) factions.set(memberId, faction);
  return [
    {
      table: DEPUTIES,
      rows: () =>
        council.members
          .filter(({ role }) => role === 'DEPUTY')
          .map((member) =>
            deputyCells(member, council.memberships.length === 0 ? undefined : (factions.get(member.id) ?? null)),
          ),
    },
  ];
}

/** @param faction null outside factions; undefined where the source tells of no factions at all */
function deputyCells(member: PublishedMember, faction: string | null | undefined): Cells {
  const [family = '', given = '', ...patronymic] = member.name.split(' ');
  const told: Readonly<Record<string, string | null>> = {
    id: member.uid,
    votingIdentifier: member.uid,
    familyName: family,
    name: given,
    additionalName: patronymic.join(' '),
    gender: '0',
    factionName: faction === null ? 'Позафракційний' : (faction ?? null),
    factionPost: faction ? 'Член депутатської фракції' : null,
    commissionName: member.commissions[0]?.name ?? null,
    commissionPost: member.commissions[0]?.post ?? null,
    addressAdminUnitL1: 'Україна',
  };
  return DEPUTIES.columns.map(({ name }) => {
    if (PRIVATE_COLUMNS.has(name)) return null;
    const kept = name === 'votingIdentifier' || name === 'factionName' ? undefined : member.profile[name];
    return kept ?? told[name] ?? null;
  });
}
