import { memberNameKey } from '../../member-name.policy.ts';
import { DEPUTIES, PRIVATE_COLUMNS } from '../../publication/annex-30.type.ts';
import type { PersonFacts } from '../roll-call-facts.ts';
import type { MappedTable } from './header-map.ts';
import type { SourceRow } from './source-table.ts';
import { type TableSet, tableDay } from './table-set.ts';

/** Everything a set of tables says of people: annex 30, and our own `voters` and `factionMemberships`. */
export function peopleOf(set: TableSet): readonly PersonFacts[] {
  const factions = factionsByVoter(set);
  const voters = set.of('voters').flatMap((table) =>
    table.table.rows.map((row): PersonFacts => {
      const uid = table.text(row, 'voterUid');
      const isObserved = table.text(row, 'mandateObserved') === 'true';
      return {
        ...personOf(table, row, uid, table.text(row, 'name') ?? ''),
        role: table.text(row, 'role') === 'MAYOR' ? 'MAYOR' : 'DEPUTY',
        mandateStartsOn: isObserved ? null : tableDay(table, row, 'mandateFrom'),
        mandateEndsOn: isObserved ? null : tableDay(table, row, 'mandateUntil'),
        factions: factions.get(uid ?? '') ?? [],
      };
    }),
  );
  const deputies = set.of('deputies').flatMap((table) => table.table.rows.map((row) => deputyOf(table, row)));
  return merged([...voters, ...deputies]);
}

/** Names by identifier, for a data set that names votes by identifiers alone. */
export function namesOf(people: readonly PersonFacts[]): (uid: string) => string | null {
  const names = new Map(people.map(({ uid, name }) => [uid, name]));
  return (uid) => names.get(uid) ?? null;
}

function deputyOf(table: MappedTable, row: SourceRow): PersonFacts {
  const name = ['familyName', 'name', 'additionalName']
    .map((field) => table.text(row, field) ?? '')
    .join(' ')
    .trim();
  const faction = table.text(row, 'factionName');
  const commissions = (table.text(row, 'commissionName') ?? '').split(/\s*[;\n]\s*/).filter((text) => text !== '');
  const profile = DEPUTIES.columns.flatMap((column) => {
    const text = table.text(row, column.name);
    return text === null || PRIVATE_COLUMNS.has(column.name) ? [] : [[column.name, text] as const];
  });
  const dropped = [...PRIVATE_COLUMNS].filter((column) => table.text(row, column) !== null);
  for (const column of dropped) table.table.findings.habit('PRIVATE_DROPPED', table.placeOf(row, column), column);
  return {
    ...personOf(table, row, table.text(row, 'votingIdentifier') ?? table.text(row, 'id'), name),
    factions: faction === null || /^поза/iu.test(faction) ? [] : [{ name: faction, startsOn: null, endsOn: null }],
    commissions: commissions.map((commission) => ({ name: commission, post: table.text(row, 'commissionPost') })),
    profile: Object.fromEntries(profile),
  };
}

function personOf(table: MappedTable, row: SourceRow, uid: string | null, name: string): PersonFacts {
  return {
    uid,
    name,
    nameKey: memberNameKey(name),
    role: null,
    mandateStartsOn: null,
    mandateEndsOn: null,
    factions: [],
    commissions: [],
    profile: null,
    file: table.table.file,
    line: row.line,
  };
}

function factionsByVoter(set: TableSet): Map<string, PersonFacts['factions'][number][]> {
  const factions = new Map<string, PersonFacts['factions'][number][]>();
  for (const table of set.of('factionMemberships')) {
    for (const row of table.table.rows) {
      const membership = {
        name: table.text(row, 'factionName') ?? '',
        startsOn: tableDay(table, row, 'dateFrom'),
        endsOn: tableDay(table, row, 'dateUntil'),
      };
      const uid = table.text(row, 'voterUid') ?? '';
      factions.set(uid, [...(factions.get(uid) ?? []), membership]);
    }
  }
  return factions;
}

/** One person told of twice is one: what is dated wins over what is not. */
function merged(people: readonly PersonFacts[]): readonly PersonFacts[] {
  const known = new Map<string, PersonFacts>();
  for (const person of people) {
    const key = person.uid ?? person.nameKey;
    const earlier = known.get(key);
    if (!earlier) known.set(key, person);
    else
      known.set(key, {
        ...earlier,
        profile: person.profile ?? earlier.profile,
        factions: earlier.factions.length > 0 ? earlier.factions : person.factions,
        commissions: earlier.commissions.length > 0 ? earlier.commissions : person.commissions,
      });
  }
  return [...known.values()];
}
