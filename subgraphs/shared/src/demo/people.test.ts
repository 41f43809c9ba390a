import { describe, expect, test } from 'vitest';
import { demoId, familyName, givenName, patronymicOf, personName, seeded } from './index.ts';

describe('made-up people', () => {
  test('are the same for the same seed', () => {
    const names = (seed: string) => Array.from({ length: 5 }, () => personName(seeded(seed)).family);
    expect(names('one')).toEqual(names('one'));
    expect(personName(seeded('one'))).not.toEqual(personName(seeded('two')));
  });

  test.each([
    ['Богдан', 'Богданович', 'Богданівна'],
    ['Андрій', 'Андрійович', 'Андріївна'],
    ['Микола', 'Миколайович', 'Миколаївна'],
    ['Григорій', 'Григорович', 'Григорівна'],
    ['Петро', 'Петрович', 'Петрівна'],
  ])('children of %s are %s and %s', (father, son, daughter) => {
    expect([patronymicOf(father, 'MALE'), patronymicOf(father, 'FEMALE')]).toEqual([son, daughter]);
  });

  test('have patronymics as Ukrainian forms them', () => {
    const random = seeded('patronymics');
    for (let count = 0; count < 500; count += 1) {
      const { patronymic, sex } = personName(random);
      expect(patronymic).toMatch(sex === 'MALE' ? /(ович|йович)$/ : /(івна|ївна)$/);
    }
  });

  test('bear adjectival family names in their own form', () => {
    const random = seeded('families');
    for (let count = 0; count < 500; count += 1) {
      const { MALE, FEMALE } = familyName(random);
      expect([MALE, FEMALE]).toEqual(/ий$/.test(MALE) ? [MALE, MALE.replace(/ий$/, 'а')] : [MALE, FEMALE]);
    }
  });

  test('have a patronymic for every father', () => {
    const random = seeded('fathers');
    for (let count = 0; count < 500; count += 1)
      expect(() => patronymicOf(givenName(random, 'MALE'), 'MALE')).not.toThrow();
  });
});

describe('the identifier of a demo record', () => {
  test('is a UUID of version 7, ascends, and differs by kind', () => {
    const ids = [0, 1, 255, 70_000, 999_999].map((index) => demoId('person', index));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...ids].sort()).toEqual(ids);
    expect(demoId('address', 7)).not.toBe(demoId('person', 7));
  });
});
