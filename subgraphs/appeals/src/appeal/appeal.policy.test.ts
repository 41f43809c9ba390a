import { anAnonymous, anEmployee } from '@hromada/shared/testing';
import { describe, expect, test } from 'vitest';
import { type AppealStanding, availableCommands, decide, onBehalfOf, rolesFor } from './appeal.policy.ts';
import { AppealCommand, AppealProcedure, AppealState } from './appeal-enums.type.ts';
import { AppealStage } from './appeal-marks.type.ts';
import { STAGES, TRANSITIONS } from './appeal-transitions.policy.ts';

const ME = '0190a000-0000-7000-8000-000000000001';
const STATES = Object.values(AppealState);
const COMMANDS = Object.values(AppealCommand);
const PROCEDURES = Object.values(AppealProcedure);
const ROLES = ['registrar', 'head', 'executor', 'council-secretary', 'analyst', 'service-officer', 'administrator'];

const standing = (given: Partial<AppealStanding> = {}): AppealStanding => ({
  state: 'REGISTERED',
  procedure: 'CITIZEN_APPEAL',
  unitId: null,
  executorId: null,
  complainedEmployeeId: null,
  ...given,
});

/** The law of the way, written out a second time: `command: state → state, … | who | procedures`. */
const LAW = `
SEND_FOR_RESOLUTION: REGISTERED → AWAITING_RESOLUTION | registrar
RESOLVE: AWAITING_RESOLUTION → IN_EXECUTION | head
SUBMIT_DRAFT: IN_EXECUTION → REPLY_APPROVAL | executor named
APPROVE_DRAFT: REPLY_APPROVAL → AWAITING_SIGNATURE | head
SIGN: AWAITING_SIGNATURE → REPLIED | head
RETURN_DRAFT: REPLY_APPROVAL → IN_EXECUTION, AWAITING_SIGNATURE → IN_EXECUTION | head
ANSWER: IN_EXECUTION → REPLIED | head
CLOSE: REPLIED → CLOSED | registrar, head
EXTEND: AWAITING_RESOLUTION → AWAITING_RESOLUTION, IN_EXECUTION → IN_EXECUTION | head
SEND_INTERIM_REPLY: IN_EXECUTION → IN_EXECUTION | executor named, head
REQUEST_CLARIFICATION: IN_EXECUTION → IN_EXECUTION | executor named, head
FORWARD: REGISTERED → FORWARDED, AWAITING_RESOLUTION → FORWARDED | head | CITIZEN_APPEAL INFORMATION_REQUEST
RETURN: REGISTERED → RETURNED, AWAITING_RESOLUTION → RETURNED | head | CITIZEN_APPEAL
REFUSE_CONSIDERATION: REGISTERED → NOT_CONSIDERED, AWAITING_RESOLUTION → NOT_CONSIDERED, IN_EXECUTION → NOT_CONSIDERED | head | CITIZEN_APPEAL
LINK: REGISTERED → REGISTERED, AWAITING_RESOLUTION → AWAITING_RESOLUTION, IN_EXECUTION → IN_EXECUTION, REPLY_APPROVAL → REPLY_APPROVAL, AWAITING_SIGNATURE → AWAITING_SIGNATURE | registrar | CITIZEN_APPEAL
WITHDRAW: REGISTERED → WITHDRAWN, AWAITING_RESOLUTION → WITHDRAWN, IN_EXECUTION → WITHDRAWN, REPLY_APPROVAL → WITHDRAWN, AWAITING_SIGNATURE → WITHDRAWN | registrar
REOPEN: CLOSED → IN_EXECUTION | head`
  .trim()
  .split('\n')
  .map((line) => {
    const [command = '', rest = ''] = line.split(': ');
    const [ways = '', who = '', procedures = PROCEDURES.join(' ')] = rest.split(' | ');
    return {
      command,
      ways: new Map(ways.split(', ').map((way) => way.split(' → ') as [string, string])),
      who: who.split(', '),
      procedures: procedures.split(' '),
    };
  });

/** What must come of a command: the state after it, or the refusal. */
function expected(given: { state: string; command: string; role: string; isNamed: boolean; procedure: string }) {
  const law = LAW.find(({ command }) => command === given.command);
  const isWho = law?.who.some((who) => who === given.role || (given.isNamed && who === `${given.role} named`));
  if (!law || !isWho) return 'FORBIDDEN';
  const to = law.procedures.includes(given.procedure) ? law.ways.get(given.state) : undefined;
  return to ?? 'STATE_CONFLICT';
}

const everything = STATES.flatMap((state) =>
  COMMANDS.flatMap((command) =>
    ROLES.flatMap((role) =>
      PROCEDURES.flatMap((procedure) => [false, true].map((isNamed) => ({ state, command, role, procedure, isNamed }))),
    ),
  ),
);

/** On whose behalf the named executor, who is a registrar and stands in for somebody else, gives a command. */
function decideIn(state: AppealState, command: AppealCommand): string | null | undefined {
  const appeal = standing({ state, executorId: command === 'SUBMIT_DRAFT' ? ME : 'absent' });
  const standsInFor = [{ employeeId: 'absent', roles: ['executor'] }];
  const viewer = anEmployee({ subject: ME, roles: ['registrar', 'executor'], standsInFor });
  const decision = decide(command, appeal, viewer);
  return decision.outcome === 'ALLOWED' ? onBehalfOf(decision.transition, appeal, viewer) : undefined;
}

