import { identityDocument, taxNumber } from '@hromada/drizzle/residents';
import { uuid } from '@hromada/shared/graphql';
import { aClient, anAnonymous, anEmployee, aResident } from '@hromada/shared/testing';
import type { Viewer } from '@hromada/shared/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '../../test/builders.ts';
import { startResidents } from '../../test/harness.ts';

const NUMBER = '3184710691';
const FIELDS = 'taxNumber hasRefusedTaxNumber identityDocuments { kind series number issuer issuedOn validUntil }';
const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { id ${FIELDS} } } }`;
const SEARCH =
  'query ($number: String!) { personByTaxNumber(taxNumber: $number, purpose: SERVICE_PROVISION) { fullName } }';

let residents: Awaited<ReturnType<typeof startResidents>>;
let personId: string;
let believer: string;

beforeAll(async () => {
  residents = await startResidents();
  personId = (await aPerson(residents.db)).id;
  believer = (await aPerson(residents.db, { familyName: 'Вірний' })).id;
  await residents.ownerDb.insert(taxNumber).values([
    { personId, number: NUMBER, isRefused: false },
    { personId: believer, number: null, isRefused: true },
  ]);
  const document = { personId, series: 'ВК', number: '123456', issuer: 'Вербівський РВ УМВС', issuedOn: '2001-05-04' };
  await residents.ownerDb.insert(identityDocument).values({ id: uuid(), kind: 'PASSPORT_BOOKLET', ...document });
});
afterAll(() => residents.stop());

const readBy = async (viewer: Viewer, id = personId) => {
  const refs = [{ __typename: 'Person', id }];
  const { data, errors } = await residents.askRaw(ENTITIES, { variables: { refs }, viewer });
  const [person] = (data as { _entities: Record<string, unknown>[] })._entities;
  return { person, paths: errors?.map(({ path }) => path?.at(-1)) };
};

const DOCUMENT = { kind: 'PASSPORT_BOOKLET', issuer: 'Вербівський РВ УМВС', issuedOn: '2001-05-04', validUntil: null };
const WHOLE = { ...DOCUMENT, series: 'ВК', number: '123456' };
const MASKED = { ...DOCUMENT, series: '••', number: '••3456' };

describe('tax number and documents', () => {
  test.each([
    ['the person themselves', () => aResident({ subject: personId, scopes: ['residents:read'] })],
    ['a registrar', () => anEmployee({ roles: ['registrar'] })],
    ['a service officer', () => anEmployee({ roles: ['service-officer'] })],
    ['a head who is a registrar too', () => anEmployee({ roles: ['head', 'registrar'] })],
  ])('are whole for %s', async (_who, viewer) => {
    expect(await readBy(viewer())).toEqual({
      person: { id: personId, taxNumber: NUMBER, hasRefusedTaxNumber: false, identityDocuments: [WHOLE] },
      paths: undefined,
    });
  });

  test.each([['head'], ['executor']])('are masked for a %s, who is not told of a refusal', async (role) => {
    expect(await readBy(anEmployee({ roles: [role] }))).toEqual({
      person: { id: personId, taxNumber: '••••••0691', hasRefusedTaxNumber: null, identityDocuments: [MASKED] },
      paths: ['hasRefusedTaxNumber'],
    });
  });

  test('are refused to the data protection officer, who needs to know only who is asking', async () => {
    const { person, paths } = await readBy(anEmployee({ roles: ['data-protection-officer'] }));
    expect(person).toEqual({ id: personId, taxNumber: null, hasRefusedTaxNumber: null, identityDocuments: null });
    expect(paths).toHaveLength(3);
  });

  test.each([
    ['another resident', aResident({ scopes: ['residents:read'] })],
    ['the person through an app without the scope', aResident({ scopes: [] })],
    ['a program with every scope', aClient('residents:read', 'appeals:read')],
    ['an analyst', anEmployee({ roles: ['analyst'] })],
    ['an administrator', anEmployee({ roles: ['administrator'] })],
    ['nobody in particular', anAnonymous()],
  ])('do not exist for %s', async (_who, viewer) => {
    const mine = viewer.kind === 'resident' && viewer.scopes.length === 0 ? { ...viewer, subject: personId } : viewer;
    expect(await readBy(mine)).toEqual({ person: null, paths: undefined });
  });

  test('a refusal for religious reasons is a null and a mark', async () => {
    const { person } = await readBy(anEmployee({ roles: ['registrar'] }), believer);
    expect(person).toMatchObject({ taxNumber: null, hasRefusedTaxNumber: true, identityDocuments: [] });
  });
});

describe('a person is found by the tax number', () => {
  const find = (number: string, viewer: Viewer = anEmployee({ roles: ['service-officer'] })) =>
    residents.askRaw(SEARCH, { variables: { number }, viewer });

  test('as printed, or in groups; and the search is journalled without the number', async () => {
    await residents.emptyJournal();
    expect((await find('3184 710 691')).data).toEqual({ personByTaxNumber: { fullName: 'Ткаченко Олена Іванівна' } });
    const [entry] = await residents.journal();
    expect(entry).toMatchObject({ operation: 'Query.personByTaxNumber', fields: ['Query.personByTaxNumber'] });
    expect(JSON.stringify(await residents.journal())).not.toContain(NUMBER);
  });

  test('of nobody answers null', async () => {
    expect((await find('1759013776')).data).toEqual({ personByTaxNumber: null });
  });

  test('that is none is refused, and not repeated in the refusal', async () => {
    const viewer = anEmployee({ roles: ['registrar'] });
    const refusal = await residents.refusalOf(SEARCH, { variables: { number: '3184710692' }, viewer });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', details: { argument: 'taxNumber' } });
    expect(String(refusal)).not.toContain('3184710692');
  });

  test.each([['head'], ['executor'], ['administrator'], ['data-protection-officer'], ['analyst']])(
    'not by a %s',
    async (role) => {
      const viewer = anEmployee({ roles: [role] });
      const refusal = await residents.refusalOf(SEARCH, { variables: { number: NUMBER }, viewer });
      expect(refusal).toMatchObject({ code: 'FORBIDDEN' });
    },
  );
});
