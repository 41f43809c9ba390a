import { describe, expect, test } from 'vitest';
import { CityIssueCommand, CityIssueState } from './city-issue-enums.type.ts';
import { cityIssueCommands, cityIssueRolesFor, transitionOf } from './city-issue-transitions.policy.ts';

const STATES = Object.keys(CityIssueState) as CityIssueState[];
const COMMANDS = Object.keys(CityIssueCommand) as CityIssueCommand[];

/** Every state in a row, every command that has a way out of it; what is not here is refused. */
const WAYS: Readonly<Record<CityIssueState, Readonly<Partial<Record<CityIssueCommand, CityIssueState>>>>> = {
  NEW: {
    ...{ ACCEPT: 'ACCEPTED', ASSIGN: 'NEW', MARK_DUPLICATE: 'DUPLICATE', DECLINE: 'NOT_RESPONSIBLE' },
    ...{ HIDE: 'HIDDEN', NOTE: 'NEW', PROMOTE: 'NEW' },
  },
  ACCEPTED: {
    ...{ ASSIGN: 'ACCEPTED', START: 'IN_PROGRESS', MARK_DUPLICATE: 'DUPLICATE', DECLINE: 'NOT_RESPONSIBLE' },
    ...{ HIDE: 'HIDDEN', NOTE: 'ACCEPTED', PROMOTE: 'ACCEPTED' },
  },
  IN_PROGRESS: {
    ...{ ASSIGN: 'IN_PROGRESS', RESOLVE: 'RESOLVED', NOT_RESOLVE: 'NOT_RESOLVED', MARK_DUPLICATE: 'DUPLICATE' },
    ...{ DECLINE: 'NOT_RESPONSIBLE', HIDE: 'HIDDEN', NOTE: 'IN_PROGRESS', PROMOTE: 'IN_PROGRESS' },
  },
  RESOLVED: { CONFIRM: 'CONFIRMED', REOPEN: 'REOPENED', HIDE: 'HIDDEN', NOTE: 'RESOLVED' },
  NOT_RESOLVED: { CONFIRM: 'CONFIRMED', REOPEN: 'REOPENED', HIDE: 'HIDDEN', NOTE: 'NOT_RESOLVED' },
  CONFIRMED: { HIDE: 'HIDDEN', NOTE: 'CONFIRMED' },
  REOPENED: {
    ...{ ASSIGN: 'REOPENED', START: 'IN_PROGRESS', MARK_DUPLICATE: 'DUPLICATE', DECLINE: 'NOT_RESPONSIBLE' },
    ...{ HIDE: 'HIDDEN', NOTE: 'REOPENED', PROMOTE: 'REOPENED' },
  },
  DUPLICATE: { HIDE: 'HIDDEN', NOTE: 'DUPLICATE' },
  NOT_RESPONSIBLE: { HIDE: 'HIDDEN', NOTE: 'NOT_RESPONSIBLE' },
  HIDDEN: { RESTORE: 'NEW' },
};

describe('every command in every state', () => {
  test.each(STATES.flatMap((state) => COMMANDS.map((command) => [state, command] as const)))(
    '%s, %s',
    (state, command) => {
      const way = transitionOf(command, state);
      expect(way && (way.to ?? state)).toBe(WAYS[state][command]);
    },
  );
});

describe('who may what', () => {
  test.each<[CityIssueCommand, string[]]>([
    ['ACCEPT', ['registrar', 'head', 'executor']],
    ['START', ['head', 'executor']],
    ['RESOLVE', ['head', 'executor']],
    ['CONFIRM', ['registrar']],
    ['HIDE', ['registrar']],
    ['PROMOTE', ['registrar']],
    ['DECLINE', ['registrar', 'head']],
  ])('%s: %s', (command, roles) => {
    expect(cityIssueRolesFor(command)).toEqual(roles);
  });

  test.each<[string, CityIssueState, string | null, CityIssueCommand[]]>([
    ['registrar', 'NEW', null, ['ACCEPT', 'ASSIGN', 'MARK_DUPLICATE', 'DECLINE', 'PROMOTE', 'NOTE', 'HIDE']],
    ['registrar', 'NEW', 'an appeal', ['ACCEPT', 'ASSIGN', 'MARK_DUPLICATE', 'DECLINE', 'NOTE', 'HIDE']],
    ['executor', 'IN_PROGRESS', null, ['RESOLVE', 'NOT_RESOLVE', 'NOTE']],
    ['head', 'RESOLVED', null, ['REOPEN', 'NOTE']],
    ['analyst', 'NEW', null, []],
  ])('a card offers a %s in %s, %s: %j', (role, state, appealId, commands) => {
    expect(cityIssueCommands({ state, appealId }, [role])).toEqual(commands);
  });

  test.each<CityIssueCommand>(['NOT_RESOLVE', 'REOPEN', 'DECLINE', 'HIDE'])('%s needs a reason', (command) => {
    const ways = STATES.map((state) => transitionOf(command, state)).filter((way) => way !== undefined);
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.every(({ needsReason }) => needsReason)).toBe(true);
  });
});
