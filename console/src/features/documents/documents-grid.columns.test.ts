import { describe, expect, test } from 'vitest';
import { type DocumentColumnText, type DocumentRow, documentColumns } from './documents-grid.columns.ts';

const text: DocumentColumnText = {
  language: 'uk',
  number: 'Індекс',
  summary: 'Короткий зміст',
  typeName: 'Вид документа',
  correspondent: 'Кореспондент',
  theirs: 'Індекс і дата кореспондента',
  state: 'Стан',
  direction: 'Напрям',
  journal: 'Журнал',
  unit: 'Підрозділ',
  employee: 'Працівник',
  registeredAt: 'Зареєстровано',
  control: 'На контролі до',
  states: {
    ...{ DRAFT: 'Проєкт', ON_APPROVAL: 'На погодженні', ON_SIGNATURE: 'На підписі', DISCARDED: 'Відкинуто' },
    ...{ REGISTERED: 'Зареєстровано', IN_EXECUTION: 'На виконанні' },
    ...{ EXECUTED: 'Виконано', FILED: 'У справі', VOIDED: 'Анульовано' },
  },
  directions: { INCOMING: 'Вхідний', OUTGOING: 'Вихідний', INTERNAL: 'Внутрішній' },
  stateChoices: [{ value: 'VOIDED', label: 'Анульовано' }],
  journals: [{ value: 'j', label: 'Вхідна' }],
  units: [{ value: 'u', label: 'Відділ' }],
  theirsOf: (number, day) => [number, day].filter(Boolean).join(' від '),
};
const document = {
  ...{ id: 'd', version: 1, number: '7/02-20', summary: 'Про опалення', typeName: 'лист', state: 'VOIDED' },
  ...{ direction: 'INCOMING', theirNumber: '15/3', theirDate: '2026-02-27', registeredAt: null },
  ...{ journal: { id: 'j', title: 'Вхідна' }, correspondent: null, unit: null, employee: null },
} as DocumentRow;

const columns = documentColumns(text);
const column = (id: string) => {
  const found = columns.find(({ colId }) => colId === id);
  if (!found) throw new Error(`No column ${id}`);
  return found;
};
const shown = (id: string, data: DocumentRow | undefined) => {
  const { valueGetter, valueFormatter } = column(id);
  const show = typeof valueGetter === 'function' ? valueGetter : valueFormatter;
  // the grid hands over more than these columns look at
  return typeof show === 'function' ? show({ data } as never) : undefined;
};

describe('the columns of the documents', () => {
  test.each([
    ['state', 'Анульовано'],
    ['direction', 'Вхідний'],
    ['journal', 'Вхідна'],
    ['correspondent', ''],
    ['theirs', '15/3 від 27.02.2026'],
  ])('%s says %s', (id, expected) => {
    expect(shown(id, document)).toBe(expected);
    expect(shown(id, undefined)).toBe('');
  });

  test('are ordered by the graph only where the graph can', () => {
    expect(columns.filter(({ sortable }) => sortable).map(({ colId }) => colId)).toEqual([
      'controlDueOn',
      'registeredAt',
    ]);
  });

  test('filter by closed lists alone', () => {
    expect(columns.filter(({ filter }) => filter).map(({ colId }) => colId)).toEqual([
      ...['state', 'direction', 'journal', 'unit'],
    ]);
  });
});
