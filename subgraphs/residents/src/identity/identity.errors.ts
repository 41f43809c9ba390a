import { InvalidInputError } from '@hromada/shared/errors';

/** The text given is not a tax number; it is not repeated, it may be somebody's. */
export function taxNumberIsWrong(language: 'uk' | 'en'): InvalidInputError {
  const message = {
    uk: 'РНОКПП має десять цифр, остання з яких контрольна: перевірте, чи немає описки',
    en: 'A tax number has ten digits, the last of which checks the others: look for a slip',
  }[language];
  return new InvalidInputError(message, { details: { argument: 'taxNumber' } });
}
