import { uuid } from '@hromada/shared/graphql';
import { aClient, anEmployee, aResident } from '@hromada/shared/testing';
import { systemViewer } from '@hromada/shared/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '../../test/builders.ts';
import { startResidents } from '../../test/harness.ts';

const BIND =
  'mutation ($input: BindResidentIdentityInput!) { bindResidentIdentity(input: $input) { personId problems { field code } } }';
const FIND =
  'query ($subject: String!) { residentIdentity(provider: "id-gov-ua", subject: $subject) { personId name assurance } }';
const platform = systemViewer('sign-in');

let residents: Awaited<ReturnType<typeof startResidents>>;
beforeAll(async () => {
  residents = await startResidents();
});
afterAll(() => residents.stop());

let lastSerial = 0;

/** A person of the register, and what an issuer says who vouches for them. */
async function aKnownPerson() {
  lastSerial += 1;
  const recordNumber = `19840229-${String(lastSerial).padStart(5, '0')}`;
  const { id } = await aPerson(residents.db, { recordNumber });
  const claim = {
    provider: 'id-gov-ua',
    subject: uuid(),
    assurance: 'HIGH',
    familyName: 'Ткаченко',
    givenName: 'Олена',
    birthOn: '1984-02-29',
    recordNumber,
  };
  return { id, claim };
}

async function bind(claim: object, idempotencyKey = uuid()) {
  const input = { idempotencyKey, ...claim };
  return (await residents.ask(BIND, { viewer: platform, variables: { input } })).bindResidentIdentity;
}
const find = async (subject: string) =>
  (await residents.ask(FIND, { viewer: platform, variables: { subject } })).residentIdentity;

/** The tenth digit that the nine before it ask for (Tax Code, art. 70). */
function aTaxNumber(nine: string): string {
  const weights = [-1, 5, 7, 9, 4, 6, 10, 5, 7];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(nine[at]), 0);
  return `${nine}${(((sum % 11) + 11) % 11) % 10}`;
}

describe('a claim with a tax number', () => {
  test('finds the person by it alone, and both numbers must be of one person', async () => {
    const { id, claim } = await aKnownPerson();
    const { claim: other } = await aKnownPerson();
    const taxNumber = aTaxNumber('307751234');
    await residents.owner`insert into residents.tax_number (person_id, number, is_refused) values (${id}, ${taxNumber}, false)`;
    const { recordNumber, ...rest } = claim;
    expect(await bind({ ...rest, taxNumber })).toEqual({ personId: id, problems: [] });
    expect(await bind({ ...claim, subject: uuid(), taxNumber })).toEqual({ personId: id, problems: [] });
    const refused = { personId: null, problems: [{ field: expect.any(String), code: 'PERSON_NOT_MATCHED' }] };
    const stranger = { subject: uuid(), taxNumber };
    expect(await bind({ ...claim, ...stranger, recordNumber: other.recordNumber })).toEqual(refused);
    expect(await bind({ ...rest, ...stranger, familyName: 'Мельник' })).toEqual(refused);
    expect(await bind({ ...rest, subject: uuid(), taxNumber: aTaxNumber('111111111') })).toEqual(refused);
    const mistyped = `${taxNumber.slice(0, 9)}${(Number(taxNumber[9]) + 1) % 10}`;
    expect(await bind({ ...rest, subject: uuid(), taxNumber: mistyped })).toEqual(refused);
    expect(recordNumber).not.toBe(other.recordNumber);
  });
});

