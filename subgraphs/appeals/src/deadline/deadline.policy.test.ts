import { describe, expect, test } from 'vitest';
import { receivedAt, ruleFor, type StatutoryRule } from './deadline.policy.ts';

const rule = (given: Partial<StatutoryRule>): StatutoryRule => ({
  ...{ code: 'RULE', purpose: 'CONSIDERATION', procedure: 'CITIZEN_APPEAL', requiresStudy: null, isUrgent: null },
  ...{ basis: 'закон', value: 1, unit: 'MONTHS', rollover: 'NEXT', validFrom: '1996-10-02', validTo: null },
  ...given,
});

describe('which rule applies', () => {
  const rules = [
    rule({ code: 'LIMIT', purpose: 'EXTENSION', requiresStudy: true }),
    rule({ code: 'STUDY', requiresStudy: true }),
    rule({ code: 'NO_STUDY', requiresStudy: false }),
    rule({ code: 'REQUEST', procedure: 'INFORMATION_REQUEST' }),
    rule({ code: 'URGENT', procedure: 'INFORMATION_REQUEST', isUrgent: true }),
    rule({ code: 'OLD', procedure: 'DEPUTY_APPEAL', validTo: '2026-01-01' }),
    rule({ code: 'NEW', procedure: 'DEPUTY_APPEAL', validFrom: '2026-01-01' }),
  ];

  test.each([
    ['CITIZEN_APPEAL', true, false, '2026-03-02', 'STUDY'],
    ['CITIZEN_APPEAL', false, true, '2026-03-02', 'NO_STUDY'],
    ['INFORMATION_REQUEST', true, false, '2026-03-02', 'REQUEST'],
    ['INFORMATION_REQUEST', true, true, '2026-03-02', 'URGENT'],
    ['DEPUTY_APPEAL', true, false, '2025-12-31', 'OLD'],
    ['DEPUTY_APPEAL', true, false, '2026-01-01', 'NEW'],
    ['DEPUTY_APPEAL', true, false, '1995-01-01', undefined],
  ] as const)(
    '%s, study %s, urgent %s, received on %s → %s',
    (procedure, requiresStudy, isUrgent, receivedOn, code) => {
      expect(ruleFor(rules, { procedure, requiresStudy, isUrgent, receivedOn })?.code).toBe(code);
    },
  );

  test('of another purpose is asked for by name', () => {
    const subject = {
      procedure: 'CITIZEN_APPEAL',
      requiresStudy: true,
      isUrgent: false,
      receivedOn: '2026-03-02',
    } as const;
    expect(ruleFor(rules, subject, 'EXTENSION')?.code).toBe('LIMIT');
  });
});

describe('the instant of receipt', () => {
  test.each([
    ['2026-03-02', '2026-03-02T08:00:00Z', '2026-03-02T08:00:00.000Z', 'registered the same day: that instant'],
    ['2026-03-01', '2026-03-02T08:00:00Z', '2026-02-28T22:00:00.000Z', 'registered later: the first of the day'],
    ['2026-07-01', '2026-07-02T08:00:00Z', '2026-06-30T21:00:00.000Z', 'and in summer time'],
  ])('received on %s, registered %s: %s, %s', (receivedOn, registeredAt, expected, _why) => {
    expect(receivedAt({ receivedOn, registeredAt: new Date(registeredAt) }).toISOString()).toBe(expected);
  });
});
