import { openDatabase } from '@hromada/drizzle/client';
import { type ClonedDatabase, cloneDatabase } from '@hromada/drizzle/testing';
import type { IsoDay } from '@hromada/shared/clock';
import { type NaiveCalendar, naiveDueOn } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TermUnit } from '../service/service-card.type.ts';
import { listStatutoryRows, type StatutoryRows } from './term.repository.ts';
import { TermBook } from './term.service.ts';

let database: ClonedDatabase;
let law: StatutoryRows;
beforeAll(async () => {
  database = await cloneDatabase();
  const { db, close } = openDatabase(database.url('services'), { max: 1 });
  law = await listStatutoryRows(db).finally(close);
});
afterAll(() => database.close());

type Regime = 'воєнний стан' | 'мирний час';

/** The law of a new database, or the same as if martial law had never been. */
function bookOf(regime: Regime, resumption: 'RESUME' | 'RESET' = 'RESUME'): TermBook {
  const [peace] = law.rows.regimes;
  if (!peace) throw new Error('A regime is expected');
  const regimes = regime === 'мирний час' ? [{ ...peace, validTo: null }] : law.rows.regimes;
  return new TermBook({
    rules: law.rules.map((rule) => ({ ...rule, resumption })),
    rows: { ...law.rows, regimes },
  });
}

/** Days off by the wall calendar of peace, by hand; under martial law there are none. */
const WALL: Readonly<Record<Regime, NaiveCalendar>> = {
  'воєнний стан': { off: new Set(), worked: new Set() },
  'мирний час': {
    off: new Set([
      ...['2026-01-01', '2026-03-09', '2026-04-13', '2026-05-01', '2026-05-08', '2026-06-01', '2026-06-29'],
      ...['2026-07-15', '2026-08-24', '2026-10-01', '2026-12-25', '2027-01-01', '2027-03-08'],
    ]),
    worked: new Set(),
  },
};

describe('5203-VI, ст. 10; 2073-IX, ст. 42; ЦКУ, ст. 253, 254: строк послуги', () => {
  test.each<[IsoDay, number | null, TermUnit | null, Regime, IsoDay, string]>([
    ['2026-03-02', 10, 'DAYS', 'воєнний стан', '2026-03-12', 'десять днів після понеділка'],
    ['2026-03-02', 1, 'DAYS', 'воєнний стан', '2026-03-03', 'один день — наступний'],
    ['2026-03-02', 0, 'DAYS', 'воєнний стан', '2026-03-02', 'у день звернення (1871-IX)'],
    ['2026-03-07', 0, 'DAYS', 'воєнний стан', '2026-03-09', 'у день звернення, але субота'],
    ['2026-02-27', 1, 'WORKING_DAYS', 'воєнний стан', '2026-03-02', 'робочий день після пʼятниці'],
    ['2026-03-02', 5, 'WORKING_DAYS', 'воєнний стан', '2026-03-09', 'через вихідні'],
    ['2026-03-02', 5, 'WORKING_DAYS', 'мирний час', '2026-03-10', 'і через вихідний, перенесений з 8 березня'],
    ['2026-04-24', 5, 'WORKING_DAYS', 'мирний час', '2026-05-04', 'через 1 травня'],
    ['2026-04-24', 5, 'WORKING_DAYS', 'воєнний стан', '2026-05-01', '1 травня рахується'],
    ['2026-02-28', 3, 'WORKING_DAYS', 'воєнний стан', '2026-03-04', 'прийнято в суботу'],
    ['2026-03-04', 10, 'DAYS', 'воєнний стан', '2026-03-16', 'субота → понеділок'],
    ['2026-03-05', 10, 'DAYS', 'воєнний стан', '2026-03-16', 'неділя → понеділок'],
    ['2026-02-27', 10, 'DAYS', 'мирний час', '2026-03-10', 'перенесений вихідний → вівторок'],
    ['2026-02-27', 10, 'DAYS', 'воєнний стан', '2026-03-09', 'той самий понеділок — робочий'],
    ['2026-04-21', 10, 'DAYS', 'мирний час', '2026-05-04', 'свято в пʼятницю → понеділок'],
    ['2026-04-21', 10, 'DAYS', 'воєнний стан', '2026-05-01', 'свято — робочий день'],
    ['2026-12-07', 30, 'DAYS', 'мирний час', '2027-01-06', 'через Новий рік'],
    ['2026-01-30', 30, 'DAYS', 'воєнний стан', '2026-03-02', '1 березня неділя → понеділок'],
    ['2028-02-01', 30, 'DAYS', 'воєнний стан', '2028-03-02', 'через 29 лютого'],
    ['2026-03-27', 2, 'DAYS', 'воєнний стан', '2026-03-30', 'через ніч переведення годинника, неділя → понеділок'],
    ['2026-03-02', null, null, 'воєнний стан', '2026-04-01', 'картка мовчить: тридцять днів'],
    ['2026-03-06', null, null, 'воєнний стан', '2026-04-06', 'тридцятий день — неділя'],
    ['2026-03-02', 9, null, 'воєнний стан', '2026-03-13', 'менш як десять — робочі'],
    ['2026-03-02', 10, null, 'воєнний стан', '2026-03-12', 'десять — календарні'],
    ['2026-03-02', 7, null, 'мирний час', '2026-03-12', 'робочі, 9 березня не рахується'],
    ['2026-12-24', 5, null, 'мирний час', '2027-01-04', '25 грудня та 1 січня не рахуються'],
    ['2026-12-24', 5, null, 'воєнний стан', '2026-12-31', 'обидва рахуються'],
  ])('%s, %s %s, %s → %s: %s', (submittedOn, term, termUnit, regime, expected, _why) => {
    const book = bookOf(regime);
    const { value, unit } = book.effectiveTerm({ term, termUnit }, submittedOn);
    expect(book.dueOn({ term, termUnit }, submittedOn, [])).toBe(expected);
    expect(naiveDueOn(submittedOn, { value, unit, rollover: 'NEXT' }, WALL[regime])).toBe(expected);
  });

  test('до набрання чинності 2073-IX дні без одиниці — календарні', () => {
    expect(bookOf('воєнний стан').dueOn({ term: 9, termUnit: null }, '2023-12-14', [])).toBe('2023-12-25');
    expect(bookOf('воєнний стан').dueOn({ term: 9, termUnit: null }, '2023-12-15', [])).toBe('2023-12-28');
  });
});

