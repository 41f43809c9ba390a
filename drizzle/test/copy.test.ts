import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyRows } from '../src/copy.ts';
import { type ClonedDatabase, cloneDatabase } from '../testing/template.ts';

let database: ClonedDatabase;
let sql: Sql;

beforeAll(async () => {
  database = await cloneDatabase();
  sql = postgres(database.url(), { max: 1, onnotice: () => undefined });
  await sql`create table public.parcel (id int primary key, words text, at timestamptz, tags text[], more jsonb)`;
});

afterAll(async () => {
  await sql.end();
  await database.close();
});

const COLUMNS = ['id', 'words', 'at', 'tags', 'more'];

describe('loading by COPY', () => {
  test('brings every kind of value as it was', async () => {
    const at = new Date('2026-03-02T08:00:00Z');
    const rows = [
      [1, 'таб\tуляція, рядок\nновий, зворотна \\ риска', at, ['а "б"', 'в,г'], { ключ: [1, null] }],
      [2, '', null, null, null],
      [3, '\\N', at, ['\\'], { text: 'лапки "\n"' }],
    ];
    expect(await copyRows(sql, 'public.parcel', COLUMNS, rows)).toBe(3);
    const stored = await sql`select * from public.parcel order by id`;
    expect(stored.map((row) => COLUMNS.map((column) => row[column]))).toEqual(rows);
  });

  test('takes rows from an asynchronous source, in more than one chunk', async () => {
    async function* rows() {
      for (let id = 100; id < 5100; id += 1) yield [id, 'слово '.repeat(10), null, null, null];
    }
    expect(await copyRows(sql, 'public.parcel', COLUMNS, rows())).toBe(5000);
  });

  test('sends nothing when there are no rows', async () => {
    expect(await copyRows(sql, 'public.parcel', COLUMNS, [])).toBe(0);
  });

  test('fails, and does not hang, when the server refuses the last row', async () => {
    const load = sql.begin((tx) =>
      copyRows(tx, 'public.parcel', COLUMNS, [
        [9001, 'a', null, null, null],
        [9001, 'b', null, null, null],
      ]),
    );
    await expect(load).rejects.toThrow();
    expect(await sql`select 1 from public.parcel where id = 9001`).toHaveLength(0);
  });

  test('fails when the server refuses a row in the middle', async () => {
    function* rows() {
      for (let id = 10_000; id < 20_000; id += 1)
        yield [id === 12_345 ? 'not a number' : id, 'слово '.repeat(20), null, null, null];
    }
    await expect(sql.begin((tx) => copyRows(tx, 'public.parcel', COLUMNS, rows()))).rejects.toThrow();
    expect(await sql`select 1 from public.parcel where id = 10000`).toHaveLength(0);
  });
});
