import { describe, expect, test } from 'vitest';
import { controlFaults, type Intake, intakeFaults, nameKey } from './intake.policy.ts';
import { daysLeft, isOverdue } from './overdue.policy.ts';

const TODAY = '2026-03-02';
const intake = (given: Partial<Intake>): Intake => ({
  ...{ procedure: 'CITIZEN_APPEAL', subject: 'Ремонт даху', text: 'Прошу', receivedOn: TODAY, personId: null },
  ...{ statedName: 'Шевченко Оксана', statedAddress: 'вул. Садова, 7', contact: null, deputyId: null },
  ...{ authorship: 'INDIVIDUAL', signatories: null, ...given },
});

describe('who appeals (393/96-ВР, art. 5)', () => {
  test.each([
    ['a resident alone', { personId: 'p', statedName: null, statedAddress: null }, []],
    ['a resident who signed', { personId: 'p', statedAddress: null }, []],
    ['a name with an address', {}, []],
    ['a name with a contact', { statedAddress: null, contact: '+380 67 000 00 00' }, []],
    ['a name alone', { statedAddress: null }, ['statedAddress APPLICANT_UNREACHABLE']],
    ['nobody', { statedName: null }, ['statedName APPLICANT_MISSING']],
    ['a deputy alone', { procedure: 'DEPUTY_APPEAL', deputyId: 'd', statedName: null, statedAddress: null }, []],
    ['a deputy not named', { procedure: 'DEPUTY_APPEAL' }, ['deputyId DEPUTY_MISSING']],
    [
      'one who asks for information, by a contact',
      { procedure: 'INFORMATION_REQUEST', statedAddress: null, contact: 'o@example.org' },
      [],
    ],
  ] as const)('%s', (_who, given, expected) => {
    expect(intakeFaults(intake(given), TODAY).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});

describe('whose it is (393/96-ВР, art. 3, 8)', () => {
  const nobody = { authorship: 'ANONYMOUS', statedName: null, statedAddress: null } as const;

  test.each([
    ['of several', { authorship: 'COLLECTIVE', signatories: 2 }, []],
    ['of several, not counted', { authorship: 'COLLECTIVE' }, ['signatories SIGNATORIES_MISSING']],
    ['of one who calls themselves several', { authorship: 'COLLECTIVE', signatories: 1 }, ['signatories OUT_OF_RANGE']],
    ['of more than live anywhere', { authorship: 'COLLECTIVE', signatories: 1_000_001 }, ['signatories OUT_OF_RANGE']],
    ['of one, with a count', { signatories: 40 }, ['signatories NOT_COLLECTIVE']],
    [
      'of several, none of whom is named',
      { authorship: 'COLLECTIVE', signatories: 9, statedName: null },
      ['statedName APPLICANT_MISSING'],
    ],
    ['of nobody known', nobody, []],
    ['of nobody, named', { authorship: 'ANONYMOUS' }, ['authorship ANONYMOUS_NAMED']],
    [
      'a request for information of nobody',
      { ...nobody, procedure: 'INFORMATION_REQUEST' },
      ['authorship ANONYMITY_NOT_KNOWN'],
    ],
  ] as const)('%s', (_whose, given, expected) => {
    expect(intakeFaults(intake(given), TODAY).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});

describe('the day of receipt', () => {
  test.each([
    ['2026-03-02', []],
    ['2025-03-02', []],
    ['2026-03-03', ['DAY_IN_THE_FUTURE']],
    ['2025-03-01', ['DAY_TOO_LONG_AGO']],
  ])('%s', (receivedOn, expected) => {
    expect(intakeFaults(intake({ receivedOn }), TODAY).map(({ code }) => code)).toEqual(expected);
  });
});

describe('the control day of a resolution', () => {
  test.each([
    ['2026-03-02', '2026-04-02', []],
    ['2026-04-02', '2026-04-02', []],
    ['2026-04-03', '2026-04-02', ['AFTER_STATUTORY_TERM']],
    ['2026-03-01', '2026-04-02', ['DAY_IN_THE_PAST']],
    ['2026-03-02', '2026-02-20', []],
    ['2026-03-03', '2026-02-20', ['AFTER_STATUTORY_TERM']],
  ])('control %s, statutory %s', (controlOn, dueOn, expected) => {
    expect(controlFaults(controlOn, { dueOn, today: TODAY }).map(({ code }) => code)).toEqual(expected);
  });
});

describe('one spelling of a name', () => {
  test.each([
    ['  ШЕВЧЕНКО   Оксана ', 'шевченко оксана'],
    ["Дем'янчук О.І.", 'демʼянчук о і'],
    ['Дем’янчук О. І.', 'демʼянчук о і'],
    ['Ґалаґан Єва', 'ґалаґан єва'],
  ])('%s → %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

describe('lateness', () => {
  test.each([
    ['2026-03-02', null, false, 0],
    ['2026-03-01', null, true, -1],
    ['2026-03-12', null, false, 10],
    ['2026-02-01', '2026-02-03T21:59:00Z', false, -2],
    ['2026-02-01', '2026-02-03T22:01:00Z', false, -3],
  ])('due %s, answered %s → overdue %s, %i days left', (dueOn, answered, late, left) => {
    const standing = { dueOn, answeredAt: answered === null ? null : new Date(answered) };
    expect([isOverdue(standing, TODAY), daysLeft(standing, TODAY)]).toEqual([late, left]);
  });
});
