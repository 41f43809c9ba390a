import { openDatabase } from '@hromada/drizzle/client';
import { type ClonedDatabase, cloneDatabase } from '@hromada/drizzle/testing';
import type { IsoDay } from '@hromada/shared/clock';
import { kyivMidnight, reckon, type SpecialDay, type Term, workingCalendar } from '@hromada/shared/deadline';
import { type NaiveCalendar, naiveDueOn } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CITIZEN_APPEALS } from '../../test/golden/citizen-appeals.ts';
import { CITIZEN_APPEALS_LIMITS } from '../../test/golden/citizen-appeals-limits.ts';
import { DEPUTIES } from '../../test/golden/deputies.ts';
import { DOCUMENTS } from '../../test/golden/documents.ts';
import { linesOf, PEACE_2027, TRANSFERRED_2021, WALL_CALENDAR } from '../../test/golden/golden-table.ts';
import { INFORMATION_REQUESTS } from '../../test/golden/information-requests.ts';
import { HOURS, PEACE_AGAIN, TRANSFERS } from '../../test/golden/special-cases.ts';
import { readTermReference, type TermReference } from './deadline.repository.ts';

const TABLES = [...CITIZEN_APPEALS, ...CITIZEN_APPEALS_LIMITS, ...DEPUTIES, ...INFORMATION_REQUESTS, ...DOCUMENTS];

let database: ClonedDatabase;
let reference: TermReference;

beforeAll(async () => {
  database = await cloneDatabase();
  const opened = openDatabase(database.url('appeals'), { max: 1 });
  reference = await readTermReference(opened.db).finally(opened.close);
});
afterAll(() => database.close());

const on = (day: IsoDay) => ({ on: day, at: kyivMidnight(day) });

test('the golden table has at least 200 cases', () => {
  const special = [HOURS, TRANSFERS, PEACE_AGAIN].map((cases) => linesOf(cases).length);
  const ordinary = TABLES.map(({ cases }) => linesOf(cases).length);
  expect([...special, ...ordinary].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(200);
});

describe.each(TABLES)('$law: $title', ({ rule, term, cases }) => {
  test.each(linesOf(cases))('%s → %s, %s', (receivedOn, expected, _why) => {
    const row = reference.rules.find(({ code, validTo }) => code === rule && validTo === null);
    expect(row).toMatchObject(term);
    expect(reckon({ term: row as Term, event: on(receivedOn) }, reference.calendar).dueOn).toBe(expected);
    expect(naiveDueOn(receivedOn, term, WALL_CALENDAR)).toBe(expected);
  });
});

describe('2939-VI, ст. 20, ч. 2: 48 годин', () => {
  const KYIV = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Kyiv',
    dateStyle: 'short',
    timeStyle: 'short',
  });

  test.each(linesOf(HOURS))('%s → %s, %s', (given, expected, _why) => {
    const [receivedOn = '', at = ''] = given.split(' ');
    const row = reference.rules.find(({ code }) => code === 'INFORMATION_REQUEST_URGENT');
    const found = reckon({ term: row as Term, event: { on: receivedOn, at: new Date(at) } }, reference.calendar);
    expect([found.dueOn, found.dueAt && KYIV.format(found.dueAt)]).toEqual([expected.slice(0, 10), expected]);
  });
});

/** A line that names its own term: `5 WORKING_DAYS NEXT 2021-01-05`. */
function parsed(given: string): { term: Term; receivedOn: IsoDay } {
  const [value, unit, rollover, receivedOn = ''] = given.split(' ');
  return { term: { value: Number(value), unit, rollover } as Term, receivedOn };
}

function expectBoth(given: string, expected: string, calendar: TermReference['calendar'], naive: NaiveCalendar) {
  const { term, receivedOn } = parsed(given);
  expect(reckon({ term, event: on(receivedOn) }, calendar).dueOn).toBe(expected);
  expect(naiveDueOn(receivedOn, term, naive)).toBe(expected);
}

describe('КЗпП, ст. 67, ч. 4: перенесення за розпорядженням', () => {
  test.each(linesOf(TRANSFERS))('%s → %s, %s', (given, expected, _why) => {
    const row = (day: IsoDay, kind: SpecialDay['kind']) => ({ day, kind, name: '1191-р', basis: '1191-р' });
    const specialDays = [
      ...reference.rows.specialDays,
      ...['2021-01-08', '2021-08-23', '2021-10-15'].map((day) => row(day, 'DAY_OFF')),
      ...['2021-01-16', '2021-08-28', '2021-10-23'].map((day) => row(day, 'WORKDAY')),
    ];
    expectBoth(given, expected, workingCalendar({ ...reference.rows, specialDays }), TRANSFERRED_2021);
  });
});

describe('якби воєнний стан скінчився 1 січня 2027 року', () => {
  test.each(linesOf(PEACE_AGAIN))('%s → %s, %s', (given, expected, _why) => {
    const [peace, martialLaw] = reference.rows.regimes;
    if (!peace || !martialLaw) throw new Error('Two regimes are expected');
    const regimes = [
      peace,
      { ...martialLaw, validTo: '2027-01-01' },
      { ...peace, code: 'PEACE_AGAIN', validFrom: '2027-01-01', validTo: null },
    ];
    expectBoth(given, expected, workingCalendar({ ...reference.rows, regimes }), PEACE_2027);
  });
});