describe('the way of an appeal', () => {
  test(`every state × command × role × procedure, named or not: ${everything.length} cases, each allowed or refused with its code`, () => {
    let allowed = 0;
    for (const one of everything) {
      const { state, command, role, procedure, isNamed } = one;
      const appeal = standing({ state, procedure, executorId: isNamed ? ME : 'somebody else' });
      const viewer = anEmployee({ subject: ME, roles: [role] });
      const decision = decide(command, appeal, viewer);
      const came = decision.outcome === 'ALLOWED' ? decision.transition.to : decision.outcome;
      expect([one, came]).toEqual([one, expected(one)]);
      expect(availableCommands(appeal, viewer).includes(command)).toBe(decision.outcome === 'ALLOWED');
      if (decision.outcome === 'ALLOWED') allowed += 1;
    }
    expect(LAW.map(({ command }) => command)).toEqual(COMMANDS);
    expect(allowed).toBe(151);
  });

  test.each([
    ['lent the role', 'absent', ['executor'], 'ALLOWED', 'absent'],
    ['lent another role only', 'absent', ['registrar'], 'FORBIDDEN', null],
    ['lent it by somebody else', 'another', ['executor'], 'FORBIDDEN', null],
  ] as const)('who stands in for the named executor, %s', (_what, employeeId, roles, outcome, behalf) => {
    const appeal = standing({ state: 'IN_EXECUTION', executorId: 'absent' });
    const viewer = anEmployee({ subject: ME, roles: ['executor'], standsInFor: [{ employeeId, roles }] });
    const decision = decide('SUBMIT_DRAFT', appeal, viewer);
    expect(decision.outcome).toBe(outcome);
    expect(decision.outcome === 'ALLOWED' ? onBehalfOf(decision.transition, appeal, viewer) : null).toBe(behalf);
    expect(availableCommands(appeal, viewer).includes('SUBMIT_DRAFT')).toBe(outcome === 'ALLOWED');
  });

  test('nobody acts on behalf of others in what is theirs to do', () => {
    expect([decideIn('IN_EXECUTION', 'SUBMIT_DRAFT'), decideIn('REPLIED', 'CLOSE')]).toEqual([null, null]);
  });

  test('one state has one way for one command', () => {
    const ways = TRANSITIONS.map(({ command, from }) => `${command} ${from}`);
    expect(new Set(ways).size).toBe(ways.length);
  });

  test('the right person in the wrong state learns what is possible; the wrong person learns nothing', () => {
    const head = anEmployee({ subject: ME, roles: ['head'] });
    const replied = standing({ state: 'REPLIED' });
    expect(decide('RESOLVE', replied, head)).toEqual({ outcome: 'STATE_CONFLICT', allowed: ['CLOSE'] });
    expect(decide('SEND_FOR_RESOLUTION', replied, head)).toEqual({ outcome: 'FORBIDDEN' });
  });

  test('nobody but an employee gives commands, whatever roles the token names', () => {
    for (const viewer of [
      anAnonymous({ roles: ROLES }),
      anEmployee({ kind: 'client', roles: ROLES }),
      anEmployee({ kind: 'system', subject: null, roles: ROLES }),
    ]) {
      const offered = STATES.flatMap((state) =>
        availableCommands(standing({ state, executorId: viewer.subject }), viewer),
      );
      expect(offered).toEqual([]);
    }
  });

  test('who is complained of decides nothing on the complaint, in any state and with all roles', () => {
    const viewer = anEmployee({ subject: ME, roles: ROLES });
    const offered = STATES.map((state) =>
      availableCommands(standing({ state, executorId: ME, complainedEmployeeId: ME }), viewer),
    );
    expect(offered.flat()).toEqual([]);
  });

  test("a head's commands are theirs in their own line only", () => {
    const head = anEmployee({ subject: ME, roles: ['head'], unitIds: ['housing', 'roads'] });
    const ofHeads = TRANSITIONS.filter(({ actors }) => actors.some(({ role }) => role === 'head'));
    expect(ofHeads).toHaveLength(19);
    for (const { command, from: state } of ofHeads) {
      const outcomeIn = (unitId: string) => decide(command, standing({ state, unitId }), head).outcome;
      expect([command, ...['roads', 'education'].map(outcomeIn)]).toEqual([command, 'ALLOWED', 'FORBIDDEN']);
    }
  });

  test('the gate of each mutation is made of the same table', () => {
    const gates = COMMANDS.map((command) => [command, rolesFor(command).toSorted()]);
    expect(gates).toEqual(
      LAW.map(({ command, who }) => [command, who.map((one) => one.replace(' named', '')).toSorted()]),
    );
  });
});

describe('what a command does to the term', () => {
  const ENDED = ['REPLIED', 'FORWARDED', 'RETURNED', 'NOT_CONSIDERED', 'WITHDRAWN'];

  test('it ends exactly where the author learns how the matter ends, and runs again only when reopened', () => {
    for (const { command, from, to, term } of TRANSITIONS) {
      const ends = ENDED.includes(to) && !ENDED.includes(from);
      const expectation = command === 'EXTEND' ? 'EXTENDED' : command === 'REOPEN' ? 'RESUMES' : ends ? 'ENDS' : null;
      expect([command, from, term]).toEqual([command, from, expectation ?? (from === 'REPLIED' ? 'OVER' : 'RUNS')]);
    }
  });

  test('an interim reply and a clarification leave the appeal where it is: they never close it', () => {
    for (const command of ['SEND_INTERIM_REPLY', 'REQUEST_CLARIFICATION']) {
      const ways = TRANSITIONS.filter((transition) => transition.command === command);
      expect(ways.map(({ from, to, term }) => [from, to, term])).toEqual([['IN_EXECUTION', 'IN_EXECUTION', 'RUNS']]);
    }
  });
});

test('every state has a stage for the author, and every stage a state', () => {
  expect(Object.keys(STAGES).toSorted()).toEqual(STATES.toSorted());
  expect(new Set(Object.values(STAGES))).toEqual(new Set(Object.values(AppealStage)));
});
