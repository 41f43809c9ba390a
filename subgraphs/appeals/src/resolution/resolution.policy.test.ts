import { workingCalendar } from '@hromada/shared/deadline';
import { describe, expect, test } from 'vitest';
import {
  controlDay,
  controlDayFaults,
  executionOf,
  executorFaults,
  extensionFaults,
  type NamedExecutor,
  reportFaults,
  usualControlDay,
  withDescendants,
} from './execution.policy.ts';
import {
  type AssignmentStanding,
  assignmentCommands,
  decideAssignment,
  decideResolution,
  type ResolutionActor,
  type ResolutionStanding,
  type ResolutionTree,
  resolutionCommands,
} from './resolution.policy.ts';
import {
  DocumentAssignmentCommand,
  DocumentAssignmentState,
  DocumentResolutionCommand,
  DocumentResolutionState,
} from './resolution-enums.type.ts';

const TODAY = '2026-03-02';
/** Martial law holds; 24 August is a holiday that is worked. */
const CALENDAR = workingCalendar({
  regimes: [
    { code: 'WAR', name: 'Воєнний стан', basis: '2136-IX', hasHolidays: false, validFrom: '2022-02-24', validTo: null },
  ],
  specialDays: [{ day: '2026-08-24', kind: 'HOLIDAY', name: 'Свято', basis: 'КЗпП, ст. 73' }],
  years: [2026],
});
const actor = (id: string, roles: string[] = ['head'], unitIds: string[] = []): ResolutionActor => ({
  employeeIds: [id],
  roles,
  unitIds,
});
const resolution = (given: Partial<ResolutionStanding> = {}): ResolutionStanding => ({
  ...{ id: 'r', state: 'IN_EXECUTION', authorId: 'author', controllerId: null, dueOn: null, parentAssignmentId: null },
  ...given,
});
const assignment = (given: Partial<AssignmentStanding> = {}): AssignmentStanding => ({
  ...{ id: 'a', resolutionId: 'r', role: 'CHIEF', state: 'ISSUED', employeeId: 'chief', unitId: null },
  ...given,
});
const tree = (
  resolutions: readonly ResolutionStanding[] = [resolution()],
  assignments: readonly AssignmentStanding[] = [assignment(), co()],
): ResolutionTree => ({ resolutions, assignments });
const co = (given: Partial<AssignmentStanding> = {}) =>
  assignment({ id: 'co', role: 'CO_EXECUTOR', employeeId: null, unitId: 'roads', ...given });
const codes = (faults: readonly { field: string; code: string }[]) =>
  faults.map(({ field, code }) => `${field} ${code}`);

describe('every command on a resolution in every state, on control and off', () => {
  const people: Readonly<Record<string, ResolutionActor>> = {
    author: actor('author'),
    controller: actor('controller'),
    registrar: actor('registrar', ['registrar']),
    stranger: actor('stranger'),
  };
  // what each may do; everything that is not named here is refused
  const allowed: Readonly<Record<string, readonly string[]>> = {
    'IN_EXECUTION off author': ['EXTEND', 'PUT_ON_CONTROL', 'CANCEL'],
    'IN_EXECUTION off registrar': ['PUT_ON_CONTROL'],
    'IN_EXECUTION on author': ['EXTEND', 'CANCEL'],
    'IN_EXECUTION on controller': ['REMOVE_FROM_CONTROL'],
    'IN_EXECUTION on registrar': ['REMOVE_FROM_CONTROL'],
    'DONE on controller': ['REMOVE_FROM_CONTROL'],
    'DONE on registrar': ['REMOVE_FROM_CONTROL'],
  };
  const cases = Object.keys(DocumentResolutionState).flatMap((state) =>
    ['on', 'off'].flatMap((control) => Object.keys(people).map((person) => [state, control, person] as const)),
  );
  test.each(cases)('%s, %s control, %s', (state, control, person) => {
    const one = resolution({
      state: state as ResolutionStanding['state'],
      controllerId: control === 'on' ? 'controller' : null,
    });
    const who = people[person] ?? actor('nobody');
    const may = allowed[`${state} ${control} ${person}`] ?? [];
    expect(resolutionCommands(one, who)).toEqual(may);
    for (const command of Object.keys(DocumentResolutionCommand) as DocumentResolutionCommand[]) {
      expect(decideResolution(command, one, who).outcome === 'ALLOWED').toBe(may.includes(command));
    }
  });

  test('tells who may from when it may be', () => {
    expect(decideResolution('EXTEND', resolution({ state: 'DONE' }), actor('author'))).toEqual({
      outcome: 'STATE_CONFLICT',
      allowed: [],
    });
    expect(decideResolution('EXTEND', resolution(), actor('stranger'))).toEqual({ outcome: 'FORBIDDEN' });
  });
});

