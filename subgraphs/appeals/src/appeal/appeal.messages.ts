import type { InputProblem } from '@hromada/shared/graphql';
import { problemsIn, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';
import type { AppealFaultCode } from './intake.policy.ts';

const WORDS: Wording<AppealFaultCode> = {
  ...TEXT_WORDS,
  DAY_IN_THE_FUTURE: { uk: () => 'Дата ще не настала', en: () => 'This day is yet to come' },
  DAY_IN_THE_PAST: {
    uk: () => 'Дата вже минула: вкажіть сьогодні або пізніше',
    en: () => 'This day has passed: choose today or later',
  },
  DAY_TOO_LONG_AGO: {
    uk: () => 'Дата надходження більш як рік тому: перевірте рік',
    en: () => 'Received more than a year ago: check the year',
  },
  AFTER_STATUTORY_TERM: {
    uk: () => 'Контрольний строк пізніший за строк, встановлений законом',
    en: () => 'The control day is after the statutory term',
  },
  APPLICANT_MISSING: {
    uk: () => 'Вкажіть заявника: мешканця з реєстру або імʼя за листом',
    en: () => 'Say who appeals: a resident, or the name in the letter',
  },
  APPLICANT_UNREACHABLE: {
    uk: () => 'Вкажіть адресу або контакт для відповіді (393/96-ВР, ст. 5)',
    en: () => 'Give an address or a contact for the answer (393/96-ВР, art. 5)',
  },
  DEPUTY_MISSING: { uk: () => 'Вкажіть депутата, який звернувся', en: () => 'Say which deputy appeals' },
  MALFORMED_ID: {
    uk: () => 'Такого ідентифікатора не буває: оберіть зі списку',
    en: () => 'There is no such identifier: choose from the list',
  },
  JOURNAL_UNKNOWN: {
    uk: () => 'Такого журналу для цього порядку розгляду немає',
    en: () => 'There is no such journal for this procedure',
  },
  UNIT_UNKNOWN: { uk: () => 'Такого підрозділу немає', en: () => 'There is no such unit' },
  EXECUTOR_UNKNOWN: { uk: () => 'Такого працівника немає', en: () => 'There is no such employee' },
  NOT_AN_EXECUTOR: {
    uk: () => 'Цей працівник не виконує звернень',
    en: () => 'This employee does not execute appeals',
  },
};

/** Faults in words of the viewer's language. */
export function appealProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
