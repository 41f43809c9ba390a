import { expect, test } from 'vitest';
import { sortRows, type TableColumn, tableCsv } from './table-column.ts';

interface Row {
  readonly name: string;
  readonly share: number | null;
  readonly n: number;
}
const name: TableColumn<Row> = { key: 'name', head: 'Імʼя', value: (row) => row.name };
const share: TableColumn<Row> = { key: 'share', head: 'Частка, %', value: (row) => row.share, n: (row) => row.n };
const rows: readonly Row[] = [
  { name: 'Їжак', share: null, n: 0 },
  { name: 'Гай "Г", мол.', share: 1 / 3, n: 3 },
  { name: '=1+1', share: -0.5, n: 4 },
];

test('a file has every digit, the number behind each measure, and nothing for what is undefined', () => {
  expect(tableCsv([name, share], rows).split('\r\n')).toEqual([
    '\uFEFFІмʼя,"Частка, %","Частка, %: n"',
    'Їжак,,0',
    '"Гай ""Г"", мол.",0.3333333333333333,3',
    "'=1+1,-0.5,4",
    '',
  ]);
});

test.each([
  [true, [-0.5, 1 / 3, null]],
  [false, [1 / 3, -0.5, null]],
])('sorted, ascending %s, what is undefined comes last', (ascending, order) => {
  expect(sortRows(rows, share, ascending).map((row) => row.share)).toEqual(order);
});

test('names sort by the Ukrainian alphabet; without a column the order stays', () => {
  expect(sortRows(rows, name, true).map((row) => row.name)).toEqual(['=1+1', 'Гай "Г", мол.', 'Їжак']);
  expect(sortRows(rows, undefined, true)).toEqual(rows);
});