describe('every command on an assignment in every state', () => {
  const people: Readonly<Record<string, ResolutionActor>> = {
    author: actor('author'),
    chief: actor('chief'),
    'chief who heads nobody': actor('chief', ['executor']),
    'head of the unit': actor('somebody', ['head'], ['roads']),
    'executor of the unit': actor('somebody', ['executor'], ['roads']),
    'analyst of the unit': actor('somebody', ['analyst'], ['roads']),
    stranger: actor('stranger'),
  };
  const open = ['ISSUED', 'RETURNED'];
  const may = (id: string, state: string, person: string): string[] => {
    const isChief = id === 'a';
    const doers = isChief ? ['chief', 'chief who heads nobody'] : ['head of the unit', 'executor of the unit'];
    const heads = isChief ? ['chief'] : ['head of the unit'];
    const receivers = isChief ? ['author'] : ['chief', 'chief who heads nobody'];
    if (open.includes(state) && heads.includes(person)) return ['RESOLVE', 'REPORT'];
    if (open.includes(state) && doers.includes(person)) return ['REPORT'];
    return state === 'REPORTED' && receivers.includes(person) ? ['ACCEPT', 'RETURN'] : [];
  };
  const cases = ['a', 'co'].flatMap((id) =>
    Object.keys(DocumentAssignmentState).flatMap((state) =>
      Object.keys(people).map((person) => [id, state, person] as const),
    ),
  );
  test.each(cases)('%s %s: %s', (id, state, person) => {
    const one = { ...(id === 'a' ? assignment() : co()), state: state as AssignmentStanding['state'] };
    const others = [assignment(), co()].filter((other) => other.id !== id);
    const all = tree([resolution()], [one, ...others]);
    const who = people[person] ?? actor('nobody');
    expect(assignmentCommands(one, all, who)).toEqual(may(id, state, person));
    for (const command of Object.keys(DocumentAssignmentCommand) as DocumentAssignmentCommand[]) {
      const isAllowed = decideAssignment(command, one, all, who).outcome === 'ALLOWED';
      expect(isAllowed).toBe(may(id, state, person).includes(command));
    }
  });

  test.each(['DONE', 'CANCELLED'] as const)('nothing of a resolution that is %s', (state) => {
    expect(assignmentCommands(assignment(), tree([resolution({ state })]), actor('chief'))).toEqual([]);
  });

  test('a substitute does what the absent may', () => {
    const substitute: ResolutionActor = { employeeIds: ['other', 'chief'], roles: ['head'], unitIds: [] };
    expect(assignmentCommands(assignment(), tree(), substitute)).toEqual(['RESOLVE', 'REPORT']);
  });
});

describe('executors', () => {
  const named = (given: Partial<NamedExecutor> = {}): NamedExecutor => ({
    ...{ employeeId: 'one', unitId: null, isChief: false, inUnitId: 'housing' },
    ...given,
  });
  const chief = named({ isChief: true });
  test.each<[string, NamedExecutor[], string[]]>([
    ['one chief', [chief], []],
    ['a chief and a unit', [chief, named({ employeeId: null, unitId: 'roads', inUnitId: 'roads' })], []],
    ['nobody', [], ['executors EXECUTORS_MISSING']],
    ['nobody in charge', [named()], ['executors CHIEF_NOT_ONE']],
    ['two chiefs', [chief, named({ employeeId: 'two', isChief: true })], ['executors CHIEF_NOT_ONE']],
    ['one twice', [chief, named()], ['executors.1 EXECUTOR_REPEATED']],
    ['somebody unknown', [named({ isChief: true, inUnitId: null })], ['executors.0 EXECUTOR_UNKNOWN']],
    ['neither', [named({ isChief: true, employeeId: null })], ['executors.0 EXECUTOR_UNKNOWN']],
    ['both', [named({ isChief: true, unitId: 'roads' })], ['executors.0 EXECUTOR_UNKNOWN']],
    [
      'somebody of another line',
      [chief, named({ employeeId: 'x', inUnitId: 'tax' })],
      ['executors.1 EXECUTOR_OUT_OF_LINE'],
    ],
    [
      'twenty-one',
      Array.from({ length: 21 }, (_, index) => named({ employeeId: `${index}`, isChief: index === 0 })),
      ['executors TOO_MANY_EXECUTORS'],
    ],
  ])('%s', (_, executors, faults) => {
    expect(codes(executorFaults(executors, ['housing', 'roads']))).toEqual(faults);
  });
});

