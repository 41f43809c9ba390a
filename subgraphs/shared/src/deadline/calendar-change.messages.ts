import type { CalendarFault, CalendarFaultCode } from './calendar-change.policy.ts';

type Words = Readonly<Record<'uk' | 'en', string>>;

const WORDS: Readonly<Record<CalendarFaultCode, Words>> = {
  NOT_ONE_CHANGE: { uk: 'Вкажіть рівно одну зміну', en: 'Give exactly one change' },
  BASIS_MISSING: { uk: 'Вкажіть підставу: закон, указ або розпорядження', en: 'Give the basis: a law or an order' },
  NAME_MISSING: { uk: 'Вкажіть назву', en: 'Give a name' },
  TEXT_TOO_LONG: { uk: 'Текст задовгий', en: 'The text is too long' },
  KIND_RECKONED: { uk: 'Перенесені зі свят вихідні обчислюються самі', en: 'Days moved from holidays are reckoned' },
  DAY_TAKEN: { uk: 'Цей день уже внесено до календаря', en: 'The calendar has this day already' },
  DAY_NOT_SPECIAL: { uk: 'Цього дня немає серед свят і перенесень', en: 'This day is no holiday and no transfer' },
  DAY_IS_WEEKEND: { uk: 'Це й так вихідний', en: 'This is a day off anyway' },
  DAY_IS_NO_WEEKEND: { uk: 'Робочим за розпорядженням стає лише вихідний', en: 'Only a weekend becomes a working day' },
  YEAR_MISSING: {
    uk: 'Цього року немає в календарі: спершу додайте рік',
    en: 'The calendar lacks this year: add it first',
  },
  YEAR_NOT_NEXT: { uk: 'Додайте рік, наступний за останнім відомим', en: 'Add the year after the last one known' },
  REGIME_SAME: { uk: 'Такий режим уже діє', en: 'This regime is in force already' },
  REGIME_NOT_LATER: {
    uk: 'День має бути пізнішим за початок чинного режиму',
    en: 'The day must be later than the beginning of the regime in force',
  },
  REGIME_MISSING: { uk: 'Немає режиму, що діяв раніше', en: 'There is no earlier regime to return to' },
  RULE_UNKNOWN: { uk: 'Такого чинного правила немає', en: 'There is no such rule in force' },
  RULE_NOT_LATER: {
    uk: 'День має бути пізнішим за початок дії чинного правила',
    en: 'The day must be later than the beginning of the rule in force',
  },
  VALUE_OUT_OF_RANGE: { uk: 'Ціле число від 1 до 366', en: 'A whole number from 1 to 366' },
  UNIT_NOT_FOR_RULE: { uk: 'Це правило рахується лише в днях', en: 'This rule is counted in days only' },
  RECALCULATION_RUNNING: {
    uk: 'Триває перерахунок після попередньої зміни: зачекайте',
    en: 'Terms are being reckoned after the last change: wait',
  },
};

/** Faults of a change in words. */
export function calendarProblems(faults: readonly CalendarFault[], language: 'uk' | 'en') {
  return faults.map(({ field, code }) => ({ field, code, message: WORDS[code][language] }));
}
