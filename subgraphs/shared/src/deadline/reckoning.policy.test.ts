import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AS_IT_WAS, ENDS_IN_JULY, MARTIAL_LAW, PEACE } from '../../test/calendars.ts';
import { addDays, daysBetween, type IsoDay } from '../clock/index.ts';
import { explain, STEPS_MAX } from './explanation.policy.ts';
import {
  extensionFault,
  extensionLimit,
  kyivMidnight,
  type Reckoning,
  type Rollover,
  reckon,
  type Suspension,
  type TermUnit,
  unitOfBareDays,
} from './reckoning.policy.ts';

const on = (day: IsoDay) => ({ on: day, at: kyivMidnight(day) });
const day = fc.integer({ min: 0, max: 2100 }).map((days) => addDays('2021-01-01', days)); // to October 2026
const calendar = fc.constantFrom(PEACE, MARTIAL_LAW, AS_IT_WAS, ENDS_IN_JULY);
const unit = fc.constantFrom<TermUnit>('DAYS', 'WORKING_DAYS', 'MONTHS', 'HOURS');
const counted = fc.constantFrom<TermUnit>('DAYS', 'WORKING_DAYS');
const rollover = fc.constantFrom<Rollover>('NEXT', 'PREVIOUS', 'NONE');
const value = fc.integer({ min: 1, max: 12 });
const pause = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 20 }))
  .map(([after, length]) => ({ after, length }));

const countedDays = ({ facts }: Reckoning) => facts.filter(({ meaning }) => meaning === 'COUNTED').length;

describe('of every term', () => {
  test('a longer one never ends earlier', () => {
    fc.assert(
      fc.property(day, value, unit, rollover, calendar, (from, length, given, rolls, days) => {
        const of = (count: number) =>
          reckon({ term: { value: count, unit: given, rollover: rolls }, event: on(from) }, days).dueOn;
        expect(of(length) <= of(length + 1)).toBe(true);
      }),
    );
  });

  test('the last day is worked unless the rule lets it stand', () => {
    fc.assert(
      fc.property(
        day,
        value,
        unit,
        fc.constantFrom<Rollover>('NEXT', 'PREVIOUS'),
        calendar,
        (from, length, u, r, c) => {
          const { dueOn } = reckon({ term: { value: length, unit: u, rollover: r }, event: on(from) }, c);
          expect(c.standingOf(dueOn).isWorking).toBe(true);
        },
      ),
    );
  });

  test('forward is not before the day itself, and back is not after it', () => {
    fc.assert(
      fc.property(day, value, unit, calendar, (from, length, given, days) => {
        const of = (rolls: Rollover) =>
          reckon({ term: { value: length, unit: given, rollover: rolls }, event: on(from) }, days).dueOn;
        expect(of('NEXT') >= of('NONE') && of('NONE') >= of('PREVIOUS')).toBe(true);
      }),
    );
  });

  test('two terms one after the other are as long as their sum', () => {
    fc.assert(
      fc.property(day, value, value, counted, calendar, (from, one, other, given, days) => {
        const of = (start: IsoDay, count: number) =>
          reckon({ term: { value: count, unit: given, rollover: 'NONE' }, event: on(start) }, days).dueOn;
        expect(of(of(from, one), other)).toBe(of(from, one + other));
      }),
    );
  });

  test('the explanation counts as many days as the term has, whatever pauses it', () => {
    fc.assert(
      fc.property(day, value, counted, rollover, calendar, fc.option(pause), (from, length, u, r, c, paused) => {
        const suspensions: Suspension[] = paused
          ? [
              {
                stoppedOn: addDays(from, paused.after),
                resumedOn: addDays(from, paused.after + paused.length),
                mode: 'RESUME',
              },
            ]
          : [];
        const term = { value: length, unit: u, rollover: r };
        const found = reckon({ term, event: on(from), suspensions }, c);
        expect(countedDays(found)).toBe(length);
        const told = explain(found, term, { rule: 'закон' }).filter(({ meaning }) => meaning === 'COUNTED');
        expect(told.reduce((sum, { days }) => sum + days, 0)).toBe(length);
        expect(told.at(-1)?.ordinals?.[1]).toBe(length);
      }),
    );
  });

  test('every day from the first to the nominal last has exactly one meaning', () => {
    fc.assert(
      fc.property(
        day,
        value,
        fc.constantFrom<TermUnit>('DAYS', 'WORKING_DAYS', 'MONTHS'),
        calendar,
        (from, length, u, c) => {
          const found = reckon({ term: { value: length, unit: u, rollover: 'NEXT' }, event: on(from) }, c);
          const spanned = found.facts.filter(({ meaning }) => meaning === 'COUNTED' || meaning === 'NOT_COUNTED');
          expect(spanned.map((fact) => fact.day)).toEqual(
            Array.from({ length: daysBetween(from, found.nominalOn) }, (_, index) => addDays(from, index + 1)),
          );
        },
      ),
    );
  });

  test('a pause never brings the last day nearer', () => {
    fc.assert(
      fc.property(day, value, counted, calendar, pause, (from, length, u, c, { after, length: pausedDays }) => {
        const term = { value: length, unit: u, rollover: 'NEXT' } as const;
        const suspension = {
          stoppedOn: addDays(from, after),
          resumedOn: addDays(from, after + pausedDays),
          mode: 'RESUME',
        } as const;
        const plain = reckon({ term, event: on(from) }, c).dueOn;
        const paused = reckon({ term, event: on(from), suspensions: [suspension] }, c).dueOn;
        expect(paused >= plain).toBe(true);
        if (suspension.stoppedOn <= plain) expect(paused >= suspension.resumedOn).toBe(true);
      }),
    );
  });
});

