import type { InputProblem } from '@hromada/shared/graphql';
import { problemsIn, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';
import { EMPLOYEE_WORDS, SUBSTITUTION_WORDS, UNIT_WORDS } from './staff-words.messages.ts';

const WORDS: Wording = {
  ...TEXT_WORDS,
  PROVIDER_MALFORMED: {
    uk: () => 'Такого провайдера ідентифікації немає',
    en: () => 'There is no such identity provider',
  },
  SUBJECT_MALFORMED: {
    uk: () => 'Ідентифікатор облікового запису не прийнято',
    en: () => 'The identifier of the account is not accepted',
  },
  INVITATION_UNKNOWN: {
    uk: () => 'Такого коду немає: перевірте, чи введено його повністю',
    en: () => 'There is no such code: check that it is complete',
  },
  INVITATION_USED: {
    uk: () => 'Цим кодом уже скористалися: попросіть адміністратора про новий',
    en: () => 'This code has been used: ask the administrator for a new one',
  },
  INVITATION_REPLACED: {
    uk: () => 'Цей код замінено новішим: скористайтеся останнім',
    en: () => 'This code was replaced by a newer one: use the last',
  },
  INVITATION_EXPIRED: {
    uk: () => 'Строк дії коду минув: попросіть адміністратора про новий',
    en: () => 'This code has expired: ask the administrator for a new one',
  },
  ACCOUNT_OF_SOMEBODY_ELSE: {
    uk: () => 'Цей обліковий запис уже належить іншому працівнику',
    en: () => 'This account already belongs to another employee',
  },
  EMPLOYEE_DISABLED: {
    uk: () => 'Працівникові закрито доступ, або він тут не працює',
    en: () => 'The employee is shut out, or does not work here',
  },
  ...EMPLOYEE_WORDS,
  ...UNIT_WORDS,
  ...SUBSTITUTION_WORDS,
};

/** Faults in words of the viewer's language. */
export function staffProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
