import { identityDocument, taxNumber } from '@hromada/drizzle/residents';
import { addDays } from '@hromada/shared/clock';
import { seeded } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import {
  anEmployee,
  aResident,
  isJournalled,
  type LeftValue,
  listenAtPersonalFields,
  personalFields,
  type RandomRoot,
  randomOperation,
  textsOf,
} from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aHousehold, anAddress, aPerson, aResidence, aStreet } from '../../test/builders.ts';
import { startResidents } from '../../test/harness.ts';
import { PERSONAL_FIELD_WORDS } from './personal-fields.messages.ts';

const OPERATIONS = 500;
const PERSONS = 12;

/** A value that stands once in the database, whose it is, and the fields that may show it. */
interface Canary {
  readonly personId: string;
  readonly fields: readonly string[];
}

let residents: Awaited<ReturnType<typeof startResidents>>;
const canaries = new Map<string, Canary>();
const left = new Map<string, LeftValue[]>();
const roots: RandomRoot[] = [];
const personIds: string[] = [];

beforeAll(async () => {
  residents = await startResidents();
  listenAtPersonalFields(residents.schema, (value, context) => {
    const { requestId } = (context as { viewer: { requestId: string } }).viewer;
    left.set(requestId, [...(left.get(requestId) ?? []), value]);
  });
  const street = await aStreet(residents.db);
  for (let at = 0; at < PERSONS; at += 1) await plant(at, street.id);
});
afterAll(() => residents.stop());

/** Somebody all of whose data stand once in the database. */
async function plant(at: number, streetId: string): Promise<void> {
  const { db, ownerDb } = residents;
  const mark = `${at}${'абвгґдеєжзиі'[at]}`;
  const family = `Канарчук${mark}`;
  const birthOn = addDays('1970-01-01', at);
  const recordNumber = `${birthOn.replaceAll('-', '')}-0000${at % 10}`;
  const person = await aPerson(db, {
    familyName: family,
    givenName: `Імʼя${mark}`,
    patronymic: `Батькович${mark}`,
    birthOn,
    recordNumber,
  });
  const { id: personId } = person;
  personIds.push(personId);
  const keep = (value: string, ...fields: string[]) => canaries.set(value, { personId, fields });
  keep(family, 'Person.familyName');
  keep(`Імʼя${mark}`, 'Person.givenName');
  keep(`Батькович${mark}`, 'Person.patronymic');
  keep(`${family} Імʼя${mark} Батькович${mark}`, 'Person.fullName');
  keep(birthOn, 'Person.birthDate');
  keep(recordNumber, 'Person.recordNumber');
  const address = await anAddress(db, streetId, { house: String(100 + at) });
  for (const text of [`м. Вербівка, вул. Соборна, буд. ${100 + at}`, String(100 + at)])
    keep(text, 'Person.address', 'ResidenceRecord.address', 'Person.household');
  const startsOn = addDays('2001-01-01', at);
  await aResidence(
    db,
    { personId, addressId: address.id },
    { startsOn, ground: `Ордер ${mark}`, source: `Картка ${mark}` },
  );
  keep(startsOn, 'ResidenceRecord.startsOn');
  keep(`Ордер ${mark}`, 'ResidenceRecord.ground');
  keep(`Картка ${mark}`, 'ResidenceRecord.source');
  await aHousehold(db, address.id, [personId], addDays('2011-01-01', at));
  keep(addDays('2011-01-01', at), 'HouseholdMember.startsOn');
  const number = String(3_184_700_000 + at);
  await ownerDb.insert(taxNumber).values({ personId, number, isRefused: false });
  keep(number, 'Person.taxNumber');
  keep(`••••••${number.slice(-4)}`, 'Person.taxNumber');
  const passport = String(700_000_000 + at);
  const document = { id: uuid(), personId, kind: 'ID_CARD' as const, series: null, number: passport };
  const issuedOn = addDays('2021-01-01', at);
  const validUntil = addDays('2031-01-01', at);
  await ownerDb.insert(identityDocument).values({ ...document, issuer: `Орган ${mark}`, issuedOn, validUntil });
  keep(passport, 'IdentityDocument.number');
  keep(`•••••${passport.slice(-4)}`, 'IdentityDocument.number');
  keep(`Орган ${mark}`, 'IdentityDocument.issuer');
  keep(issuedOn, 'IdentityDocument.issuedOn');
  keep(validUntil, 'IdentityDocument.validUntil');
  roots.push(
    { call: `person(id: "${personId}", purpose: APPEAL_EXAMINATION)`, type: 'Person' },
    { call: `personByRecordNumber(recordNumber: "${recordNumber}", purpose: DATA_CORRECTION)`, type: 'Person' },
    {
      call: `personsByNameAndBirthDate(familyName: "${family}", birthDate: "${birthOn}", purpose: SERVICE_PROVISION)`,
      type: 'Person',
    },
    {
      call: `residentsAt(addressId: "${address.id}", on: "2026-03-02", purpose: RESIDENCE_EXTRACT)`,
      type: 'ResidenceRecord',
    },
  );
}

describe('five hundred random operations', () => {
  test('show no personal value that the journal does not tell of', async () => {
    const random = seeded('personal coverage of the register');
    const shown = { values: 0, canaries: 0, errors: 0 };
    const seen = new Set<string>();
    const uncovered: unknown[] = [];
    let told = 0;
    for (let turn = 0; turn < OPERATIONS; turn += 1) {
      const requestId = `operation ${turn}`;
      const self = random.pick(personIds);
      const viewer = random.pick([
        ...['registrar', 'head', 'executor', 'service-officer', 'administrator'].map((role) =>
          anEmployee({ roles: [role], requestId }),
        ),
        aResident({ subject: self, scopes: ['residents:read'], requestId }),
      ]);
      const references = [self, random.pick(personIds)].map((id) => `{ __typename: "Person", id: "${id}" }`);
      const cases = { call: `_entities(representations: [${references.join(' ')}])`, type: 'Person', isUnion: true };
      const ways = viewer.kind === 'resident' ? [cases] : [cases, ...roots];
      const document = randomOperation(residents.schema, random.chance(0.2) ? [cases] : ways, random);
      const { data, errors } = await residents.askRaw(document, { viewer });
      const values = left.get(requestId) ?? []; // what is heard later belongs to branches that were given up
      const entries = await residents.journal(told);
      told += entries.length;
      for (const value of values) {
        shown.values += 1;
        seen.add(value.field);
        if (!isJournalled(value, entries)) uncovered.push({ document, value });
      }
      for (const text of textsOf(data)) {
        const canary = canaries.get(text);
        if (!canary) continue;
        shown.canaries += 1;
        const isTold = canary.fields.some((field) => isJournalled({ ...canary, field, recordId: null }, entries));
        if (!isTold) uncovered.push({ document, text, canary });
      }
      shown.errors += errors?.length ?? 0;
    }
    expect(uncovered).toEqual([]);
    expect(shown.values).toBeGreaterThan(OPERATIONS * 4);
    expect(shown.canaries).toBeGreaterThan(OPERATIONS * 3);
    const never = [...personalFields(residents.schema).keys()].filter((field) => !seen.has(field));
    expect(never.sort()).toEqual(['HouseholdMember.endsOn', 'IdentityDocument.series', 'ResidenceRecord.endsOn']);
  }, 120_000);
});

describe('a personal field', () => {
  test('has words for the person it tells of', () => {
    const nameless = [...personalFields(residents.schema).keys()].filter((field) => !PERSONAL_FIELD_WORDS[field]);
    expect(nameless).toEqual([]);
  });
});
