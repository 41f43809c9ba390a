import { expect, test } from 'vitest';
import { codeLabels, statementLabel } from './label.ts';

test.each<[unknown, string]>([
  ['FORBIDDEN', 'FORBIDDEN'],
  ['LIMIT_COST', 'LIMIT_COST'],
  ['Шевченко Тарас', 'other'],
  ['3184710691', 'other'],
  ['A'.repeat(60), 'other'],
  [undefined, 'other'],
])('the code %j is labelled %s', (code, label) => {
  expect(codeLabels()(code)).toBe(label);
});

test('a hundred codes are known, and no more come in', () => {
  const label = codeLabels();
  const labels = Array.from({ length: 150 }, (_, index) => label(`CODE_${index}`));
  expect(new Set(labels).size).toBe(101);
  expect(label('CODE_99')).toBe('CODE_99');
  expect(label('CODE_100')).toBe('other');
});

test.each([
  ['select 1', 'select'],
  ['  INSERT into appeals.appeal values ($1)', 'insert'],
  ['select "appeals".append_access($1::text[])', 'append_access'],
  ["lock table x in share mode; -- '3184710691'", 'other'],
])('%s is a statement of the kind %s', (statement, label) => {
  expect(statementLabel(statement)).toBe(label);
});
