import type { DeadlineFact } from './deadline.policy.ts';
import type { DayStanding } from './working-calendar.policy.ts';

type Language = 'uk' | 'en';

const DAYS_OFF: Readonly<Record<DayStanding['cause'], Readonly<Record<Language, (holiday: string) => string>>>> = {
  SATURDAY: { uk: () => 'субота, вихідний', en: () => 'Saturday, a day off' },
  SUNDAY: { uk: () => 'неділя, вихідний', en: () => 'Sunday, a day off' },
  HOLIDAY: { uk: (name) => `святковий день: ${name}`, en: (name) => `a holiday: ${name}` },
  MOVED: {
    uk: (name) => `вихідний, перенесений через свято: ${name}`,
    en: (name) => `a day off moved because of a holiday: ${name}`,
  },
  WORKDAY: { uk: () => 'робочий день', en: () => 'a working day' },
  WAIVED_HOLIDAY: {
    uk: (name) => `робочий день: під час воєнного стану свята не діють (${name})`,
    en: (name) => `a working day: holidays do not apply under martial law (${name})`,
  },
};

function standingInWords(standing: DayStanding | null, language: Language): string {
  return standing ? DAYS_OFF[standing.cause][language](standing.holiday ?? '') : '';
}

/** One step of a reckoning in words. */
export function deadlineNote({ fact, ordinal, standing }: DeadlineFact, language: Language): string {
  const isUk = language === 'uk';
  switch (fact) {
    case 'RECEIVED':
      return isUk ? 'Надійшло' : 'Received';
    case 'HOURS_RUN':
      return isUk
        ? 'Години спливають від часу надходження, без перерви на вихідні'
        : 'The hours run from the time of receipt, days off included';
    case 'STARTS':
      return isUk
        ? 'Початок строку: наступний день (ЦКУ, ст. 253)'
        : 'The term starts: the next day (Civil Code, art. 253)';
    case 'COUNTED':
      return isUk
        ? `${ordinal}-й: ${standingInWords(standing, language)}`
        : `No. ${ordinal}: ${standingInWords(standing, language)}`;
    case 'DAY_OFF':
      return isUk
        ? `Не рахується: ${standingInWords(standing, language)}`
        : `Not counted: ${standingInWords(standing, language)}`;
    case 'NO_SUCH_DATE':
      return isUk
        ? 'Такого числа в місяці немає: останній день місяця (ЦКУ, ст. 254, ч. 3)'
        : 'The month has no such date: its last day (Civil Code, art. 254(3))';
    case 'DUE':
      return isUk ? 'Останній день строку' : 'The last day of the term';
  }
}
