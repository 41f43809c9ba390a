import { InvalidInputError } from '@hromada/shared/errors';
import { uuid } from '@hromada/shared/graphql';
import { anAnonymous, anEmployee } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aHousehold, anAddress, aPerson, aResidence, aStreet } from '../../test/builders.ts';
import { startResidents, TODAY } from '../../test/harness.ts';

const BY_NAME = `query ($familyName: String!, $givenName: String, $birthDate: LocalDate!) {
  personsByNameAndBirthDate(familyName: $familyName, givenName: $givenName, birthDate: $birthDate, purpose: APPEAL_REGISTRATION) { fullName }
}`;
const BY_NUMBER =
  'query ($number: String!) { personByRecordNumber(recordNumber: $number, purpose: APPEAL_REGISTRATION) { fullName } }';
const BY_ID =
  'query ($id: ID!) { person(id: $id, purpose: APPEAL_REGISTRATION) { fullName birthDate sex recordNumber address { text } } }';
const REFERENCES = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { fullName } } }';

let residents: Awaited<ReturnType<typeof startResidents>>;

beforeAll(async () => {
  residents = await startResidents();
});
afterAll(() => residents.stop());

describe('a person is found by name and birth date', () => {
  const birthDate = '1984-02-29';
  const find = async (variables: Record<string, unknown>): Promise<string[]> => {
    const data = await residents.ask(BY_NAME, { variables: { birthDate, ...variables } });
    return data.personsByNameAndBirthDate.map(({ fullName }: { fullName: string }) => fullName);
  };

  beforeAll(async () => {
    const { db } = residents;
    await aPerson(db, { familyName: 'Демʼяненко', givenName: 'Іван', patronymic: 'Петрович' });
    await aPerson(db, { familyName: 'Демʼяненко', givenName: 'Інна', patronymic: 'Петрівна' });
    await aPerson(db, { familyName: 'Демʼяненко', givenName: 'Ярослав', patronymic: null, birthOn: '1990-01-01' });
    await aPerson(db, { familyName: 'Демʼяненчук', givenName: 'Олег', patronymic: null });
  });

  test.each([['Демʼяненко'], ["ДЕМ'ЯНЕНКО"], [' дем’яненко ']])('%j as typed', async (familyName) => {
    expect(await find({ familyName })).toEqual(['Демʼяненко Іван Петрович', 'Демʼяненко Інна Петрівна']);
  });

  test('the beginning of the given name narrows', async () => {
    expect(await find({ familyName: 'Демʼяненко', givenName: 'інн' })).toEqual(['Демʼяненко Інна Петрівна']);
  });

  test('the beginning of the family name is not enough', async () => {
    expect(await find({ familyName: 'Демʼян' })).toEqual([]);
  });

  test('another birthday is another person', async () => {
    expect(await find({ familyName: 'Демʼяненко', birthDate: '1984-02-28' })).toEqual([]);
  });

  test('wildcards are letters like any other', async () => {
    expect(await find({ familyName: 'Демʼяненк_' })).toEqual([]);
    expect(await find({ familyName: 'Демʼяненко', givenName: '%' })).toEqual([]);
  });

  test('nothing is no family name', async () => {
    const refusal = await residents.refusalOf(BY_NAME, { variables: { familyName: '  ', birthDate } });
    expect(refusal).toBeInstanceOf(InvalidInputError);
    expect(refusal).toMatchObject({ message: 'Вкажіть прізвище повністю', details: { argument: 'familyName' } });
  });

  test('namesakes come in the order of the Ukrainian alphabet, twenty at most', async () => {
    const inOrder = [
      'Галина',
      'Ганна',
      'Ґеля',
      'Дарина',
      'Євгенія',
      'Жанна',
      'Зоя',
      'Ірина',
      'Їванка',
      'Йосипа',
      'Катерина',
      'Юлія',
      'Ярина',
    ];
    for (const givenName of [...inOrder].reverse())
      await aPerson(residents.db, { familyName: 'Абрамчук', givenName, patronymic: null });
    expect(await find({ familyName: 'Абрамчук' })).toEqual(inOrder.map((givenName) => `Абрамчук ${givenName}`));
    for (let more = 0; more < 10; more += 1) await aPerson(residents.db, { familyName: 'Абрамчук', patronymic: null });
    expect(await find({ familyName: 'Абрамчук' })).toHaveLength(20);
  });
});

describe('a person is found by the record number', () => {
  beforeAll(() =>
    aPerson(residents.db, {
      familyName: 'Косач',
      givenName: 'Лариса',
      patronymic: 'Петрівна',
      recordNumber: '18710225-00018',
    }),
  );

  test('as printed, or with a dash', async () => {
    const data = await residents.ask(BY_NUMBER, { variables: { number: ' 18710225–00018' } });
    expect(data.personByRecordNumber).toEqual({ fullName: 'Косач Лариса Петрівна' });
  });

  test('of nobody answers null', async () => {
    expect(await residents.ask(BY_NUMBER, { variables: { number: '18710225-00026' } })).toEqual({
      personByRecordNumber: null,
    });
  });

  test.each([
    ['uk', 'Номер запису (УНЗР) має вигляд'],
    ['en', 'A record number (УНЗР) looks like'],
  ] as const)('of a wrong form is explained in the language of the viewer: %s', async (language, beginning) => {
    const refusal = await residents.refusalOf(BY_NUMBER, {
      variables: { number: '123' },
      viewer: anEmployee({ language }),
    });
    expect(refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(beginning),
      details: { argument: 'recordNumber' },
    });
  });

  test('belongs to one person', async () => {
    await expect(aPerson(residents.db, { recordNumber: '18710225-00018' })).rejects.toMatchObject({
      cause: { code: '23505' },
    });
  });
});

