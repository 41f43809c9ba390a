import { anAnonymous, anEmployee } from '@hromada/shared/testing';
import { describe, expect, test } from 'vitest';
import { availableCommands, decide, onBehalfOf, rolesFor, TRANSITIONS } from './appeal.policy.ts';
import { AppealCommand, AppealState } from './appeal-enums.type.ts';

const ME = '0190a000-0000-7000-8000-000000000001';
const STATES = Object.values(AppealState);
const COMMANDS = Object.values(AppealCommand);
const ROLES = ['registrar', 'head', 'executor', 'council-secretary', 'analyst', 'service-officer', 'administrator'];

/** The law of the way, written out a second time: `state command role → state`. */
const ALLOWED = new Map([
  ['REGISTERED SEND_FOR_RESOLUTION registrar', 'AWAITING_RESOLUTION'],
  ['AWAITING_RESOLUTION RESOLVE head', 'IN_EXECUTION'],
  ['IN_EXECUTION ANSWER executor named', 'REPLIED'],
  ['IN_EXECUTION ANSWER head', 'REPLIED'],
  ['IN_EXECUTION ANSWER head named', 'REPLIED'],
  ['REPLIED CLOSE registrar', 'CLOSED'],
  ['REPLIED CLOSE head', 'CLOSED'],
]);

const everything = STATES.flatMap((state) =>
  COMMANDS.flatMap((command) =>
    ROLES.flatMap((role) => [false, true].map((isNamed) => ({ state, command, role, isNamed }))),
  ),
);

/** On whose behalf the named executor, who is a registrar and stands in for somebody else, gives a command. */
function decideIn(state: AppealState, command: AppealCommand): string | null | undefined {
  const appeal = { state, unitId: null, executorId: command === 'ANSWER' ? ME : 'absent' };
  const standsInFor = [{ employeeId: 'absent', roles: ['executor'] }];
  const viewer = anEmployee({ subject: ME, roles: ['registrar', 'executor'], standsInFor });
  const decision = decide(command, appeal, viewer);
  return decision.outcome === 'ALLOWED' ? onBehalfOf(decision.transition, appeal, viewer) : undefined;
}

describe('the way of an appeal', () => {
  test(`every state, command and role, named as the executor or not: ${everything.length} cases`, () => {
    for (const { state, command, role, isNamed } of everything) {
      const appeal = { state, unitId: null, executorId: isNamed ? ME : 'somebody else' };
      const viewer = anEmployee({ subject: ME, roles: [role] });
      const decision = decide(command, appeal, viewer);
      const expected =
        ALLOWED.get(`${state} ${command} ${role}${isNamed ? ' named' : ''}`) ??
        ALLOWED.get(`${state} ${command} ${role}`);
      const to = decision.outcome === 'ALLOWED' ? decision.transition.to : undefined;
      expect([state, command, role, isNamed, to]).toEqual([state, command, role, isNamed, expected]);
      expect(availableCommands(appeal, viewer).includes(command)).toBe(decision.outcome === 'ALLOWED');
    }
  });

  test.each([
    ['lent the role', 'absent', ['executor'], 'ALLOWED', 'absent'],
    ['lent another role only', 'absent', ['registrar'], 'FORBIDDEN', null],
    ['lent it by somebody else', 'another', ['executor'], 'FORBIDDEN', null],
  ] as const)('who stands in for the named executor, %s', (_what, employeeId, roles, outcome, behalf) => {
    const appeal = { state: 'IN_EXECUTION' as const, unitId: 'unit', executorId: 'absent' };
    const viewer = anEmployee({ subject: ME, roles: ['executor'], standsInFor: [{ employeeId, roles }] });
    const decision = decide('ANSWER', appeal, viewer);
    expect(decision.outcome).toBe(outcome);
    expect(decision.outcome === 'ALLOWED' ? onBehalfOf(decision.transition, appeal, viewer) : null).toBe(behalf);
    expect(availableCommands(appeal, viewer)).toEqual(outcome === 'ALLOWED' ? ['ANSWER'] : []);
  });

  test('nobody acts on behalf of others in what is theirs to do', () => {
    const [answer, close] = [decideIn('IN_EXECUTION', 'ANSWER'), decideIn('REPLIED', 'CLOSE')];
    expect([answer, close]).toEqual([null, null]);
  });

  test('a viewer with all roles may do exactly one thing in each state but the last', () => {
    const viewer = anEmployee({ subject: ME, roles: ROLES });
    expect(STATES.map((state) => availableCommands({ state, unitId: null, executorId: ME }, viewer))).toEqual([
      ['SEND_FOR_RESOLUTION'],
      ['RESOLVE'],
      ['ANSWER'],
      ['CLOSE'],
      [],
    ]);
  });

  test('every command reaches a new state; nothing leads back', () => {
    for (const { from, to } of TRANSITIONS) expect(STATES.indexOf(to)).toBeGreaterThan(STATES.indexOf(from));
  });

  test('the right person in the wrong state learns what is possible; the wrong person learns nothing', () => {
    const head = anEmployee({ subject: ME, roles: ['head'] });
    expect(decide('RESOLVE', { state: 'REPLIED', unitId: null, executorId: null }, head)).toEqual({
      outcome: 'STATE_CONFLICT',
      allowed: ['CLOSE'],
    });
    expect(decide('SEND_FOR_RESOLUTION', { state: 'REPLIED', unitId: null, executorId: null }, head)).toEqual({
      outcome: 'FORBIDDEN',
    });
  });

  test('nobody but an employee gives commands, whatever roles the token names', () => {
    for (const viewer of [
      anAnonymous({ roles: ROLES }),
      anEmployee({ kind: 'client', roles: ROLES }),
      anEmployee({ kind: 'system', subject: null, roles: ROLES }),
    ]) {
      expect(
        STATES.flatMap((state) => availableCommands({ state, unitId: null, executorId: viewer.subject }, viewer)),
      ).toEqual([]);
    }
  });

  test.each([
    ['RESOLVE', 'AWAITING_RESOLUTION'],
    ['ANSWER', 'IN_EXECUTION'],
    ['CLOSE', 'REPLIED'],
  ] as const)("%s is a head's to give in their own line only", (command, state) => {
    const head = anEmployee({ subject: ME, roles: ['head'], unitIds: ['housing', 'roads'] });
    const outcomeIn = (unitId: string) => decide(command, { state, unitId, executorId: null }, head).outcome;
    expect(['roads', 'education'].map(outcomeIn)).toEqual(['ALLOWED', 'FORBIDDEN']);
  });

  test('the gate of each mutation is made of the same table', () => {
    expect(COMMANDS.map(rolesFor)).toEqual([['registrar'], ['head'], ['executor', 'head'], ['registrar', 'head']]);
  });
});
