import { describe, expect, test } from 'vitest';
import { type CommandValues, commandShape, emptyCommand, isCommandValues } from './appeal-command.shape.ts';

const texts = {
  writeText: 'text',
  chooseExecutor: 'executor',
  chooseDay: 'day',
  chooseOutcome: 'outcome',
  controlTooLate: 'late',
  controlInPast: 'past',
};
const days = { today: '2026-03-10', dueOn: '2026-03-20' };

function faults(command: Parameters<typeof commandShape>[0], values: Partial<CommandValues>, on = days): string[] {
  const result = commandShape(command, on, texts).safeParse({ ...emptyCommand(''), ...values });
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe('a resolution', () => {
  const full = { text: 'До виконання', executorId: 'e1', controlOn: '2026-03-18' };

  test('names an executor, says what to do and by which day', () => {
    expect(faults('RESOLVE', {})).toEqual(['text', 'executor', 'day']);
    expect(faults('RESOLVE', full)).toEqual([]);
  });

  test('is controlled no later than the statutory term and not in the past', () => {
    expect(faults('RESOLVE', { ...full, controlOn: '2026-03-20' })).toEqual([]);
    expect(faults('RESOLVE', { ...full, controlOn: '2026-03-21' })).toEqual(['late']);
    expect(faults('RESOLVE', { ...full, controlOn: '2026-03-09' })).toEqual(['past']);
  });

  test('of an overdue appeal is due today', () => {
    const late = { today: '2026-03-10', dueOn: '2026-03-01' };
    expect(faults('RESOLVE', { ...full, controlOn: '2026-03-10' }, late)).toEqual([]);
    expect(faults('RESOLVE', { ...full, controlOn: '2026-03-11' }, late)).toEqual(['late']);
  });
});

test('an answer has a text and an outcome', () => {
  expect(faults('ANSWER', { text: '  ' })).toEqual(['text', 'outcome']);
  expect(faults('ANSWER', { text: 'Задоволено', outcome: 'SATISFIED' })).toEqual([]);
});

test('a note is optional when passing on or closing', () => {
  expect(faults('SEND_FOR_RESOLUTION', {})).toEqual([]);
  expect(faults('CLOSE', {})).toEqual([]);
});

test('a draft of another shape is not a draft', () => {
  expect(isCommandValues(emptyCommand('2026-03-10'))).toBe(true);
  expect(isCommandValues({ text: 'x' })).toBe(false);
});
