import { describe, expect, test } from 'vitest';
import {
  type AppealColumnText,
  type AppealRow,
  appealColumns,
  applicantName,
  marksOf,
} from './appeals-grid.columns.ts';

const AWAY = 'дані реєстру недоступні';
const WITHHELD = 'не розголошується';

const text: AppealColumnText = {
  language: 'uk',
  number: 'Номер',
  subject: 'Тема',
  applicant: 'Заявник',
  state: 'Стан',
  due: 'Строк',
  unit: 'Підрозділ',
  executor: 'Виконавець',
  procedure: 'Порядок',
  kind: 'Вид',
  channel: 'Канал',
  marks: 'Ознаки',
  receivedOn: 'Надійшло',
  registeredAt: 'Зареєстровано',
  registryUnavailable: AWAY,
  withheld: WITHHELD,
  states: {
    REGISTERED: 'Зареєстровано',
    AWAITING_RESOLUTION: 'На резолюції',
    IN_EXECUTION: 'На виконанні',
    REPLY_APPROVAL: 'На погодженні',
    AWAITING_SIGNATURE: 'На підписі',
    REPLIED: 'Відповідь надано',
    CLOSED: 'У справі',
    FORWARDED: 'Переслано',
    RETURNED: 'Повернуто',
    NOT_CONSIDERED: 'Не розглядається',
    WITHDRAWN: 'Відкликано',
  },
  procedures: { CITIZEN_APPEAL: 'Звернення', INFORMATION_REQUEST: 'Запит', DEPUTY_APPEAL: 'Депутатське' },
  kinds: { PROPOSAL: 'Пропозиція', APPLICATION: 'Заява', COMPLAINT: 'Скарга' },
  channels: {
    POST: 'Пошта',
    PERSONAL_RECEPTION: 'Прийом',
    PHONE: 'Телефон',
    EMAIL: 'Ел. пошта',
    WEB: 'Вебсайт',
    OTHER_BODY: 'Інший орган',
  },
  recurrences: { PRIMARY: 'Первинне', REPEATED: 'Повторне', DUPLICATE: 'Дублетне', MASS: 'Масове' },
  authorships: { INDIVIDUAL: 'Індивідуальне', COLLECTIVE: 'Колективне', ANONYMOUS: 'Анонімне' },
  units: [{ value: 'u1', label: 'Управління ЖКГ' }],
};

describe('whose appeal it is', () => {
  test.each([
    [{ applicant: { person: { fullName: 'Коваль Іван' }, personId: 'p', statedName: 'І. Коваль' } }, 'Коваль Іван'],
    [{ applicant: { person: null, personId: null, statedName: 'Мешканці будинку' } }, 'Мешканці будинку'],
    [{ applicant: { person: null, personId: 'p', statedName: null } }, AWAY],
    [{ applicant: { person: null, personId: null, statedName: null }, deputy: { name: 'Бойко Л. Т.' } }, 'Бойко Л. Т.'],
    [{ applicant: {} }, ''],
    [{ applicant: null }, WITHHELD],
  ])('%j → %s', (row, name) => {
    expect(applicantName(row, { registryUnavailable: AWAY, withheld: WITHHELD })).toBe(name);
  });
});

test.each([
  ['PRIMARY', 'INDIVIDUAL', ''],
  ['REPEATED', 'INDIVIDUAL', 'Повторне'],
  ['PRIMARY', 'ANONYMOUS', 'Анонімне'],
  ['MASS', 'COLLECTIVE', 'Масове, Колективне'],
] as const)('the marks of %s, %s', (recurrence, authorship, marks) => {
  expect(marksOf({ recurrence, authorship }, text)).toBe(marks);
});

describe('the columns of the journal', () => {
  const columns = appealColumns(text);
  const column = (id: string) => {
    const found = columns.find(({ colId }) => colId === id);
    if (!found) throw new Error(`no column ${id}`);
    return found;
  };

  test('each have a name of their own', () => {
    expect(columns.every(({ headerName }) => headerName)).toBe(true);
    expect(new Set(columns.map(({ colId }) => colId)).size).toBe(columns.length);
  });

  test('sort only by what the server sorts by', () => {
    expect(columns.filter(({ sortable }) => sortable).map(({ colId }) => colId)).toEqual(['dueOn', 'registeredAt']);
  });

  test('filter by closed lists', () => {
    expect(column('unit').filterParams).toEqual({
      label: 'Підрозділ',
      options: [{ value: 'u1', label: 'Управління ЖКГ' }],
    });
    expect(column('state').filterParams).toMatchObject({
      options: [{ value: 'REGISTERED', label: 'Зареєстровано' }, ...Array.from({ length: 10 }, () => ({}))],
    });
  });

  test('show days and states in words, and nothing while the page is on its way', () => {
    const format = (id: string, data: Partial<AppealRow> | undefined) => {
      const { valueFormatter } = column(id);
      return typeof valueFormatter === 'function' ? valueFormatter({ data } as never) : null;
    };
    expect(format('dueOn', { dueOn: '2026-03-31' })).toBe('31.03.2026');
    expect(format('state', { state: 'REPLIED' })).toBe('Відповідь надано');
    expect(format('state', undefined)).toBe('');
  });
});