describe('a person of a case', () => {
  test('is shown with where they live today', async () => {
    const { db } = residents;
    const person = await aPerson(db, { recordNumber: '19840229-00017' });
    const street = await aStreet(db, 'вул. Садова');
    const [stay, home, old] = [
      await anAddress(db, street.id, { house: '1' }),
      await anAddress(db, street.id, { house: '7', unit: '3' }),
      await anAddress(db, street.id, { house: '9' }),
    ];
    await aResidence(db, { personId: person.id, addressId: stay.id }, { kind: 'STAY', startsOn: '2026-01-01' });
    await aResidence(db, { personId: person.id, addressId: home.id }, { startsOn: '2021-01-01' });
    await aResidence(
      db,
      { personId: person.id, addressId: old.id },
      { status: 'ENDED', startsOn: '2011-01-01', endsOn: '2021-01-01' },
    );
    expect((await residents.ask(BY_ID, { variables: { id: person.id } })).person).toEqual({
      fullName: 'Ткаченко Олена Іванівна',
      birthDate: '1984-02-29',
      sex: 'FEMALE',
      recordNumber: '19840229-00017',
      address: { text: 'м. Вербівка, вул. Садова, буд. 7, кв. 3' },
    });
  });

  test.each([[uuid()], ['not-an-id'], ['']])('of id %j is nobody', async (id) => {
    expect(await residents.ask(BY_ID, { variables: { id } })).toEqual({ person: null });
  });
});

describe('who may see persons', () => {
  const readers = ['registrar', 'head', 'executor', 'service-officer', 'data-protection-officer'];

  test.each(readers.map((role) => [role]))('%s may', async (role) => {
    const { id } = await aPerson(residents.db);
    const viewer = anEmployee({ roles: [role] });
    expect(await residents.ask(BY_ID, { variables: { id }, viewer })).toMatchObject({
      person: { fullName: 'Ткаченко Олена Іванівна' },
    });
  });

  test.each([
    ['an analyst', anEmployee({ roles: ['analyst'] }), 'FORBIDDEN'],
    ['the secretary of the council', anEmployee({ roles: ['council-secretary'] }), 'FORBIDDEN'],
    ['who runs the system', anEmployee({ roles: ['administrator'] }), 'FORBIDDEN'],
    ['an employee without a role', anEmployee({ roles: [] }), 'FORBIDDEN'],
    ['a program of another body', anEmployee({ kind: 'client', roles: ['registrar', 'persons:read'] }), 'FORBIDDEN'],
    ['nobody in particular', anAnonymous(), 'UNAUTHENTICATED'],
  ])('%s may not, by any way', async (_who, viewer, code) => {
    const { id } = await aPerson(residents.db, { recordNumber: null });
    const before = (await residents.journal()).length;
    const ways = [
      [BY_ID, { id }],
      [BY_NUMBER, { number: '18710225-00018' }],
      [BY_NAME, { familyName: 'Ткаченко', birthDate: '1984-02-29' }],
      [`query ($id: ID!) { residentsAt(addressId: $id, on: "${TODAY}", purpose: RESIDENCE_EXTRACT) { id } }`, { id }],
    ] as const;
    for (const [document, variables] of ways)
      expect(await residents.refusalOf(document, { variables, viewer })).toMatchObject({ code });
    expect(await residents.journal()).toHaveLength(before);
  });

  test.each([
    ['an analyst', anEmployee({ roles: ['analyst'] })],
    ['nobody in particular', anAnonymous()],
  ])('%s gets the same null for a person they may not see and for one that does not exist', async (_who, viewer) => {
    const { id } = await aPerson(residents.db);
    const refs = [id, uuid(), 'not-an-id'].map((reference) => ({ __typename: 'Person', id: reference }));
    expect(await residents.askRaw(REFERENCES, { variables: { refs }, viewer })).toEqual({
      data: { _entities: [null, null, null] },
    });
  });

  test('a reference to nobody is null beside those that are somebody', async () => {
    const { id } = await aPerson(residents.db);
    const refs = [uuid(), id, 'not-an-id'].map((reference) => ({ __typename: 'Person', id: reference }));
    expect(await residents.ask(REFERENCES, { variables: { refs } })).toEqual({
      _entities: [null, { fullName: 'Ткаченко Олена Іванівна' }, null],
    });
  });
});

describe('the price of a question in statements', () => {
  const refs = async (count: number) => {
    const { db } = residents;
    const street = await aStreet(db, `вул. ${uuid()}`);
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const address = await anAddress(db, street.id, { house: String(at + 1) });
      const person = await aPerson(db);
      await aResidence(db, { personId: person.id, addressId: address.id });
      await aHousehold(db, address.id, [person.id]);
      ids.push(person.id);
    }
    return ids.map((id) => ({ __typename: 'Person', id }));
  };
  const shown = 'fullName address { text }';
  const everything = `${shown} residences { startsOn address { text } person { fullName } } household { address { text } members { role person { fullName } } }`;

  test.each([
    [1, shown, 3],
    [50, shown, 3],
    [1, everything, 9],
    [50, everything, 9],
  ])('%i persons of cases with %s cost %i statements, whatever their number', async (count, selection, cost) => {
    const variables = { refs: await refs(count) };
    const document = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { ${selection} } } }`;
    const statements = await residents.statementsOf(() => residents.ask(document, { variables }));
    expect(statements, statements.join('\n')).toHaveLength(cost);
    const journalled = statements.filter((statement) => statement.includes('append_access'));
    expect(journalled).toHaveLength(selection === shown ? 1 : 3);
  });
});
