import { expect, test } from 'vitest';
import { stageSteps, TRACKING_BYTES, trackingCode } from './appeal-tracking.policy.ts';

test('a code carries every bit it was made of, in groups of four', () => {
  expect(trackingCode(new Uint8Array(TRACKING_BYTES))).toBe('0000-0000-0000-0000-0000');
  expect(trackingCode(Uint8Array.of(0x7a, 0x0c, 0x19, 0xef, 0, 1, 2, 3, 4, 255))).toBe('7A0C-19EF-0001-0203-04FF');
  expect(TRACKING_BYTES * 8).toBeGreaterThanOrEqual(80);
});

test('the author sees stages, not what colleagues do with a draft', () => {
  const at = new Date('2026-03-02T08:00:00Z');
  const states = ['REGISTERED', 'AWAITING_RESOLUTION', 'IN_EXECUTION', 'IN_EXECUTION', 'REPLY_APPROVAL'] as const;
  const more = ['AWAITING_SIGNATURE', 'REPLIED', 'CLOSED', 'IN_EXECUTION'] as const;
  expect(stageSteps([...states, ...more].map((toState) => ({ toState, at }))).map(({ stage }) => stage)).toEqual([
    ...['REGISTERED', 'WITH_HEAD', 'IN_EXECUTION', 'REPLY_IN_PREPARATION', 'ANSWERED', 'IN_EXECUTION'],
  ]);
});
