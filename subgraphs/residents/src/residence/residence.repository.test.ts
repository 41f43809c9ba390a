import { addDays } from '@hromada/shared/clock';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { anAddress, aPerson, aResidence, aStreet } from '../../test/builders.ts';
import { startResidents, TODAY } from '../../test/harness.ts';
import { ResidenceRepository } from './residence.repository.ts';

let residents: Awaited<ReturnType<typeof startResidents>>;
let repository: ResidenceRepository;
let at: { personId: string; addressId: string };
let street: Awaited<ReturnType<typeof aStreet>>;

beforeAll(async () => {
  residents = await startResidents();
  repository = new ResidenceRepository(residents.db);
  street = await aStreet(residents.db);
});
afterAll(() => residents.stop());
beforeEach(async () => {
  await residents.owner`truncate residents.address, residents.person cascade`;
  at = { personId: (await aPerson(residents.db)).id, addressId: (await anAddress(residents.db, street.id)).id };
});

describe('one registration at a time (1871-IX)', () => {
  beforeEach(() => aResidence(residents.db, at, { startsOn: '2020-05-01' }));

  test('a second active registration is refused by the database', async () => {
    const second = aResidence(residents.db, at, { startsOn: '2024-01-01' });
    await expect(second).rejects.toMatchObject({
      cause: { code: '23P01', constraint_name: 'residence_record_one_registration' },
    });
  });

  test.each([
    ['a stay beside it', { kind: 'STAY', startsOn: '2024-01-01' }],
    ['where a displaced person actually lives', { kind: 'IDP_ACTUAL', startsOn: '2024-01-01' }],
    ['an annulled registration', { status: 'ANNULLED', startsOn: '2024-01-01' }],
    ['an ended one', { status: 'ENDED', startsOn: '2019-01-01', endsOn: '2021-01-01' }],
    ['one that ended on the day it starts', { startsOn: '2010-01-01', endsOn: '2020-05-01' }],
  ] as const)('%s is not', async (_what, given) => {
    await expect(aResidence(residents.db, at, given)).resolves.toBeDefined();
  });

  test('another person registers at the same address', async () => {
    const other = await aPerson(residents.db);
    await expect(aResidence(residents.db, { ...at, personId: other.id })).resolves.toBeDefined();
  });
});

describe('a record', () => {
  test.each([
    ['cannot end before it starts', { endsOn: '2020-04-30' }],
    ['cannot be ended without a day', { status: 'ENDED' as const }],
  ])('%s', async (_what, given) => {
    await expect(aResidence(residents.db, at, { startsOn: '2020-05-01', ...given })).rejects.toMatchObject({
      cause: { code: '23514' },
    });
  });
});

describe('residents of an address on a day', () => {
  const on = (day: string) => repository.listAt(at.addressId, day, 200);

  test.each([
    ['2020-04-30', 0, 'the day before'],
    ['2020-05-01', 1, 'the first day'],
    ['2023-12-31', 1, 'the last whole day'],
    ['2024-01-01', 0, 'the day of leaving'],
  ])('%s: %i, %s', async (day, count) => {
    await aResidence(residents.db, at, { status: 'ENDED', startsOn: '2020-05-01', endsOn: '2024-01-01' });
    expect(await on(day)).toHaveLength(count);
  });

  test('an annulled record never held', async () => {
    await aResidence(residents.db, at, { status: 'ANNULLED' });
    expect(await on(TODAY)).toEqual([]);
  });

  test('come in Ukrainian order and stop at the limit', async () => {
    const inOrder = [
      'Гончар',
      'Ґалаґан',
      'Дяк',
      'Єрмак',
      'Жук',
      'Івасюк',
      'Їжак',
      'Йовенко',
      'Щербак',
      'Юрчук',
      'Яремчук',
    ];
    for (const familyName of [...inOrder].reverse()) {
      const { id } = await aPerson(residents.db, { familyName });
      await aResidence(residents.db, { ...at, personId: id });
    }
    const rows = await repository.listAt(at.addressId, TODAY, 200);
    const names = await residents.owner`select id, family_name from residents.person`;
    const nameOf = new Map(names.map(({ id, family_name }) => [id, family_name]));
    expect(rows.map(({ personId }) => nameOf.get(personId))).toEqual(inOrder);
    expect(await repository.listAt(at.addressId, TODAY, 3)).toHaveLength(3);
  });
});

describe('the residence history of a person', () => {
  test('is newest first and stops at the limit, for each of many', async () => {
    const other = await aPerson(residents.db);
    for (const personId of [at.personId, other.id]) {
      for (let year = 0; year < 5; year += 1) {
        const startsOn = `201${year}-01-01`;
        await aResidence(
          residents.db,
          { ...at, personId },
          { status: 'ENDED', startsOn, endsOn: addDays(startsOn, 365) },
        );
      }
    }
    const rows = await repository.listOfPersons([at.personId, other.id], 3);
    for (const personId of [at.personId, other.id]) {
      const days = rows.filter((row) => row.personId === personId).map(({ startsOn }) => startsOn);
      expect(days).toEqual(['2014-01-01', '2013-01-01', '2012-01-01']);
    }
  });
});
