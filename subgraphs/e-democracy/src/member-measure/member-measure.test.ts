import { describe, expect, test } from 'vitest';
import { plainActivity, plainLoyalty, plainWinner } from '../../test/plain-measures.ts';
import { plantCouncil } from '../../test/planted-council.ts';
import { buildMatrix, sliceMatrix } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { activityOf, loyaltyOf, sittingsOf, winnerOf, yearsOf } from './member-measure.service.ts';

const BASES = ['EFFECTIVE', 'EXPRESSED'] as const;
const councils = [
  plantCouncil({ seed: 'small', members: 14, factions: 3, events: 90 }),
  plantCouncil({ seed: 'city', members: 43, factions: 6, events: 400, withheld: [3, 3, 2] }),
].map((council) => ({ ...council, slice: sliceMatrix(buildMatrix(council.source), null) }));

describe.each(councils)('members of a council of $memberCount, against loops over plain votes', (council) => {
  const { slice, events, memberCount } = council;
  const members = Array.from({ length: memberCount }, (_, member) => member);
  const idsOf = (columns: readonly number[]) => columns.map((column) => events[column]?.id);

  test('activity: every option, and sittings due and attended', () => {
    for (const member of members) {
      const plain = plainActivity(events, member);
      const found = activityOf(slice, member);
      expect(found).toMatchObject({
        for: plain.counts.FOR,
        against: plain.counts.AGAINST,
        abstain: plain.counts.ABSTAIN,
        notVoted: plain.counts.NOT_VOTED,
        absent: plain.counts.ABSENT,
      });
      const sittings = sittingsOf(slice, member);
      expect([sittings.length, sittings.filter(({ isAttended }) => isAttended).length]).toEqual([
        plain.due,
        plain.attended,
      ]);
    }
  });

  test.each(
    BASES.flatMap((basis) =>
      [true, false].flatMap((excludeSelf) => [0.5, 0.6, 0.9].map((minMargin) => ({ basis, excludeSelf, minMargin }))),
    ),
  )('loyalty on $basis, own vote left out: $excludeSelf, margin $minMargin', ({ basis, ...rules }) => {
    let judged = 0;
    for (const member of members) {
      const plain = plainLoyalty(events, member, basis, rules);
      const found = loyaltyOf(slice, member, basis, rules);
      expect(found.loyal).toBe(plain.loyal);
      expect(idsOf(found.rebellions)).toEqual(plain.rebellions);
      expect(idsOf(found.costlyRebellions)).toEqual(plain.costly);
      expect(idsOf(found.withheld)).toEqual(plain.withheld);
      judged += plain.loyal + plain.rebellions.length;
    }
    expect(judged).toBeGreaterThan(100);
  });

  test.each(BASES)('votes with the winner on %s', (basis) => {
    for (const member of members) {
      const { pivotal, ...found } = winnerOf(slice, member, basis);
      expect({ ...found, pivotal: pivotal.length }).toEqual(plainWinner(events, member, basis));
    }
  });

  test('a slice by words, session and faction is the same as fewer plain votes', () => {
    const chosen = sliceMatrix(slice.matrix, {
      titleWords: ['Бюджет', 'земл'],
      sessionLabels: ['1 сесія', '2 сесія'],
      factionId: slice.matrix.factions[1]?.id ?? null,
      mainOnly: true,
    });
    const fewer = events
      .filter(
        (event, index) =>
          event.title.includes('бюджет') && event.title.includes('земл') && event.sitting < 6 && index % 5 !== 0,
      )
      .map((event) => ({ ...event, votes: event.votes.filter((vote) => vote.faction === 1) }));
    expect(chosen.events.length).toBe(fewer.length);
    for (const member of members) {
      const plain = plainActivity(fewer, member);
      expect(activityOf(chosen, member)).toMatchObject({ for: plain.counts.FOR, absent: plain.counts.ABSENT });
      expect(sittingsOf(chosen, member).length).toBe(plain.due);
    }
  });
});

describe('what a source cannot tell', () => {
  const planted = plantCouncil({ seed: 'folded', members: 9, factions: 2, events: 30, absence: 0 });

  test('is null where the absent are among those who did not vote', () => {
    const slice = sliceMatrix(buildMatrix(planted.source), null);
    const member = planted.events[0]?.votes[0]?.member ?? 0;
    expect(slice.matrix.absenceOf).toContain('FOLDED');
    expect(activityOf(slice, member).isAbsenceFolded).toBe(true);
    expect(yearsOf(slice, member)).toEqual([expect.objectContaining({ missedMoreThanHalf: null })]);
  });

  test('is inferred where the absent are left out', () => {
    const events = planted.source.events.map((event) => ({
      ...event,
      votes: event.votes.filter((vote) => vote >>> 16 !== 3),
    }));
    const members = planted.source.members.map((member, row) => ({
      ...member,
      mandateEndsOn: row === 3 ? '2021-01-31' : '2020-12-02',
    }));
    const slice = sliceMatrix(buildMatrix({ ...planted.source, members, events }), null);
    const due = planted.events.filter((event) => event.sitting < 2).length;
    expect(activityOf(slice, 3)).toMatchObject({ events: due, absent: due });
  });
});

test('missing exactly half of a year’s sittings is not more than half', () => {
  const { source } = plantCouncil({ seed: 'year', members: 6, factions: 2, events: 48, absence: 0.9 });
  const presences = (attended: readonly number[]) => {
    const events = source.events.map((event, index) => ({
      ...event,
      votes: Uint32Array.from([(0 << 16) | (attended.includes(Math.floor(index / 12)) ? 1 : 5), (1 << 16) | 5]),
    }));
    return yearsOf(sliceMatrix(buildMatrix({ ...source, events }), null), 0);
  };
  expect(presences([0, 2])).toEqual([{ year: 2021, due: 4, attended: 2, missedMoreThanHalf: false }]);
  expect(presences([2])).toEqual([{ year: 2021, due: 4, attended: 1, missedMoreThanHalf: true }]);
});
