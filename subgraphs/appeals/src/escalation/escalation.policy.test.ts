import { describe, expect, test } from 'vitest';
import { dueSteps, type EscalationAudience, stepFaults, toldEmployee } from './escalation.policy.ts';

const step = (id: string, audience: EscalationAudience, offsetDays: number, repeatDays: number | null = null) => ({
  ...{ id, audience, offsetDays, repeatDays },
});
const STEPS = [
  step('e-3', 'EXECUTOR', -3),
  step('e-1', 'EXECUTOR', -1),
  step('h-1', 'UNIT_HEAD', -1),
  step('e+1', 'EXECUTOR', 1, 3),
  step('h+1', 'UNIT_HEAD', 1, 7),
  step('d+4', 'DEPUTY_HEAD', 4, 7),
];

describe('a term of 10 March', () => {
  test.each([
    ['2026-03-06', []],
    ['2026-03-07', ['e-3 0']],
    ['2026-03-08', ['e-3 0']],
    ['2026-03-09', ['e-1 0', 'h-1 0']],
    ['2026-03-10', ['e-1 0', 'h-1 0']],
    ['2026-03-11', ['e+1 0', 'h+1 0']],
    ['2026-03-13', ['e+1 0', 'h+1 0']],
    ['2026-03-14', ['e+1 1', 'h+1 0', 'd+4 0']],
    ['2026-03-18', ['e+1 2', 'h+1 1', 'd+4 0']],
    ['2026-03-21', ['e+1 3', 'h+1 1', 'd+4 1']],
  ])('on %s has come to %j', (today, expected) => {
    const due = dueSteps(STEPS, { dueOn: '2026-03-10', today });
    expect(due.map(({ step: { id }, occurrence }) => `${id} ${occurrence}`)).toEqual(expected);
  });

  test('that only warnings are set for is silent once it has passed', () => {
    expect(dueSteps([step('e-1', 'EXECUTOR', -1, 1)], { dueOn: '2026-03-10', today: '2026-03-11' })).toEqual([]);
  });
});

describe('who is told', () => {
  const line = [{ headId: 'head' }, { headId: null }, { headId: 'head' }, { headId: 'deputy' }];
  test.each([
    ['EXECUTOR', { executorId: 'executor', line }, 'executor'],
    ['EXECUTOR', { executorId: null, line }, 'head'],
    ['UNIT_HEAD', { executorId: 'executor', line }, 'head'],
    ['UNIT_HEAD', { executorId: 'executor', line: line.slice(1) }, 'head'],
    ['DEPUTY_HEAD', { executorId: 'executor', line }, 'deputy'],
    ['DEPUTY_HEAD', { executorId: 'executor', line: line.slice(0, 1) }, null],
    ['UNIT_HEAD', { executorId: 'executor', line: [] }, null],
  ] as const)('%s of %j: %s', (audience, concerned, expected) => {
    expect(toldEmployee(audience, concerned)).toBe(expected);
  });
});

test.each([
  [{ offsetDays: -3, repeatDays: null, validFrom: '2026-03-02' }, []],
  [{ offsetDays: -61, repeatDays: 0, validFrom: '2026-03-01' }, ['offsetDays', 'repeatDays', 'validFrom']],
])('a step %j has faults in %j', (given, fields) => {
  expect(stepFaults(given, '2026-03-02').map(({ field }) => field)).toEqual(fields);
});
