import type { InputProblem } from '@hromada/shared/graphql';
import type { Fault } from '../fault.ts';
import type { CorrespondentFaultCode } from './correspondent.policy.ts';

type Words = (fault: Fault) => string;

const WORDS: Readonly<Record<CorrespondentFaultCode, { readonly uk: Words; readonly en: Words }>> = {
  TEXT_TOO_SHORT: {
    uk: ({ min }) => `Замало тексту: щонайменше ${min} симв.`,
    en: ({ min }) => `Too short: at least ${min} characters`,
  },
  TEXT_TOO_LONG: {
    uk: ({ max }) => `Забагато тексту: щонайбільше ${max} симв.`,
    en: ({ max }) => `Too long: at most ${max} characters`,
  },
  FORBIDDEN_CHARACTER: {
    uk: () => 'Текст містить недопустимий символ: скопіюйте його ще раз',
    en: () => 'The text has a character that cannot be stored: copy it again',
  },
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
  return faults.map((fault) => ({
    field: fault.field,
    code: fault.code,
    message: WORDS[fault.code as CorrespondentFaultCode][language](fault),
  }));
}
