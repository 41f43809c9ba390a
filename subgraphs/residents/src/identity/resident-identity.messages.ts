import type { InputProblem } from '@hromada/shared/graphql';
import type { BindingFault } from './identity-match.policy.ts';

type Language = 'uk' | 'en';

/** Which field each fault is about, and its words. None tells which part of a claim agreed with a record. */
const FAULTS: Readonly<Record<BindingFault, { field: string } & Readonly<Record<Language, string>>>> = {
  ASSURANCE_TOO_LOW: {
    field: 'assurance',
    uk: 'Увійдіть за допомогою BankID, Дія.Підпису чи електронного підпису: цього способу входу замало',
    en: 'Sign in with BankID, Diia.Signature or an electronic signature: this way of signing in is not enough',
  },
  IDENTIFIER_MISSING: {
    field: 'recordNumber',
    uk: 'Спосіб входу не передав ані УНЗР, ані РНОКПП',
    en: 'The way of signing in gave neither a record number nor a tax number',
  },
  PERSON_NOT_MATCHED: {
    field: 'recordNumber',
    uk: 'Особу з такими даними не знайдено в реєстрі громади. Зверніться до ЦНАП',
    en: 'Nobody in the register of the hromada has these data. Ask at the service centre',
  },
  BOUND_TO_ANOTHER_PERSON: {
    field: 'subject',
    uk: 'Цей обліковий запис уже повʼязано з іншою особою. Зверніться до ЦНАП',
    en: 'This account is already bound to another person. Ask at the service centre',
  },
  ACCOUNT_MALFORMED: {
    field: 'subject',
    uk: 'Обліковий запис порожній або задовгий',
    en: 'The account is empty or too long',
  },
};

/** A fault as the person reads it. */
export function problemOf(code: BindingFault, language: Language): InputProblem {
  const { field, [language]: message } = FAULTS[code];
  return { field, code, message };
}
