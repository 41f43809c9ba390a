import { describe, expect, test } from 'vitest';
import { AS_IT_WAS, MARTIAL_LAW } from '../../test/calendars.ts';
import { receiptOf } from './receipt.policy.ts';

describe('what is sent electronically is received when it is sent, and registered in working hours', () => {
  test.each([
    ['2026-03-02T14:59:00Z', '2026-03-02', '2026-03-02', 'Monday, 16:59 in Kyiv'],
    ['2026-03-02T15:00:00Z', '2026-03-02', '2026-03-03', 'Monday, 17:00: closed'],
    ['2026-03-06T18:00:00Z', '2026-03-06', '2026-03-09', 'Friday evening: Monday'],
    ['2026-03-07T09:00:00Z', '2026-03-07', '2026-03-09', 'Saturday: Monday'],
    ['2026-03-02T22:30:00Z', '2026-03-03', '2026-03-03', 'half past midnight in Kyiv is the next day'],
    ['2026-07-01T14:00:00Z', '2026-07-01', '2026-07-02', '17:00 in summer time'],
    ['2026-03-29T21:10:00Z', '2026-03-30', '2026-03-30', 'ten past midnight after the clocks went forward'],
  ])('%s: received %s, registered %s, %s', (sentAt, receivedOn, registerOn, _why) => {
    expect(receiptOf(new Date(sentAt), '17:00', MARTIAL_LAW)).toEqual({ receivedOn, registerOn });
  });

  test('a holiday in peace passes to the day after it', () => {
    const sent = new Date('2021-06-25T16:00:00Z'); // Friday evening; Monday, 28 June is Constitution Day
    expect(receiptOf(sent, '17:00', AS_IT_WAS)).toEqual({ receivedOn: '2021-06-25', registerOn: '2021-06-29' });
  });
});
