import { describe, expect, test } from 'vitest';
import { correspondentFaults, correspondentKey, isRegistrationCode } from './correspondent.policy.ts';

describe('a code of the register of legal entities', () => {
  // published codes of state bodies
  test.each(['00034022', '00018201', '04054866', '26188308', '22883141'])('%s is one', (code) => {
    expect(isRegistrationCode(code)).toBe(true);
  });

  test.each(['00034023', '04054867', '2618830', '261883080', '2618830a', ''])('%j is not', (code) => {
    expect(isRegistrationCode(code)).toBe(false);
  });
});

describe('a correspondent', () => {
  const organisation = {
    kind: 'ORGANISATION',
    name: 'ТОВ «Міст»',
    registrationCode: null,
    indexCode: null,
    address: null,
    email: null,
  } as const;
  test.each([
    [{}, []],
    [{ name: 'Я' }, ['name TEXT_TOO_SHORT']],
    [{ registrationCode: '12345679' }, ['registrationCode REGISTRATION_CODE_MALFORMED']],
    [{ kind: 'PERSON' as const, registrationCode: '04054866' }, ['registrationCode REGISTRATION_CODE_OF_PERSON']],
    [{ email: 'міст' }, ['email EMAIL_MALFORMED']],
    [{ email: 'office@mist.ua' }, []],
  ])('%j', (given, faults) => {
    expect(correspondentFaults({ ...organisation, ...given }).map(({ field, code }) => `${field} ${code}`)).toEqual(
      faults,
    );
  });

  test.each([
    ['ТОВ «Міст»', 'тов "МІСТ"'],
    ['ПАТ «Зв’язок»', "пат Зв'язок"],
    ['Ф.О.П. Іваненко', 'Ф О П  Іваненко'],
  ])('%s and %s are one', (one, other) => {
    expect(correspondentKey(one)).toBe(correspondentKey(other));
  });
});
