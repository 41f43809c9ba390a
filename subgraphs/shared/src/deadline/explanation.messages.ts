import { ARTICLE, type Step } from './explanation.policy.ts';
import type { Term } from './reckoning.policy.ts';

type Language = 'uk' | 'en';
type Words = Readonly<Record<Language, string>>;

const CAUSE: Readonly<Record<NonNullable<Step['cause']>, Words>> = {
  WORKDAY: { uk: 'робочий день', en: 'a working day' },
  WEEKEND: { uk: 'вихідний', en: 'a weekend' },
  HOLIDAY: { uk: 'святковий день', en: 'a holiday' },
  MOVED: { uk: 'вихідний, перенесений зі свята', en: 'a day off moved from a holiday' },
  TRANSFERRED_DAY_OFF: { uk: 'вихідний за розпорядженням', en: 'a day off by an order of transfer' },
  TRANSFERRED_WORKDAY: { uk: 'робочий день за розпорядженням', en: 'a working day by an order of transfer' },
  WAIVED_HOLIDAY: { uk: 'робочий день: свята не діють', en: 'a working day: holidays do not apply' },
  WAIVED_TRANSFER: { uk: 'робочий день: перенесення не діють', en: 'a working day: transfers do not apply' },
};

const ARTICLE_EN: Readonly<Record<string, string>> = {
  [ARTICLE.STARTS]: 'Civil Code, art. 253',
  [ARTICLE.NO_SUCH_DATE]: 'Civil Code, art. 254(3)',
  [ARTICLE.NEXT]: 'Civil Code, art. 254(5)',
  [ARTICLE.PREVIOUS]: 'Instruction on records management: a control date moves back',
  [ARTICLE.WEEKEND]: 'Labour Code, art. 67(1)',
  [ARTICLE.HOLIDAY]: 'Labour Code, art. 73',
  [ARTICLE.MOVED]: 'Labour Code, art. 67(3)',
  [ARTICLE.TRANSFER]: 'Labour Code, art. 67(4)',
};

/** The article of a step; articles of rules and regimes stay as their rows cite them. */
export function articleInWords(article: string | null, language: Language): string | null {
  return article !== null && language === 'en' ? (ARTICLE_EN[article] ?? article) : article;
}

/** One step of a reckoning in words. */
export function stepInWords(
  step: Step,
  { unit, rollover }: Pick<Term, 'unit' | 'rollover'>,
  language: Language,
): string {
  const isUk = language === 'uk';
  switch (step.meaning) {
    case 'EVENT':
      return isUk ? 'Подія, від якої рахується строк' : 'The event that the term runs from';
    case 'STARTS':
      return isUk ? 'Початок строку: наступний день' : 'The term starts: the next day';
    case 'HOURS_RUN':
      return isUk
        ? 'Години спливають від часу надходження, без перерви на вихідні'
        : 'The hours run from the time of receipt, days off included';
    case 'COUNTED':
      return countedInWords(step, unit, language);
    case 'NOT_COUNTED':
      return `${isUk ? 'Не рахується' : 'Not counted'}: ${causeInWords(step, language)}`;
    case 'SUSPENDED':
      return isUk
        ? `Строк зупинено: ${step.days} ${daysUk(step.days)} не рахується`
        : `The clock stands still: ${step.days} ${step.days === 1 ? 'day is' : 'days are'} not counted`;
    case 'RESET':
      return isUk ? 'Строк почався спочатку' : 'The term began anew';
    case 'NO_SUCH_DATE':
      return isUk ? 'Такого числа в місяці немає: останній день місяця' : 'The month has no such date: its last day';
    case 'ROLLED_OVER': {
      const where = isUk
        ? { NEXT: 'далі', PREVIOUS: 'назад', NONE: '' }
        : { NEXT: 'forward', PREVIOUS: 'back', NONE: '' };
      const text = isUk ? 'Останній день переноситься' : 'The last day moves';
      return `${text} ${where[rollover]}: ${causeInWords(step, language)}`;
    }
    case 'EXTENDED':
      return isUk
        ? `Строк продовжено на ${step.days} ${daysUk(step.days)}`
        : `Extended by ${step.days} ${step.days === 1 ? 'day' : 'days'}`;
    case 'MORE':
      return isUk
        ? `Так само далі, ${step.days} ${daysUk(step.days)}${numbersOf(step)}`
        : `And so on for ${step.days} days${numbersOf(step)}`;
    case 'DUE':
      return isUk ? 'Останній день строку' : 'The last day of the term';
  }
}

function countedInWords(step: Step, unit: Term['unit'], language: Language): string {
  if (unit === 'MONTHS')
    return language === 'uk' ? 'Календарні дні місяця, вихідні разом' : 'Days of the month, days off included';
  const [first, last] = step.ordinals ?? [0, 0];
  const numbers = first === last ? `${first}` : `${first}–${last}`;
  const cause =
    unit === 'DAYS' ? (language === 'uk' ? 'календарні дні' : 'calendar days') : causeInWords(step, language);
  return language === 'uk' ? `Рахується, № ${numbers}: ${cause}` : `Counted, No. ${numbers}: ${cause}`;
}

function causeInWords({ cause, name }: Step, language: Language): string {
  if (cause === null) return '';
  return name === null ? CAUSE[cause][language] : `${CAUSE[cause][language]} («${name}»)`;
}

function numbersOf({ ordinals }: Step): string {
  return ordinals ? ` (№ ${ordinals[0]}–${ordinals[1]})` : '';
}

function daysUk(count: number): string {
  const form = new Intl.PluralRules('uk').select(count);
  return form === 'one' ? 'день' : form === 'few' ? 'дні' : 'днів';
}
