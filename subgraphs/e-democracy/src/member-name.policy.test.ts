import { describe, expect, test } from 'vitest';
import { memberDisplayName, memberNameKey, ukrainianSortKey } from './member-name.policy.ts';

describe('one spelling for one person', () => {
  test.each([
    ['Артеменко  С.В.', 'Артеменко С. В.'],
    ["Ар'єва Я. В.", 'Ар’єва Я.В.'],
    ["Ар'єва Я. В.", 'Арʼєва Я.В. '],
    ['Ар`єва Я.В', "АР'ЄВА Я. В."],
    ['Кузьменко-Титаренко О.О.', 'Кузьменко – Титаренко О. О.'],
    ['Іщенко М.В.', 'Iщенкo М.B.'],
  ])('«%s» and «%s» are one', (one, other) => {
    expect(memberNameKey(one)).toBe(memberNameKey(other));
  });

  test.each([
    ['Ярмоленко І.О.', 'Ярмоленко Ю.О.'],
    ['Федоренко Ю.С.', 'Федоренко Я.Ю.'],
    ['Гончаров В.В.', 'Ґончаров В.В.'],
  ])('«%s» and «%s» are two', (one, other) => {
    expect(memberNameKey(one)).not.toBe(memberNameKey(other));
  });

  test.each(['. .. ..', '. ....', '.....', '  ', '-'])('«%s» is nobody', (printed) => {
    expect(memberNameKey(printed)).toBe('');
  });
});

test('a name is shown with single spaces and one apostrophe', () => {
  expect(memberDisplayName("Ар'єва  Я.В.")).toBe('Ар’єва Я. В.');
});

test('names sort by the Ukrainian alphabet byte by byte', () => {
  const names = [
    'Яловий',
    'Гончар',
    'Ґанок',
    'Єремія',
    'Зубко',
    'Іваненко',
    'Їжак',
    'Йосипенко',
    'Щербак',
    'Андрієнко',
    'Андрієнко-Бойко',
  ];
  const byKey = [...names].sort((one, other) => (ukrainianSortKey(one) < ukrainianSortKey(other) ? -1 : 1));
  expect(byKey).toEqual([
    'Андрієнко',
    'Андрієнко-Бойко',
    'Гончар',
    'Ґанок',
    'Єремія',
    'Зубко',
    'Іваненко',
    'Їжак',
    'Йосипенко',
    'Щербак',
    'Яловий',
  ]);
});