describe('a control day', () => {
  test.each([
    ['a working day stays', '2026-03-06', '2026-03-06'],
    ['Saturday is met on Friday', '2026-03-07', '2026-03-06'],
    ['Sunday is met on Friday', '2026-03-08', '2026-03-06'],
    ['a holiday under martial law is a working day', '2026-08-24', '2026-08-24'],
  ])('%s', (_, day, expected) => {
    expect(controlDay(day, CALENDAR)).toBe(expected);
  });

  test('by the law is thirty days from registration, back to a working day', () => {
    const term = { value: 30, unit: 'DAYS', rollover: 'PREVIOUS' } as const;
    expect(usualControlDay(term, '2026-03-02', CALENDAR)).toBe('2026-04-01');
    expect(usualControlDay(term, '2026-03-05', CALENDAR)).toBe('2026-04-03');
  });

  test.each<[string | null, string | null, string[]]>([
    [null, null, []],
    [TODAY, null, []],
    ['2026-03-01', null, ['dueOn DAY_IN_THE_PAST']],
    ['2026-03-10', '2026-03-10', []],
    ['2026-03-11', '2026-03-10', ['dueOn DAY_AFTER_PARENT']],
  ])('%s below %s', (dueOn, parentDueOn, faults) => {
    expect(codes(controlDayFaults(dueOn, { today: TODAY, parentDueOn }))).toEqual(faults);
  });

  test.each<[string, string | null, string, string | null, string[]]>([
    ['forward', '2026-03-10', '2026-03-20', null, []],
    ['on its last day', TODAY, '2026-03-20', null, []],
    ['after its last day', '2026-03-01', '2026-03-20', null, ['dueOn TERM_IS_OVER']],
    ['backward', '2026-03-10', '2026-03-09', null, ['dueOn DAY_NOT_LATER']],
    ['to where it is', '2026-03-10', '2026-03-10', null, ['dueOn DAY_NOT_LATER']],
    ['past the one above', '2026-03-10', '2026-03-20', '2026-03-15', ['dueOn DAY_AFTER_PARENT']],
    ['of what had none', null, '2026-03-20', null, []],
  ])('is extended %s', (_, dueOn, to, parentDueOn, faults) => {
    const order = { dueOn: to, reason: 'Чекаємо на висновок' };
    expect(codes(extensionFaults(order, { dueOn, today: TODAY, parentDueOn }))).toEqual(faults);
  });

  test('is extended for a reason', () => {
    const about = { dueOn: '2026-03-10', today: TODAY, parentDueOn: null };
    expect(codes(extensionFaults({ dueOn: '2026-03-20', reason: '' }, about))).toEqual(['reason TEXT_TOO_SHORT']);
  });
});

describe('a report', () => {
  const child = resolution({ id: 'child', parentAssignmentId: 'a' });
  test.each<[string, AssignmentStanding, ResolutionTree, string[]]>([
    ['of a co-executor waits for nobody', co(), tree(), []],
    ['of a chief waits for co-executors', assignment(), tree(), ['assignmentId CO_EXECUTORS_NOT_DONE']],
    [
      'a report of a co-executor must be accepted first',
      assignment(),
      tree([resolution()], [assignment(), co({ state: 'REPORTED' })]),
      ['assignmentId CO_EXECUTORS_NOT_DONE'],
    ],
    ['and then it goes', assignment(), tree([resolution()], [assignment(), co({ state: 'DONE' })]), []],
    [
      'waits for what was handed down',
      assignment(),
      tree([resolution(), child], [assignment()]),
      ['assignmentId HANDED_DOWN_NOT_DONE'],
    ],
    [
      'not for what was taken back',
      assignment(),
      tree([resolution(), { ...child, state: 'CANCELLED' }], [assignment()]),
      [],
    ],
  ])('%s', (_, one, all, faults) => {
    expect(codes(reportFaults(one, all))).toEqual(faults);
  });
});

describe('a document', () => {
  test.each<[string, ResolutionStanding[], ReturnType<typeof executionOf>]>([
    ['without resolutions', [], { state: 'REGISTERED', isOnControl: false, controlDueOn: null }],
    [
      'with the earliest day of those on control',
      [
        resolution({ controllerId: 'x', dueOn: '2026-03-20' }),
        resolution({ controllerId: 'x', dueOn: '2026-03-10' }),
        resolution({ dueOn: '2026-03-05' }),
        resolution({ controllerId: 'x', dueOn: '2026-03-01', state: 'DONE' }),
      ],
      { state: 'IN_EXECUTION', isOnControl: true, controlDueOn: '2026-03-10' },
    ],
    [
      'done and still on control',
      [resolution({ state: 'DONE', controllerId: 'x', dueOn: '2026-03-01' })],
      { state: 'EXECUTED', isOnControl: true, controlDueOn: null },
    ],
    [
      'with everything taken back',
      [resolution({ state: 'CANCELLED' })],
      { state: 'REGISTERED', isOnControl: false, controlDueOn: null },
    ],
  ])('%s', (_, resolutions, expected) => {
    expect(executionOf(resolutions)).toEqual(expected);
  });

  test('loses with a resolution all that was handed down from it, however far', () => {
    const down = (id: string, parentAssignmentId: string | null) => resolution({ id, parentAssignmentId });
    const of = (id: string, resolutionId: string) => assignment({ id, resolutionId });
    const all = tree(
      [down('1', null), down('2', 'a1'), down('3', 'a2'), down('other', null), down('below other', 'b')],
      [of('a1', '1'), of('a2', '2'), of('a3', '3'), of('b', 'other')],
    );
    expect(withDescendants('1', all).sort()).toEqual(['1', '2', '3']);
  });
});
