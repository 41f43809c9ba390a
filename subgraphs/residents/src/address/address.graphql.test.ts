import { encodeCursor } from '@hromada/shared/graphql';
import { anAnonymous, anEmployee } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anAddress, aStreet } from '../../test/builders.ts';
import { startResidents } from '../../test/harness.ts';

const ADDRESSES = `query ($street: String!, $house: String, $first: Int! = 20, $after: String) {
  addresses(street: $street, house: $house, first: $first, after: $after) { edges { node { text } } pageInfo { hasNextPage endCursor } }
}`;

let residents: Awaited<ReturnType<typeof startResidents>>;

beforeAll(async () => {
  residents = await startResidents();
  const { db } = residents;
  const places = [
    ['вул. Ґонти', [['1', null]]],
    ['вул. Дальня', [['1', null]]],
    [
      'вул. Гоголя',
      [
        ['10', null],
        ['2', '11'],
        ['2', '3'],
        ['2', null],
        ['12а', null],
      ],
    ],
    ['просп. Гоголя', [['2', null]]],
    ['вул. Громадська', [['1', null]]],
  ] as const;
  for (const [name, houses] of places) {
    const street = await aStreet(db, name);
    for (const [house, unit] of houses) await anAddress(db, street.id, { house, unit });
  }
});
afterAll(() => residents.stop());

async function find(variables: Record<string, unknown>): Promise<string[]> {
  const { addresses } = await residents.ask(ADDRESSES, { variables });
  return addresses.edges.map(({ node }: { node: { text: string } }) => node.text.replace('м. Вербівка, ', ''));
}

describe('an address is looked up', () => {
  test('by the beginning of the street: streets in Ukrainian order, houses and flats by number', async () => {
    expect(await find({ street: 'г' })).toEqual([
      'вул. Гоголя, буд. 2',
      'вул. Гоголя, буд. 2, кв. 3',
      'вул. Гоголя, буд. 2, кв. 11',
      'вул. Гоголя, буд. 10',
      'вул. Гоголя, буд. 12А',
      'вул. Громадська, буд. 1',
      'просп. Гоголя, буд. 2',
    ]);
  });

  test.each([
    ['вул. ГОГ', null, 6],
    ['вулиця гоголя', '2', 4],
    ['гоголя', ' 12 А', 1],
    ['гоголя', '1', 0],
    ['Ґонти', null, 1],
    ['гог%', null, 0],
  ])('%j, house %j: %i', async (street, house, count) => {
    expect(await find({ street, house })).toHaveLength(count);
  });

  test('page by page as in one piece', async () => {
    const whole = await find({ street: 'г' });
    const pieces: string[] = [];
    for (let after: string | null = null, isMore = true; isMore; ) {
      const { addresses } = await residents.ask(ADDRESSES, { variables: { street: 'г', first: 2, after } });
      pieces.push(
        ...addresses.edges.map(({ node }: { node: { text: string } }) => node.text.replace('м. Вербівка, ', '')),
      );
      after = addresses.pageInfo.endCursor;
      isMore = addresses.pageInfo.hasNextPage;
    }
    expect(pieces).toEqual(whole);
  });

  test.each([
    ['an empty street', { street: ' ' }, 'street'],
    ['too large a page', { street: 'г', first: 201 }, 'first'],
    ['an empty page', { street: 'г', first: 0 }, 'first'],
    ['a broken cursor', { street: 'г', after: 'nonsense' }, 'after'],
    ['the cursor of another list', { street: 'г', after: encodeCursor(['2026-01-01', 'x']) }, 'after'],
    [
      'a cursor of the right length and wrong values',
      { street: 'г', after: encodeCursor(['вул. Гоголя', "x' or true", 1, '2', 0, 'y']) },
      'after',
    ],
  ])('%s is refused', async (_what, variables, argument) => {
    expect(await residents.refusalOf(ADDRESSES, { variables })).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { argument },
    });
  });

  test('by any employee, and by nobody else', async () => {
    const variables = { street: 'гоголя' };
    expect(
      await residents.refusalOf(ADDRESSES, { variables, viewer: anEmployee({ roles: ['analyst'] }) }),
    ).toBeUndefined();
    expect(await residents.refusalOf(ADDRESSES, { variables, viewer: anAnonymous() })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  test('costs one statement', async () => {
    const statements = await residents.statementsOf(() => find({ street: 'г', first: 3 }));
    expect(statements).toHaveLength(1);
  });
});

describe('an address stands once', () => {
  test.each([[null], ['5']])('in house 30, flat %j', async (unit) => {
    const street = await aStreet(residents.db, `вул. Унікальна ${unit}`);
    await anAddress(residents.db, street.id, { house: '30', unit });
    await expect(anAddress(residents.db, street.id, { house: '30', unit })).rejects.toMatchObject({
      cause: { code: '23505' },
    });
  });
});
