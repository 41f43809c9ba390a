import { type DomainError, ForbiddenError, InvalidInputError } from '@hromada/shared/errors';
import { DEFERRAL_DAYS_MAX, DEFERRAL_REASON, type DeferralFault } from './deferral.policy.ts';

const TEXTS: Readonly<Record<DeferralFault, { uk: string; en: string; argument: string }>> = {
  NOT_YOURS: {
    uk: 'Службову перевірку ведуть керівник або відповідальний за захист даних',
    en: 'An investigation is led by the head or the data protection officer',
    argument: 'purpose',
  },
  NOT_FOR_THIS_PURPOSE: {
    uk: 'Відкласти повідомлення особи можна лише для службової перевірки',
    en: 'Only an investigation may put off telling the person',
    argument: 'deferUntil',
  },
  DAY_MISSING: {
    uk: 'Вкажіть, до якого дня особі не повідомляють про перегляд',
    en: 'Say until which day the person is not told',
    argument: 'deferUntil',
  },
  DAY_OUT_OF_RANGE: {
    uk: `Відкласти можна від завтра і щонайбільше на ${DEFERRAL_DAYS_MAX} днів`,
    en: `It can be put off from tomorrow on, by at most ${DEFERRAL_DAYS_MAX} days`,
    argument: 'deferUntil',
  },
  REASON_LENGTH: {
    uk: `Підстава відкладення має від ${DEFERRAL_REASON.min} до ${DEFERRAL_REASON.max} знаків`,
    en: `The reason has ${DEFERRAL_REASON.min} to ${DEFERRAL_REASON.max} characters`,
    argument: 'deferralReason',
  },
};

/** The refusal of a deferral, in the language of the viewer. */
export function deferralRefused(fault: DeferralFault, language: 'uk' | 'en'): DomainError {
  const { argument, ...message } = TEXTS[fault];
  const options = { details: { argument, reason: fault } };
  return fault === 'NOT_YOURS'
    ? new ForbiddenError(message[language], options)
    : new InvalidInputError(message[language], options);
}
