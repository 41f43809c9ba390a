import { anEmployee } from '@hromada/shared/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aHousehold, anAddress, aPerson, aResidence, aStreet } from '../../test/builders.ts';
import { startResidents } from '../../test/harness.ts';
import { AccessLogUnavailableError } from './access-log.errors.ts';

const ENTITIES = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { id fullName } } }';

describe('the journal of access to personal data (2297-VI)', () => {
  let residents: Awaited<ReturnType<typeof startResidents>>;
  let mother: Awaited<ReturnType<typeof aPerson>>;
  let son: Awaited<ReturnType<typeof aPerson>>;
  let home: Awaited<ReturnType<typeof anAddress>>;

  beforeAll(async () => {
    residents = await startResidents();
    const { db } = residents;
    home = await anAddress(db, (await aStreet(db)).id, { house: '5' });
    mother = await aPerson(db, { recordNumber: '19840229-01237' });
    son = await aPerson(db, { givenName: 'Тарас', birthOn: '2015-06-01', sex: 'MALE' });
    await aResidence(db, { personId: mother.id, addressId: home.id });
    await aResidence(db, { personId: son.id, addressId: home.id });
    await aHousehold(db, home.id, [mother.id, son.id]);
  });
  afterAll(() => residents.stop());
  beforeEach(() => residents.owner`truncate residents.access_log_entry`);

  test('tells who read whom, when, by what operation, what for', async () => {
    const viewer = anEmployee({ subject: '0190a000-0000-7000-8000-00000000000a', requestId: 'request-1' });
    await residents.ask('query ($id: ID!) { person(id: $id, purpose: APPEAL_EXAMINATION) { fullName } }', {
      variables: { id: mother.id },
      viewer,
    });
    expect(await residents.journal()).toEqual([
      {
        viewer_kind: 'employee',
        viewer_subject: '0190a000-0000-7000-8000-00000000000a',
        request_id: 'request-1',
        operation: 'Query.person',
        purpose: 'APPEAL_EXAMINATION',
        person_ids: [mother.id],
        at: new Date('2026-03-02T08:00:00Z'),
      },
    ]);
  });

  test.each([
    [
      'Query.personByRecordNumber',
      '{ personByRecordNumber(recordNumber: "19840229-01237", purpose: SERVICE_PROVISION) { id } }',
    ],
    [
      'Query.personsByNameAndBirthDate',
      '{ personsByNameAndBirthDate(familyName: "Ткаченко", birthDate: "1984-02-29", purpose: SERVICE_PROVISION) { id } }',
    ],
  ])('%s leaves a row', async (operation, document) => {
    await residents.ask(document);
    const [row, ...more] = await residents.journal();
    expect(row).toMatchObject({ operation, purpose: 'SERVICE_PROVISION', person_ids: [mother.id] });
    expect(more).toEqual([]);
  });

  test('residents of an address are one row, whether or not their names are asked for', async () => {
    const variables = { address: home.id };
    await residents.ask(
      'query ($address: ID!) { residentsAt(addressId: $address, on: "2026-03-02", purpose: RESIDENCE_EXTRACT) { kind } }',
      { variables },
    );
    await residents.ask(
      'query ($address: ID!) { residentsAt(addressId: $address, on: "2026-03-02", purpose: RESIDENCE_EXTRACT) { person { fullName } } }',
      { variables },
    );
    const rows = await residents.journal();
    expect(rows.map(({ operation, person_ids }) => [operation, [...person_ids].sort()])).toEqual([
      ['Query.residentsAt', [mother.id, son.id].sort()],
      ['Query.residentsAt', [mother.id, son.id].sort()],
    ]);
  });

  test('members of a household are journalled for the purpose of the person asked for; nobody twice', async () => {
    const document =
      'query ($id: ID!) { person(id: $id, purpose: RESIDENCE_EXTRACT) { fullName household { members { role person { fullName } } } } }';
    const data = await residents.ask(document, { variables: { id: mother.id } });
    expect(data.person.household.members).toEqual([
      { role: 'HEAD', person: { fullName: 'Ткаченко Олена Іванівна' } },
      { role: 'CHILD', person: { fullName: 'Ткаченко Тарас Іванівна' } },
    ]);
    const rows = await residents.journal();
    expect(rows.map(({ operation, purpose, person_ids }) => [operation, purpose, person_ids])).toEqual([
      ['Query.person', 'RESIDENCE_EXTRACT', [mother.id]],
      ['Household.members', 'RESIDENCE_EXTRACT', [son.id]],
    ]);
  });

  test('persons shown beside a case of another subgraph are one row a batch, as CASE_REFERENCE', async () => {
    const refs = [mother.id, son.id, mother.id].map((id) => ({ __typename: 'Person', id }));
    await residents.ask(ENTITIES, { variables: { refs } });
    const rows = await residents.journal();
    expect(rows.map(({ operation, purpose, person_ids }) => [operation, purpose, person_ids])).toEqual([
      ['_entities', 'CASE_REFERENCE', [mother.id, son.id]],
    ]);
  });

  test('a search that found nobody is journalled too', async () => {
    await residents.ask(
      '{ personsByNameAndBirthDate(familyName: "Ніхто", birthDate: "1984-02-29", purpose: DATA_CORRECTION) { id } }',
    );
    expect(await residents.journal()).toMatchObject([{ operation: 'Query.personsByNameAndBirthDate', person_ids: [] }]);
  });

  test('two purposes in one request are two rows', async () => {
    const document = `query ($id: ID!) { a: person(id: $id, purpose: APPEAL_EXAMINATION) { id } b: person(id: $id, purpose: DATA_CORRECTION) { id } }`;
    await residents.ask(document, { variables: { id: mother.id } });
    expect((await residents.journal()).map(({ purpose }) => purpose)).toEqual([
      'APPEAL_EXAMINATION',
      'DATA_CORRECTION',
    ]);
  });

  test('looking up an address is no read of a person', async () => {
    await residents.ask('{ addresses(street: "Соборна") { edges { node { text } } } }');
    expect(await residents.journal()).toEqual([]);
  });

  test('the subgraph itself can neither change nor delete nor empty it', async () => {
    await residents.ask('query ($id: ID!) { person(id: $id, purpose: DATA_CORRECTION) { id } }', {
      variables: { id: mother.id },
    });
    const refusals = [
      "update residents.access_log_entry set purpose = 'X'",
      'delete from residents.access_log_entry',
      'truncate residents.access_log_entry',
    ];
    for (const statement of refusals) {
      await expect(residents.db.execute(statement), statement).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    expect(await residents.journal()).toHaveLength(1);
  });
});

describe('while the journal cannot be written', () => {
  let residents: Awaited<ReturnType<typeof startResidents>>;
  let variables: { id: string; address: string; refs: unknown[] };

  beforeAll(async () => {
    residents = await startResidents();
    const { db, owner } = residents;
    const home = await anAddress(db, (await aStreet(db)).id);
    const person = await aPerson(db, { recordNumber: '19840229-01237' });
    await aResidence(db, { personId: person.id, addressId: home.id });
    variables = { id: person.id, address: home.id, refs: [{ __typename: 'Person', id: person.id }] };
    await owner`revoke insert on residents.access_log_entry from hromada_residents`;
  });
  afterAll(async () => {
    await residents.owner`grant insert on residents.access_log_entry to hromada_residents`;
    await residents.stop();
  });

  test.each([
    ['person', 'query ($id: ID!) { person(id: $id, purpose: DATA_CORRECTION) { fullName } }'],
    [
      'personByRecordNumber',
      '{ personByRecordNumber(recordNumber: "19840229-01237", purpose: DATA_CORRECTION) { fullName } }',
    ],
    [
      'personsByNameAndBirthDate',
      '{ personsByNameAndBirthDate(familyName: "Ткаченко", birthDate: "1984-02-29", purpose: DATA_CORRECTION) { fullName } }',
    ],
    [
      'residentsAt',
      'query ($address: ID!) { residentsAt(addressId: $address, on: "2026-03-02", purpose: DATA_CORRECTION) { startsOn } }',
    ],
    ['_entities', ENTITIES],
  ])('%s is refused and shows nothing', async (_name, document) => {
    const refusal = await residents.refusalOf(document, { variables });
    expect(refusal).toBeInstanceOf(AccessLogUnavailableError);
    expect(refusal).toMatchObject({ code: 'ACCESS_LOG_UNAVAILABLE' });
    const { data } = await residents.askRaw(document, { variables });
    expect(JSON.stringify(data ?? null)).not.toContain('Ткаченко');
    expect(JSON.stringify(data ?? null)).not.toContain('2020-05-01');
  });

  test('what is not personal is still answered', async () => {
    const data = await residents.ask('{ addresses(street: "Соборна") { edges { node { text } } } }');
    expect(data.addresses.edges).toHaveLength(1);
  });
});
