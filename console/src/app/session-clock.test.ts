import { describe, expect, test } from 'vitest';
import { phaseAt, secondsLeft } from './session-clock.ts';

const MINUTE = 60_000;

describe('a session', () => {
  test.each([
    ['goes on while there is time', { idleAt: 30 * MINUTE, anyhowAt: 600 * MINUTE }, 'going-on'],
    ['says so two minutes before it ends for idleness', { idleAt: 2 * MINUTE, anyhowAt: 600 * MINUTE }, 'idle-soon'],
    ['says so when it ends in any case', { idleAt: 30 * MINUTE, anyhowAt: MINUTE }, 'over-soon'],
    ['that was idle too long is over', { idleAt: 0, anyhowAt: 600 * MINUTE }, 'over'],
    ['is over after its last hour, whatever was done', { idleAt: 30 * MINUTE, anyhowAt: 0 }, 'over'],
  ] as const)('%s', (_, ends, phase) => {
    expect(phaseAt(ends, 0)).toBe(phase);
  });

  test('counts whole seconds, and none below zero', () => {
    const ends = { idleAt: 1_500, anyhowAt: MINUTE };
    expect([secondsLeft(ends, 0), secondsLeft(ends, 1_499), secondsLeft(ends, 9_000)]).toEqual([2, 1, 0]);
  });
});
