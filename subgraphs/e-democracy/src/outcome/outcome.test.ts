import { describe, expect, test } from 'vitest';
import { plantCouncil } from '../../test/planted-council.ts';
import { buildMatrix } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { isFactionPivotal, outcomeOf, savingVotes } from './outcome.service.ts';

// за, проти, утрималися, не голосували, відсутні; quota 6 of a composition of 10
describe('outcome of a roll call at a quota of 6', () => {
  test.each([
    [[6, 1, 1, 1, 1], 'ADOPTED_BY_ONE', { margin: 0, minimalBlockingSet: 1, isPivotal: true }],
    [[8, 0, 0, 1, 1], 'ADOPTED', { margin: 2, minimalBlockingSet: 3, isPivotal: false }],
    [[5, 1, 0, 1, 3], 'LOST_BY_ABSENCE', { shortfall: 1, lostWithMajorityOfPresent: true, isLostBySilence: true }],
    [[5, 2, 2, 1, 0], 'LOST_BY_SILENCE', { shortfall: 1, lostWithMajorityOfPresent: false, absentCouldCarry: false }],
    [[4, 3, 2, 0, 1], 'REJECTED', { shortfall: 2, minimalBlockingSet: 0 }],
    [
      [2, 1, 0, 0, 3],
      'REJECTED',
      { shortfall: 4, lostWithMajorityOfPresent: true, absentCouldCarry: false, isLostByAbsence: false },
    ],
    [[3, 3, 0, 0, 4], 'REJECTED', { absentCouldCarry: true, lostWithMajorityOfPresent: false, isLostByAbsence: false }],
  ] as const)('%j → %s', (totals, expected, more) => {
    expect(outcomeOf({ totals }, 6)).toMatchObject({ class: expected, ...more });
  });

  test('is not judged without a rule', () => {
    expect(outcomeOf({ totals: [9, 0, 0, 0, 1] }, 0)).toMatchObject({
      class: 'UNKNOWN',
      isAdopted: false,
      shortfall: 0,
      minimalBlockingSet: 0,
    });
  });
});

test('what factions could change, against the question asked anew without them and with all of them', () => {
  const { source, events, factionCount } = plantCouncil({ seed: 'saving', members: 25, factions: 4, events: 240 });
  const matrix = buildMatrix(source);
  const seen = { pivotal: 0, saving: 0, neither: 0 };
  for (const [column, event] of events.entries()) {
    const votesFor = (willing: (vote: (typeof event.votes)[number]) => boolean) =>
      event.votes.filter(willing).length >= event.quota;
    const passed = event.quota > 0 && votesFor((vote) => vote.option === 'FOR');
    for (let faction = 0; faction < factionCount; faction += 1) {
      const without = votesFor((vote) => vote.option === 'FOR' && vote.faction !== faction);
      const withAll = votesFor((vote) => vote.option === 'FOR' || vote.faction === faction);
      const withPresent = votesFor(
        (vote) => vote.option === 'FOR' || (vote.faction === faction && vote.option !== 'ABSENT'),
      );
      const isPivotal = passed && !without;
      expect(isFactionPivotal(matrix, column, faction + 1)).toBe(isPivotal);
      const isLost = event.quota > 0 && !passed;
      expect(savingVotes(matrix, column, faction + 1)).toEqual(
        isLost ? { ofPresent: withPresent, withAbsent: withAll } : null,
      );
      seen[isPivotal ? 'pivotal' : isLost && withAll ? 'saving' : 'neither'] += 1;
    }
  }
  expect(Math.min(seen.pivotal, seen.saving, seen.neither)).toBeGreaterThan(10);
});
