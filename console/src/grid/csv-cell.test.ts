import { expect, test } from 'vitest';
import { csvCell } from './csv-cell.ts';

test.each([
  ['=HYPERLINK("http://evil")', '\'=HYPERLINK("http://evil")'],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd|/C calc', "'-cmd|/C calc"],
  ['-12,5', '-12,5'],
  ['+380 67 000 00 00', '+380 67 000 00 00'],
  ['Ремонт дороги', 'Ремонт дороги'],
])('%s is exported as %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