describe('an explanation', () => {
  test('is bounded, however long the term', () => {
    const term = { value: 300, unit: 'WORKING_DAYS', rollover: 'NEXT' } as const;
    const found = reckon({ term, event: on('2021-01-04') }, PEACE);
    const steps = explain(found, term, { rule: 'закон' });
    expect(steps).toHaveLength(STEPS_MAX);
    expect(steps.filter(({ meaning }) => meaning === 'MORE')).toHaveLength(1);
    expect(steps.at(-1)).toMatchObject({ meaning: 'DUE', from: found.dueOn });
  });

  test('tells a term that crosses into martial law, with the article of each step', () => {
    const term = { value: 12, unit: 'WORKING_DAYS', rollover: 'NEXT' } as const;
    const steps = explain(reckon({ term, event: on('2022-02-22') }, AS_IT_WAS), term, { rule: 'закон' });
    expect(steps.map(({ from, to, meaning, cause, article }) => [from, to, meaning, cause, article].join(' '))).toEqual(
      [
        '2022-02-22 2022-02-22 EVENT  ',
        '2022-02-23 2022-02-23 STARTS  ЦКУ, ст. 253',
        '2022-02-23 2022-02-25 COUNTED WORKDAY закон',
        '2022-02-26 2022-02-27 NOT_COUNTED WEEKEND КЗпП, ст. 67, ч. 1',
        '2022-02-28 2022-03-04 COUNTED WORKDAY закон',
        '2022-03-05 2022-03-06 NOT_COUNTED WEEKEND КЗпП, ст. 67, ч. 1',
        '2022-03-07 2022-03-07 COUNTED WORKDAY закон',
        '2022-03-08 2022-03-08 COUNTED WAIVED_HOLIDAY 2136-IX, ст. 6(6)',
        '2022-03-09 2022-03-10 COUNTED WORKDAY закон',
        '2022-03-10 2022-03-10 DUE  ',
      ],
    );
  });
});

describe('an extension', () => {
  test('lengthens the term to the day that was set, and no nearer', () => {
    const term = { value: 1, unit: 'MONTHS', rollover: 'NEXT' } as const;
    const of = (extendedTo: IsoDay) => reckon({ term, event: on('2026-03-02'), extendedTo }, MARTIAL_LAW).dueOn;
    expect([of('2026-04-16'), of('2026-03-20')]).toEqual(['2026-04-16', '2026-04-02']);
  });

  test.each([
    ['2026-03-02', 45, 'DAYS', '2026-04-16', 'the 45th day is a Thursday'],
    ['2026-03-04', 45, 'DAYS', '2026-04-17', 'the 45th is a Saturday: the Friday before, never more than 45'],
    ['2026-03-02', 20, 'WORKING_DAYS', '2026-03-30', 'four weeks'],
    ['2026-03-02', 1, 'MONTHS', '2026-04-02', 'a month'],
  ] as const)('from %s at most %i %s: %s, %s', (from, length, u, limit, _why) => {
    expect(extensionLimit({ value: length, unit: u }, { event: on(from) }, MARTIAL_LAW)).toBe(limit);
  });

  test.each([
    ['2026-04-10', '2026-04-03', 'TERM_EXPIRED'],
    ['2026-04-02', '2026-04-02', 'NOT_LATER'],
    ['2026-04-17', '2026-04-02', 'OVER_THE_LIMIT'],
    ['2026-04-16', '2026-04-02', null],
  ])('to %s, decided on %s: %s', (wanted, today, fault) => {
    expect(extensionFault(wanted, { dueOn: '2026-04-02', limitOn: '2026-04-16', today })).toBe(fault);
  });
});

describe('a bare number of days (2073-IX, art. 42)', () => {
  test.each([
    [1, 'WORKING_DAYS'],
    [9, 'WORKING_DAYS'],
    [10, 'DAYS'],
    [30, 'DAYS'],
  ])('%i → %s', (days, found) => {
    expect(unitOfBareDays(days, 10)).toBe(found);
  });
});

test('half a day, or less than nothing, is no term', () => {
  for (const odd of [1.5, -1])
    expect(() =>
      reckon({ term: { value: odd, unit: 'DAYS', rollover: 'NEXT' }, event: on('2026-03-02') }, PEACE),
    ).toThrow(RangeError);
});
