import { describe, expect, test } from 'vitest';
import { AS_IT_WAS, MARTIAL_LAW, PEACE } from '../../test/calendars.ts';
import { deadlineOf } from './deadline.type.ts';
import { kyivMidnight, reckon, type Suspension, type Term } from './reckoning.policy.ts';

const on = (day: string) => ({ on: day, at: kyivMidnight(day) });
const told = (
  term: Term,
  event: string,
  language: 'uk' | 'en',
  calendar = MARTIAL_LAW,
  suspensions: Suspension[] = [],
) =>
  deadlineOf(
    reckon({ term, event: on(event), suspensions }, calendar),
    { code: 'RULE', basis: 'закон', term, sources: { suspension: 'стаття паузи' } },
    language,
  ).explanation.map(({ day, note, article }) => `${day.slice(5)} ${note}${article ? ` [${article}]` : ''}`);

describe('a deadline in words', () => {
  test('a month whose last day is a day off', () => {
    const month: Term = { value: 1, unit: 'MONTHS', rollover: 'NEXT' };
    expect(told(month, '2026-01-31', 'uk')).toEqual([
      '01-31 Подія, від якої рахується строк',
      '02-01 Початок строку: наступний день [ЦКУ, ст. 253]',
      '02-01 Календарні дні місяця, вихідні разом [закон]',
      '02-28 Такого числа в місяці немає: останній день місяця [ЦКУ, ст. 254, ч. 3]',
      '02-28 Останній день переноситься далі: вихідний [ЦКУ, ст. 254, ч. 5]',
      '03-02 Останній день строку',
    ]);
    expect(told(month, '2026-01-31', 'en')).toEqual([
      '01-31 The event that the term runs from',
      '02-01 The term starts: the next day [Civil Code, art. 253]',
      '02-01 Days of the month, days off included [закон]',
      '02-28 The month has no such date: its last day [Civil Code, art. 254(3)]',
      '02-28 The last day moves forward: a weekend [Civil Code, art. 254(5)]',
      '03-02 The last day of the term',
    ]);
  });

  test('working days in peace: moved and transferred days', () => {
    const term: Term = { value: 4, unit: 'WORKING_DAYS', rollover: 'NEXT' };
    expect(told(term, '2021-04-29', 'uk', PEACE)).toEqual([
      '04-29 Подія, від якої рахується строк',
      '04-30 Початок строку: наступний день [ЦКУ, ст. 253]',
      '04-30 Рахується, № 1: робочий день [закон]',
      '05-01 Не рахується: вихідний [КЗпП, ст. 67, ч. 1]',
      '05-03 Не рахується: вихідний, перенесений зі свята («Свято») [КЗпП, ст. 67, ч. 3]',
      '05-05 Рахується, № 2–4: робочий день [закон]',
      '05-07 Останній день строку',
    ]);
    expect(told(term, '2021-08-20', 'en', AS_IT_WAS)[3]).toBe(
      '08-23 Not counted: a day off by an order of transfer («Перенесення») [Labour Code, art. 67(4)]',
    );
  });

  test('a pause, and a control date that moves back', () => {
    const term: Term = { value: 10, unit: 'DAYS', rollover: 'PREVIOUS' };
    const pause: Suspension = { stoppedOn: '2026-03-04', resumedOn: '2026-03-06', mode: 'RESUME' };
    expect(told(term, '2026-03-02', 'uk', MARTIAL_LAW, [pause]).slice(3)).toEqual([
      '03-05 Строк зупинено: 2 дні не рахується [стаття паузи]',
      '03-07 Рахується, № 3–10: календарні дні [закон]',
      '03-14 Останній день переноситься назад: вихідний [Інструкція з діловодства: контрольна дата переноситься назад]',
      '03-13 Останній день строку',
    ]);
  });

  test('hours', () => {
    expect(told({ value: 48, unit: 'HOURS', rollover: 'NONE' }, '2026-03-06', 'uk')).toEqual([
      '03-06 Подія, від якої рахується строк',
      '03-06 Години спливають від часу надходження, без перерви на вихідні [закон]',
      '03-08 Останній день строку',
    ]);
  });
});
