import { describe, expect, test } from 'vitest';
import {
  type CommandValues,
  commandShape,
  daysFor,
  emptyCommand,
  isAsked,
  isCommandValues,
  mainCommand,
} from './appeal-command.shape.ts';

const texts = {
  writeText: 'text',
  chooseExecutor: 'executor',
  chooseDay: 'day',
  chooseOutcome: 'outcome',
  chooseGround: 'ground',
  chooseRecurrence: 'recurrence',
  chooseEarlier: 'earlier',
  controlTooLate: 'late',
  controlInPast: 'past',
};
const days = { today: '2026-03-10', dueOn: '2026-03-20', limitOn: '2026-04-03' };

function faults(command: Parameters<typeof commandShape>[0], values: Partial<CommandValues>, on = days): string[] {
  const result = commandShape(command, daysFor(command, on), texts).safeParse({ ...emptyCommand(''), ...values });
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe('a resolution', () => {
  const full = { text: 'До виконання', executorId: 'e1', controlOn: '2026-03-18' };

  test('names an executor, says what to do and by which day', () => {
    expect(faults('RESOLVE', {})).toEqual(['executor', 'text', 'day']);
    expect(faults('RESOLVE', full)).toEqual([]);
  });

  test('is controlled no later than the statutory term and not in the past', () => {
    expect(faults('RESOLVE', { ...full, controlOn: '2026-03-20' })).toEqual([]);
    expect(faults('RESOLVE', { ...full, controlOn: '2026-03-21' })).toEqual(['late']);
    expect(faults('RESOLVE', { ...full, controlOn: '2026-03-09' })).toEqual(['past']);
  });

  test('of an overdue appeal is due today', () => {
    const late = { ...days, dueOn: '2026-03-01' };
    expect(faults('RESOLVE', { ...full, controlOn: '2026-03-10' }, late)).toEqual([]);
    expect(faults('RESOLVE', { ...full, controlOn: '2026-03-11' }, late)).toEqual(['late']);
  });
});

test('an answer has a text and an outcome', () => {
  expect(faults('ANSWER', { text: '  ' })).toEqual(['outcome', 'text']);
  expect(faults('ANSWER', { text: 'Задоволено', outcome: 'SATISFIED' })).toEqual([]);
});

test.each(['ANSWER', 'SUBMIT_DRAFT'] as const)(
  '%s that refuses has the law, the reasons and the way to appeal',
  (command) => {
    const refusal = { text: 'Відмовляємо', outcome: 'REFUSED' } as const;
    expect(faults(command, refusal)).toEqual(['text', 'text', 'text']);
    const whole = { refusalBasis: 'ст. 15', refusalReasons: 'немає', refusalAppeal: 'до суду' };
    expect(faults(command, { ...refusal, ...whole })).toEqual([]);
    expect(isAsked(command, 'refusalBasis', { ...emptyCommand(''), outcome: 'SATISFIED' })).toBe(false);
  },
);

test.each([
  ['2026-04-03', []],
  ['2026-04-04', ['late']],
  ['2026-03-19', ['past']],
  ['', ['day']],
])('an extension to «%s»', (controlOn, expected) => {
  expect(faults('EXTEND', { controlOn, text: 'Причина' })).toEqual(expected);
});

test.each([
  ['FORWARD', {}, ['text', 'text']],
  ['FORWARD', { body: 'Обласна рада', text: 'За належністю' }, []],
  ['RETURN', { text: 'Бракує підпису' }, ['ground']],
  ['REFUSE_CONSIDERATION', { ground: 'ANONYMOUS' }, ['text']],
  ['LINK', {}, ['recurrence']],
  ['LINK', { recurrence: 'REPEATED' }, ['earlier']],
  ['LINK', { recurrence: 'MASS' }, []],
  ['WITHDRAW', {}, ['text']],
  ['REOPEN', { text: 'Причина', controlOn: '2026-03-09' }, ['past']],
  ['SIGN', {}, []],
  ['APPROVE_DRAFT', {}, []],
] as const)('%s with %o', (command, values, expected) => {
  expect(faults(command, values)).toEqual(expected);
});

test('a note is optional when passing on or closing', () => {
  expect(faults('SEND_FOR_RESOLUTION', {})).toEqual([]);
  expect(faults('CLOSE', {})).toEqual([]);
});

test('a draft of another shape is not a draft', () => {
  expect(isCommandValues(emptyCommand('2026-03-10'))).toBe(true);
  expect(isCommandValues({ text: 'x' })).toBe(false);
});

test.each([
  [['RESOLVE', 'EXTEND', 'LINK'], 'RESOLVE'],
  [['LINK', 'SIGN', 'RETURN_DRAFT'], 'SIGN'],
  [['EXTEND', 'LINK', 'WITHDRAW'], null],
  [[], null],
] as const)('of %j the main one is %s', (available, main) => {
  expect(mainCommand(available)).toBe(main);
});