describe('an account is bound to the person its issuer vouches for', () => {
  test('and known from then on', async () => {
    const { id, claim } = await aKnownPerson();
    expect(await find(claim.subject)).toBeNull();
    expect(await bind(claim)).toEqual({ personId: id, problems: [] });
    expect(await find(claim.subject)).toEqual({
      personId: id,
      name: 'Ткаченко Олена Іванівна',
      assurance: 'HIGH',
    });
  });

  test('one of several of the same person', async () => {
    const { id, claim } = await aKnownPerson();
    const second = { ...claim, provider: 'embedded' };
    expect([await bind(claim), await bind(second)]).toEqual([
      { personId: id, problems: [] },
      { personId: id, problems: [] },
    ]);
  });

  test('once: again, with the same key or another, it stays as it is', async () => {
    const { id, claim } = await aKnownPerson();
    const key = uuid();
    expect([await bind(claim, key), await bind(claim, key), await bind(claim)]).toEqual(
      Array.from({ length: 3 }, () => ({ personId: id, problems: [] })),
    );
    expect(await residents.owner`select 1 from residents.person_identity where person_id = ${id}`).toHaveLength(1);
  });

  test('and both the binding and each sign-in are journalled', async () => {
    const { id, claim } = await aKnownPerson();
    await bind(claim);
    await find(claim.subject);
    const rows = (await residents.journal()).filter(({ subjects }) => subjects.some(({ person }) => person === id));
    expect(rows.map(({ operation, purpose }) => [operation, purpose])).toEqual([
      ['Mutation.bindResidentIdentity', 'SIGN_IN'],
      ['Query.residentIdentity', 'SIGN_IN'],
    ]);
  });
});

describe('an account is not bound', () => {
  test.each([
    ['assurance', 'ASSURANCE_TOO_LOW', { assurance: 'LOW' }],
    ['recordNumber', 'IDENTIFIER_MISSING', { recordNumber: null }],
    ['recordNumber', 'PERSON_NOT_MATCHED', { familyName: 'Ткачук' }],
    ['recordNumber', 'PERSON_NOT_MATCHED', { givenName: 'Ольга' }],
    ['recordNumber', 'PERSON_NOT_MATCHED', { birthOn: '1984-02-28' }],
    ['recordNumber', 'PERSON_NOT_MATCHED', { recordNumber: '19840229-99999' }],
    ['recordNumber', 'PERSON_NOT_MATCHED', { recordNumber: 'no number' }],
    ['subject', 'ACCOUNT_MALFORMED', { subject: ' ' }],
    ['subject', 'ACCOUNT_MALFORMED', { subject: 'x'.repeat(256) }],
  ])('%s, %s: %j', async (field, code, given) => {
    const { claim } = await aKnownPerson();
    expect(await bind({ ...claim, ...given })).toEqual({ personId: null, problems: [{ field, code }] });
    expect(await find(claim.subject)).toBeNull();
  });

  test('to a second person: it never moves', async () => {
    const [first, second] = [await aKnownPerson(), await aKnownPerson()];
    await bind(first.claim);
    expect(await bind({ ...second.claim, subject: first.claim.subject })).toEqual({
      personId: null,
      problems: [{ field: 'subject', code: 'BOUND_TO_ANOTHER_PERSON' }],
    });
    expect(await find(first.claim.subject)).toMatchObject({ personId: first.id });
  });

  test('and the database lets nobody of the subgraph move it', async () => {
    await expect(residents.db.execute("update residents.person_identity set subject = 'x'")).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });

  test('with a key that was used for another', async () => {
    const [first, second] = [await aKnownPerson(), await aKnownPerson()];
    const idempotencyKey = uuid();
    await bind(first.claim, idempotencyKey);
    const input = { idempotencyKey, ...second.claim };
    expect(await residents.refusalOf(BIND, { viewer: platform, variables: { input } })).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });
});

test.each([
  ['an administrator', anEmployee({ roles: ['administrator'] })],
  ['a resident', aResident({ scopes: ['residents:read'] })],
  ['a program', aClient('residents:read')],
])('%s may neither ask nor bind', async (_who, viewer) => {
  const { claim } = await aKnownPerson();
  const input = { idempotencyKey: uuid(), ...claim };
  expect(await residents.refusalOf(BIND, { viewer, variables: { input } })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await residents.refusalOf(FIND, { viewer, variables: { subject: 'x' } })).toMatchObject({
    code: 'FORBIDDEN',
  });
});
