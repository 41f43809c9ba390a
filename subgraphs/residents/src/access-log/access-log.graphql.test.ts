import { AccessLogUnavailableError } from '@hromada/shared/access-journal';
import { anEmployee } from '@hromada/shared/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aHousehold, anAddress, aPerson, aResidence, aStreet } from '../../test/builders.ts';
import { startResidents } from '../../test/harness.ts';

const ENTITIES = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { id fullName } } }';

describe('the journal of access to personal data (2297-VI)', () => {
  let residents: Awaited<ReturnType<typeof startResidents>>;
  let mother: Awaited<ReturnType<typeof aPerson>>;
  let son: Awaited<ReturnType<typeof aPerson>>;
  let home: Awaited<ReturnType<typeof anAddress>>;

  /** Root operation, purpose, persons and fields of every entry. */
  const told = async () =>
    (await residents.journal()).map(({ operation, purpose, subjects, fields }) => ({
      operation,
      purpose,
      persons: subjects.map(({ person }) => person),
      fields,
    }));

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
  beforeEach(() => residents.emptyJournal());

  test('tells who read which fields of whom, when, through what, what for, by which law', async () => {
    const viewer = anEmployee({
      subject: '0190a000-0000-7000-8000-00000000000a',
      unitIds: ['0190a000-0000-7000-8000-0000000000aa'],
      sessionId: 'session-1',
      requestId: 'request-1',
    });
    await residents.ask('query ($id: ID!) { person(id: $id, purpose: APPEAL_EXAMINATION) { fullName birthDate } }', {
      variables: { id: mother.id },
      viewer,
    });
    const entry = {
      at: '2026-03-02T08:00:00.000Z',
      kind: 'employee',
      subject: '0190a000-0000-7000-8000-00000000000a',
      name: 'Олена Ткачук',
      roles: ['registrar'],
      unit: '0190a000-0000-7000-8000-0000000000aa',
      client: null,
      session: 'session-1',
      request: 'request-1',
      operation: 'Query.person',
      purpose: 'APPEAL_EXAMINATION',
      basis: expect.stringContaining('393/96-ВР'),
      subjects: [{ person: mother.id, records: [] }],
      deferredUntil: null,
      deferralReason: null,
    };
    expect(await residents.journal()).toEqual([
      { ...entry, fields: ['Query.person'] },
      { ...entry, fields: ['Person.birthDate', 'Person.fullName'] },
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
  ])('%s tells of the search and of what it showed', async (operation, document) => {
    await residents.ask(document);
    const entry = { operation, purpose: 'SERVICE_PROVISION', persons: [mother.id] };
    expect(await told()).toEqual([
      { ...entry, fields: [operation] },
      { ...entry, fields: ['Person.id'] },
    ]);
  });

  test('residents of an address are told of whether or not anything of them is asked for', async () => {
    const document =
      'query ($address: ID!) { residentsAt(addressId: $address, on: "2026-03-02", purpose: RESIDENCE_EXTRACT) { __typename } }';
    await residents.ask(document, { variables: { address: home.id } });
    const [entry, ...more] = await told();
    expect(entry).toMatchObject({ operation: 'Query.residentsAt', fields: ['Query.residentsAt'] });
    expect([...(entry?.persons ?? [])].sort()).toEqual([mother.id, son.id].sort());
    expect(more).toEqual([]);
  });

  test('members of a household are journalled for the purpose of the person asked for; no field twice', async () => {
    const document =
      'query ($id: ID!) { person(id: $id, purpose: RESIDENCE_EXTRACT) { fullName household { members { role person { fullName } } } } }';
    const data = await residents.ask(document, { variables: { id: mother.id } });
    expect(data.person.household.members).toEqual([
      { role: 'HEAD', person: { fullName: 'Ткаченко Олена Іванівна' } },
      { role: 'CHILD', person: { fullName: 'Ткаченко Тарас Іванівна' } },
    ]);
    const entry = { operation: 'Query.person', purpose: 'RESIDENCE_EXTRACT' };
    expect(await told()).toEqual([
      { ...entry, persons: [mother.id], fields: ['Query.person'] },
      { ...entry, persons: [mother.id], fields: ['Person.fullName', 'Person.household'] },
      { ...entry, persons: [mother.id, son.id], fields: ['HouseholdMember.person', 'HouseholdMember.role'] },
      { ...entry, persons: [son.id], fields: ['Person.fullName'] },
    ]);
  });

  test('persons shown beside cases of another subgraph share an entry, as CASE_REFERENCE', async () => {
    const refs = [mother.id, son.id, mother.id].map((id) => ({ __typename: 'Person', id }));
    await residents.ask(ENTITIES, { variables: { refs } });
    expect(await told()).toEqual([
      {
        operation: 'Query._entities',
        purpose: 'CASE_REFERENCE',
        persons: [mother.id, son.id],
        fields: ['Person.fullName', 'Person.id'],
      },
    ]);
  });

  test('a search that found nobody is journalled too, and what it searched with is not', async () => {
    await residents.ask(
      '{ personsByNameAndBirthDate(familyName: "Ніхтошенко", birthDate: "1984-02-29", purpose: DATA_CORRECTION) { id } }',
    );
    expect(await told()).toMatchObject([{ operation: 'Query.personsByNameAndBirthDate', persons: [] }]);
    expect(JSON.stringify(await residents.journal())).not.toContain('Ніхтошенко');
  });

  test('two purposes in one request are told apart, under any alias', async () => {
    const document = `query ($id: ID!) { a: person(id: $id, purpose: APPEAL_EXAMINATION) { sex } b: person(id: $id, purpose: DATA_CORRECTION) { x: sex } }`;
    await residents.ask(document, { variables: { id: mother.id } });
    const shown = (await told()).filter(({ fields }) => fields.includes('Person.sex'));
    expect(shown.map(({ operation, purpose }) => [operation, purpose])).toEqual([
      ['Query.person', 'APPEAL_EXAMINATION'],
      ['Query.person', 'DATA_CORRECTION'],
    ]);
  });

  test('looking up an address is no read of a person', async () => {
    await residents.ask('{ addresses(street: "Соборна") { edges { node { text } } } }');
    expect(await residents.journal()).toEqual([]);
  });
});

describe('an investigation', () => {
  let residents: Awaited<ReturnType<typeof startResidents>>;
  let person: Awaited<ReturnType<typeof aPerson>>;
  const head = anEmployee({ roles: ['head'] });
  const DOCUMENT = `query ($id: ID!, $purpose: AccessPurpose!, $until: LocalDate, $reason: String) {
    person(id: $id, purpose: $purpose, deferUntil: $until, deferralReason: $reason) { fullName } }`;
  const reason = 'Перевірка за поданням відділу кадрів';

  beforeAll(async () => {
    residents = await startResidents();
    person = await aPerson(residents.db);
  });
  afterAll(() => residents.stop());

  test('says until when the person is not told and why, and every entry of it says so', async () => {
    const variables = { id: person.id, purpose: 'INVESTIGATION', until: '2026-05-01', reason };
    await residents.ask(DOCUMENT, { variables, viewer: head });
    const entries = await residents.journal();
    expect(entries).toHaveLength(2);
    for (const entry of entries) expect(entry).toMatchObject({ deferredUntil: '2026-05-01', deferralReason: reason });
  });

  test.each([
    ['by a registrar', anEmployee(), { purpose: 'INVESTIGATION', until: '2026-05-01', reason }, 'FORBIDDEN'],
    ['without a day', head, { purpose: 'INVESTIGATION', reason }, 'BAD_USER_INPUT'],
    ['until today', head, { purpose: 'INVESTIGATION', until: '2026-03-02', reason }, 'BAD_USER_INPUT'],
    ['for more than a year', head, { purpose: 'INVESTIGATION', until: '2027-03-03', reason }, 'BAD_USER_INPUT'],
    ['without a reason', head, { purpose: 'INVESTIGATION', until: '2026-05-01' }, 'BAD_USER_INPUT'],
    [
      'with a reason of one word',
      head,
      { purpose: 'INVESTIGATION', until: '2026-05-01', reason: 'треба' },
      'BAD_USER_INPUT',
    ],
    [
      'put off for another purpose',
      head,
      { purpose: 'DATA_CORRECTION', until: '2026-05-01', reason },
      'BAD_USER_INPUT',
    ],
  ])('%s is refused before anything is read', async (_what, viewer, given, code) => {
    const statements = await residents.statementsOf(async () => {
      const variables = { id: person.id, ...given };
      expect(await residents.refusalOf(DOCUMENT, { variables, viewer })).toMatchObject({ code });
    });
    expect(statements).toEqual([]);
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
    await owner`revoke execute on function residents.append_access from hromada_residents`;
  });
  afterAll(async () => {
    await residents.owner`grant execute on function residents.append_access to hromada_residents`;
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

  test('what is not personal is still answered, beside what is refused too', async () => {
    const document = `query ($id: ID!, $address: ID!, $refs: [_Any!]!) {
      person(id: $id, purpose: DATA_CORRECTION) { fullName residences { startsOn } household { members { role } } }
      personByRecordNumber(recordNumber: "19840229-01237", purpose: DATA_CORRECTION) { fullName }
      personsByNameAndBirthDate(familyName: "Ткаченко", birthDate: "1984-02-29", purpose: DATA_CORRECTION) { fullName }
      residentsAt(addressId: $address, on: "2026-03-02", purpose: DATA_CORRECTION) { startsOn person { fullName } }
      registryAccesses(first: 1) { edges { node { seq } } }
      registryAccess(seq: 1) { seq }
      _entities(representations: $refs) { ... on Person { fullName } }
      addresses(street: "Соборна") { edges { node { text } } }
      registryAccessChain { seq }
    }`;
    const viewer = anEmployee({ roles: ['registrar', 'data-protection-officer'] });
    const { data, errors } = await residents.askRaw(document, { variables, viewer });
    expect(data).toEqual({
      person: null,
      personByRecordNumber: null,
      personsByNameAndBirthDate: null,
      residentsAt: null,
      registryAccesses: null,
      registryAccess: null,
      _entities: [null],
      addresses: { edges: [{ node: { text: 'м. Вербівка, вул. Соборна, буд. 12' } }] },
      registryAccessChain: { seq: 0 },
    });
    expect(errors?.map(({ path }) => path?.[0]).sort()).toEqual([
      '_entities',
      'person',
      'personByRecordNumber',
      'personsByNameAndBirthDate',
      'registryAccess',
      'registryAccesses',
      'residentsAt',
    ]);
  });
});
