import { describe, expect, test } from 'vitest';
import { nameKey } from '../name-key.policy.ts';
import { isSamePerson, isSureEnough } from './identity-match.policy.ts';

const CLAIM = { assurance: 'HIGH', familyName: 'Демʼяненко', givenName: 'Іван', birthOn: '1984-02-29' } as const;
const RECORD = { familyKey: nameKey('Демʼяненко'), givenKey: nameKey('Іван'), birthOn: '1984-02-29' };

describe('a record and what a provider vouches for', () => {
  test.each([
    [CLAIM, RECORD, true, 'agree'],
    [{ ...CLAIM, familyName: "ДЕМ'ЯНЕНКО" }, RECORD, true, 'agree in spite of another apostrophe'],
    [{ ...CLAIM, familyName: 'Демʼянчук' }, RECORD, false, 'another family name'],
    [{ ...CLAIM, givenName: 'Ів' }, RECORD, false, 'the beginning of the given name'],
    [{ ...CLAIM, birthOn: '1984-02-28' }, RECORD, false, 'another day of birth'],
    [CLAIM, { ...RECORD, birthOn: null }, false, 'a record without a day of birth'],
  ] as const)('%j and %j: %j, %s', (claim, record, isSame, _why) => {
    expect(isSamePerson(claim, record)).toBe(isSame);
  });

  test.each([
    ['LOW', false],
    ['SUBSTANTIAL', true],
    ['HIGH', true],
  ] as const)('assurance %s binds: %j', (assurance, isEnough) => {
    expect(isSureEnough({ assurance })).toBe(isEnough);
  });
});
