import { expect, test } from 'vitest';
import { formatCappedCount, formatMoney, formatNumber, formatShare } from './numbers.ts';

test('thousands are set apart', () => {
  expect(formatNumber(12345, 'uk').replace(/\s/g, ' ')).toBe('12 345');
  expect(formatNumber(12345, 'en')).toBe('12,345');
});

test('a count that was cut short says so', () => {
  expect(formatCappedCount({ value: 10000, isCapped: true }, 'en')).toBe('10,000+');
  expect(formatCappedCount({ value: 7, isCapped: false }, 'uk')).toBe('7');
});

test('an undefined share stays empty', () => {
  expect(formatShare(null, 'uk')).toBe('');
  expect(formatShare(0.125, 'en')).toBe('12.5%');
});

test('money is counted in kopiykas and shown in hryvnias', () => {
  expect(formatMoney(125000, 'uk').replace(/\s/g, ' ')).toBe('1 250,00 ₴');
});
