import type { InputProblem } from '@hromada/shared/graphql';
import { OUT_OF_RANGE, problemsIn, TEXT_WORDS, type Wording } from '../fault.messages.ts';
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
  EMPLOYEE_UNKNOWN: { uk: () => 'Такого працівника немає', en: () => 'There is no such employee' },
  COMPLAINED_OF: {
    uk: () => 'Скаргу не можна передати тому, на кого скаржаться (393/96-ВР, ст. 7)',
    en: () => 'A complaint cannot go to whom it is of (393/96-ВР, art. 7)',
  },
  NOT_A_COMPLAINT: {
    uk: () => 'На кого скаржаться, зазначають лише для скарги',
    en: () => 'Only a complaint is of somebody',
  },
  TERM_EXPIRED: {
    uk: () => 'Строк для цього вже минув',
    en: () => 'The term for this has passed',
  },
  NOT_LATER: {
    uk: () => 'Новий строк має бути пізнішим за теперішній',
    en: () => 'The new term must be later than the present one',
  },
  AFTER_EXTENSION_LIMIT: {
    uk: () => 'Новий строк пізніший за найдовший, дозволений законом',
    en: () => 'The new term is later than the longest that the law allows',
  },
  GROUND_NOT_MET: {
    uk: () => 'Ця підстава не відповідає даним звернення',
    en: () => 'This ground is not true of the appeal',
  },
  REFUSAL_INCOMPLETE: {
    uk: () => 'Відмова має містити статтю закону, мотиви й порядок оскарження (393/96-ВР, ст. 15)',
    en: () => 'A refusal names the law, the reasons and how to appeal (393/96-ВР, art. 15)',
  },
  NOT_A_REFUSAL: { uk: () => 'Це зазначають лише у відмові', en: () => 'Only a refusal says this' },
  NOT_A_REPEAT: {
    uk: () => 'Попереднє звернення зазначають лише для повторного та дублетного',
    en: () => 'Only a repeat or a duplicate names an earlier appeal',
  },
  EARLIER_UNKNOWN: { uk: () => 'Оберіть попереднє звернення', en: () => 'Choose the earlier appeal' },
  ANOTHER_AUTHOR: {
    uk: () => 'Попереднє звернення подав інший заявник',
    en: () => 'The earlier appeal is by another author',
  },
  SIGNATORIES_MISSING: {
    uk: () => 'Вкажіть, скільки людей підписали колективне звернення',
    en: () => 'Say how many people signed the collective appeal',
  },
  NOT_COLLECTIVE: {
    uk: () => 'Кількість підписів зазначають лише для колективного звернення',
    en: () => 'Only a collective appeal has a number of signatories',
  },
  ANONYMOUS_NAMED: {
    uk: () => 'Анонімне звернення не має заявника',
    en: () => 'An anonymous appeal has no applicant',
  },
  ANONYMITY_NOT_KNOWN: {
    uk: () => 'Анонімними бувають лише звернення громадян',
    en: () => 'Only appeals of citizens can be anonymous',
  },
  OUT_OF_RANGE,
};

/** Faults in words of the viewer's language. */
export function appealProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
