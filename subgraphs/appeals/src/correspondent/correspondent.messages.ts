import type { InputProblem } from '@hromada/shared/graphql';
import { problemsIn, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';
import type { CorrespondentFaultCode } from './correspondent.policy.ts';

const WORDS: Wording<CorrespondentFaultCode> = {
  ...TEXT_WORDS,
  REGISTRATION_CODE_MALFORMED: {
    uk: () => 'Код ЄДРПОУ має вісім цифр, остання — контрольна: перевірте',
    en: () => 'A code has eight digits, the last one is a control digit: check it',
  },
  REGISTRATION_CODE_OF_PERSON: {
    uk: () => 'Фізична особа не має коду ЄДРПОУ',
    en: () => 'A person has no code of a legal entity',
  },
  REGISTRATION_CODE_OF_ANOTHER: {
    uk: () => 'Цей код ЄДРПОУ має інший кореспондент',
    en: () => 'This code belongs to another correspondent',
  },
  EMAIL_MALFORMED: { uk: () => 'Така адреса електронної пошти неможлива', en: () => 'There is no such e-mail address' },
};

/** Faults in words of the viewer's language. */
export function correspondentProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