describe('2073-IX, ст. 43: залишено без руху', () => {
  test.each<[IsoDay, number, TermUnit, IsoDay, IsoDay, 'RESUME' | 'RESET', IsoDay, string]>([
    ['2026-03-02', 10, 'DAYS', '2026-03-04', '2026-03-08', 'RESUME', '2026-03-16', 'десять днів і чотири дні паузи'],
    ['2026-03-02', 10, 'DAYS', '2026-03-04', '2026-03-06', 'RESUME', '2026-03-16', 'субота переноситься раз, не двічі'],
    ['2026-03-02', 5, 'WORKING_DAYS', '2026-03-03', '2026-03-06', 'RESUME', '2026-03-12', 'три робочі дні паузи'],
    ['2026-03-02', 0, 'DAYS', '2026-03-02', '2026-03-05', 'RESUME', '2026-03-05', 'строк у день звернення'],
    ['2026-03-02', 10, 'DAYS', '2026-03-04', '2026-03-04', 'RESUME', '2026-03-12', 'виправлено того самого дня'],
    [
      '2026-03-02',
      10,
      'DAYS',
      '2026-03-12',
      '2026-03-19',
      'RESUME',
      '2026-03-19',
      'зупинено в останній день: не пізніше дня поновлення',
    ],
    ['2026-03-02', 10, 'DAYS', '2026-03-16', '2026-03-19', 'RESUME', '2026-03-12', 'строк сплив до зупинення'],
    ['2026-03-02', 10, 'DAYS', '2026-03-04', '2026-03-06', 'RESET', '2026-03-16', 'строк спочатку від 6 березня'],
    ['2026-03-02', 10, 'DAYS', '2026-03-11', '2026-03-20', 'RESET', '2026-03-30', 'строк спочатку від 20 березня'],
    ['2026-03-02', 5, 'WORKING_DAYS', '2026-03-03', '2026-03-06', 'RESET', '2026-03-13', 'пʼять робочих від 6 березня'],
  ])(
    '%s, %s %s, зупинено %s, поновлено %s, %s → %s: %s',
    (on, term, termUnit, stoppedOn, resumedOn, mode, expected, _why) => {
      const book = bookOf('воєнний стан', mode);
      expect(book.dueOn({ term, termUnit }, on, [{ stoppedOn, resumedOn }])).toBe(expected);
    },
  );

  test('дві паузи складаються', () => {
    const pauses = [
      { stoppedOn: '2026-03-03', resumedOn: '2026-03-05' },
      { stoppedOn: '2026-03-09', resumedOn: '2026-03-12' },
    ];
    // десять днів, дві та три доби паузи: 17 березня
    expect(bookOf('воєнний стан').dueOn({ term: 10, termUnit: 'DAYS' }, '2026-03-02', pauses)).toBe('2026-03-17');
  });

  test('пояснення називає зупинені дні та їхню статтю', () => {
    const card = { term: 5, termUnit: 'DAYS', legalBasis: 'картка' } as const;
    const told = bookOf('воєнний стан').explain(
      card,
      '2026-03-02',
      [{ stoppedOn: '2026-03-03', resumedOn: '2026-03-05' }],
      'uk',
    );
    expect(
      told.explanation.map(({ day, lastDay, kind, ordinal, article }) => [day, lastDay, kind, ordinal, article]),
    ).toEqual([
      ['2026-03-02', '2026-03-02', 'EVENT', null, null],
      ['2026-03-03', '2026-03-03', 'STARTS', null, 'ЦКУ, ст. 253'],
      ['2026-03-03', '2026-03-03', 'COUNTED', 1, 'картка'],
      ['2026-03-04', '2026-03-05', 'SUSPENDED', null, 'Закон України 2073-IX, ст. 43'],
      ['2026-03-06', '2026-03-09', 'COUNTED', 5, 'картка'],
      ['2026-03-09', '2026-03-09', 'DUE', null, null],
    ]);
  });
});

test('рік, якого немає в календарі, є помилкою, а не роком без свят', () => {
  expect(() => bookOf('воєнний стан').dueOn({ term: 30, termUnit: 'DAYS' }, '2035-12-20', [])).toThrow(
    'у календарі немає року 2036',
  );
});
