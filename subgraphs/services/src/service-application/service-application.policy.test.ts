import { describe, expect, test } from 'vitest';
import { ServiceApplicationCommand, ServiceApplicationState } from './service-application.enums.type.ts';
import {
  availableCommands,
  clockAfter,
  isOverdue,
  mayCommand,
  pausedFromAfter,
  stateAfter,
  TRANSITIONS,
} from './service-application.policy.ts';

const STATES = Object.values(ServiceApplicationState);
const COMMANDS = Object.values(ServiceApplicationCommand);
const ROLES = ['service-officer', 'executor', 'head', 'registrar', 'secretary', 'analyst', 'administrator'] as const;

/** Where each step leads, written out anew: what is not here cannot be done. */
const LEADS_TO: Readonly<Record<string, string>> = {
  'REGISTERED START_PROCESSING': 'IN_PROCESSING',
  'REGISTERED REQUEST_CORRECTION': 'NEEDS_CORRECTION',
  'REGISTERED WITHDRAW': 'WITHDRAWN',
  'NEEDS_CORRECTION RESUME': 'REGISTERED',
  'NEEDS_CORRECTION WITHDRAW': 'WITHDRAWN',
  'IN_PROCESSING REQUEST_CORRECTION': 'NEEDS_CORRECTION',
  'IN_PROCESSING APPROVE': 'APPROVED',
  'IN_PROCESSING REFUSE': 'REFUSED',
  'IN_PROCESSING WITHDRAW': 'WITHDRAWN',
  'APPROVED ISSUE': 'ISSUED',
};

/** Who may take each step, written out anew. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  START_PROCESSING: ['service-officer', 'executor'],
  REQUEST_CORRECTION: ['service-officer', 'executor'],
  RESUME: ['service-officer', 'executor'],
  APPROVE: ['service-officer', 'executor', 'head'],
  REFUSE: ['service-officer', 'executor', 'head'],
  ISSUE: ['service-officer'],
  WITHDRAW: ['service-officer'],
};

const CASES = STATES.flatMap((state) =>
  COMMANDS.flatMap((command) => ROLES.map((role) => [state, command, role] as const)),
);

describe('every state, step and role', () => {
  test(`are ${7 * 7 * 7} cases`, () => {
    expect(CASES).toHaveLength(343);
  });

  test.each(CASES)('%s, %s by %s', (state, command, role) => {
    const standing = { state, pausedFrom: state === 'NEEDS_CORRECTION' ? ('REGISTERED' as const) : null };
    const target = LEADS_TO[`${state} ${command}`] ?? null;
    const isAllowed = MAY[command]?.includes(role) ?? false;
    expect(stateAfter(standing, command)).toBe(target);
    expect(mayCommand(command, [role])).toBe(isAllowed);
    expect(availableCommands(standing, [role]).includes(command)).toBe(target !== null && isAllowed);
  });
});

describe('the pause', () => {
  test.each(['REGISTERED', 'IN_PROCESSING'] as const)('begun in %s returns there', (before) => {
    expect(pausedFromAfter('NEEDS_CORRECTION', before)).toBe(before);
    expect(stateAfter({ state: 'NEEDS_CORRECTION', pausedFrom: before }, 'RESUME')).toBe(before);
  });

  test.each([
    ['PAUSE', null, '2026-03-02', 'stops the clock today'],
    ['RESUME', '2026-03-01', null, 'lets it run'],
    ['STOP', null, '2026-03-02', 'a decision stops it'],
    ['STOP', '2026-03-01', '2026-03-01', 'one withdrawn in a pause stopped when the pause began'],
    ['KEEP', '2026-03-01', '2026-03-01', 'handing out changes nothing'],
    ['KEEP', null, null, 'starting changes nothing'],
  ] as const)('%s of a clock stopped on %s → %s: %s', (effect, stoppedOn, expected, _why) => {
    expect(clockAfter(effect, stoppedOn, '2026-03-02')).toBe(expected);
  });
});

describe('a missed term', () => {
  test.each([
    ['2026-03-02', null, false, 'the last day is still in time'],
    ['2026-03-01', null, true, 'the day after it is not'],
    ['2026-03-01', '2026-03-01', false, 'decided on the last day'],
    ['2026-03-01', '2026-03-02', true, 'decided a day late'],
  ] as const)('due %s, stopped %s → %s: %s', (dueOn, clockStoppedOn, expected, _why) => {
    expect(isOverdue({ dueOn, clockStoppedOn }, '2026-03-02')).toBe(expected);
  });
});

test('a decision and a request for correction need reasons (2073-IX, art. 43 and 72)', () => {
  const needing = COMMANDS.filter((command) => TRANSITIONS[command].reason === 'required');
  expect(needing.sort()).toEqual(['APPROVE', 'REFUSE', 'REQUEST_CORRECTION']);
});
