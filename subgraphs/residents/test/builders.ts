import type { Database } from '@hromada/drizzle/client';
import { address, household, householdMember, person, residenceRecord, street } from '@hromada/drizzle/residents';
import { uuid } from '@hromada/shared/graphql';
import { houseOf, leadingNumber, streetKey } from '../src/address-key.policy.ts';
import { nameKey } from '../src/name-key.policy.ts';

type PersonGiven = Partial<typeof person.$inferInsert>;
type ResidenceGiven = Partial<typeof residenceRecord.$inferInsert>;

/** Puts a person in the register; a test names only what it is about. */
export async function aPerson(db: Database, given: PersonGiven = {}) {
  const { familyName = 'Ткаченко', givenName = 'Олена' } = given;
  const row = {
    id: uuid(),
    familyName,
    givenName,
    patronymic: 'Іванівна',
    familyKey: nameKey(familyName),
    givenKey: nameKey(givenName),
    birthOn: '1984-02-29',
    sex: 'FEMALE' as const,
    recordNumber: null,
    ...given,
  };
  await db.insert(person).values(row);
  return row;
}

/** Puts a street on the map, `вул. Соборна` by default. */
export async function aStreet(db: Database, name = 'вул. Соборна') {
  const row = {
    id: uuid(),
    katottg: 'UA99020030010000001',
    settlement: 'м. Вербівка',
    name,
    nameKey: streetKey(name),
  };
  await db.insert(street).values(row);
  return row;
}

/** Puts a house or a flat on a street. */
export async function anAddress(db: Database, streetId: string, given: { house?: string; unit?: string | null } = {}) {
  const house = houseOf(given.house ?? '12');
  const unit = given.unit ?? null;
  const row = {
    id: uuid(),
    streetId,
    house,
    houseNumber: leadingNumber(house),
    unit,
    unitNumber: leadingNumber(unit ?? ''),
  };
  await db.insert(address).values(row);
  return row;
}

/** Records a person at an address: registered and active since 2020 unless told otherwise. */
export async function aResidence(
  db: Database,
  at: { personId: string; addressId: string },
  given: ResidenceGiven = {},
) {
  const row = {
    id: uuid(),
    kind: 'REGISTERED' as const,
    status: 'ACTIVE' as const,
    startsOn: '2020-05-01',
    endsOn: null,
    ground: 'заява',
    source: 'картотека ЖЕК',
    ...at,
    ...given,
  };
  await db.insert(residenceRecord).values(row);
  return row;
}

/** Makes a household of these persons at an address; the first is its head. */
export async function aHousehold(
  db: Database,
  addressId: string,
  personIds: readonly string[],
  startsOn = '2020-05-01',
) {
  const row = { id: uuid(), addressId };
  await db.insert(household).values(row);
  await db.insert(householdMember).values(
    personIds.map((personId, at) => ({
      id: uuid(),
      householdId: row.id,
      personId,
      role: at === 0 ? ('HEAD' as const) : ('CHILD' as const),
      startsOn,
    })),
  );
  return row;
}
