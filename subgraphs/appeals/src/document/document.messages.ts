import type { InputProblem } from '@hromada/shared/graphql';
import { problemsIn, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';
import type { DocumentFaultCode } from './document.policy.ts';

const WORDS: Wording<DocumentFaultCode> = {
  ...TEXT_WORDS,
  JOURNAL_UNKNOWN: { uk: () => 'Такого журналу немає', en: () => 'There is no such journal' },
  JOURNAL_OF_APPEALS: {
    uk: () => 'Це журнал звернень: звернення реєструють окремо від документів (КМУ 348)',
    en: () => 'This is a journal of appeals: they are registered apart from documents (CMU 348)',
  },
  CORRESPONDENT_MISSING: {
    uk: () => 'Вкажіть кореспондента: від кого або кому',
    en: () => 'Say from whom it is, or to whom',
  },
  CORRESPONDENT_UNKNOWN: { uk: () => 'Такого кореспондента немає', en: () => 'There is no such correspondent' },
  UNIT_UNKNOWN: { uk: () => 'Такого підрозділу немає', en: () => 'There is no such unit' },
  EMPLOYEE_UNKNOWN: { uk: () => 'Такого працівника немає', en: () => 'There is no such employee' },
  CASE_FILE_UNKNOWN: { uk: () => 'Такої справи немає', en: () => 'There is no such case file' },
  CASE_FILE_CLOSED: { uk: () => 'Цю справу вже закрито', en: () => 'This case file is closed' },
  DAY_IN_THE_FUTURE: { uk: () => 'Дата ще не настала', en: () => 'This day is yet to come' },
  DAY_AFTER_RECEIPT: {
    uk: () => 'Дата документа пізніша за дату надходження',
    en: () => 'The document is dated after its receipt',
  },
  RECEIPT_OF_NOT_INCOMING: {
    uk: () => 'Дату надходження має лише вхідний документ',
    en: () => 'Only an incoming document has a day of receipt',
  },
  NUMBER_OUT_OF_RANGE: {
    uk: ({ min, max }) => `Число від ${min} до ${max}`,
    en: ({ min, max }) => `A number from ${min} to ${max}`,
  },
  LANGUAGE_UNKNOWN: { uk: () => 'Оберіть мову зі списку', en: () => 'Choose a language from the list' },
  LINK_TO_NOTHING: {
    uk: () => 'Вкажіть документ або звернення, одне з двох',
    en: () => 'Name a document or an appeal, one of the two',
  },
  LINK_TO_ITSELF: { uk: () => 'Документ не може посилатися на себе', en: () => 'A document cannot refer to itself' },
  LINK_TARGET_UNKNOWN: { uk: () => 'Такого запису немає', en: () => 'There is no such record' },
  LINK_OF_WRONG_WAY: {
    uk: () => 'Такий звʼязок між цими записами неможливий',
    en: () => 'These two records cannot be tied so',
  },
  LINKED_ALREADY: { uk: () => 'Такий звʼязок уже є', en: () => 'They are tied so already' },
  TOO_MANY_LINKS: { uk: ({ max }) => `Щонайбільше ${max} звʼязків`, en: ({ max }) => `At most ${max} ties` },
  REPEATS_ANOTHER: {
    uk: () => 'Документ цього кореспондента з таким індексом і датою вже зареєстровано (КМУ 55: один раз)',
    en: () => 'This document of the correspondent is registered already (CMU 55: once only)',
  },
  STILL_ON_CONTROL: {
    uk: () => 'Документ ще на контролі: спершу зніміть його з контролю',
    en: () => 'The document is still on control: remove it from control first',
  },
};

/** Faults in words of the viewer's language. */
export function documentProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
