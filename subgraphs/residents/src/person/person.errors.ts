import { InvalidInputError } from '@hromada/shared/errors';

/** The text given is not a record number. */
export function recordNumberIsWrong(language: 'uk' | 'en'): InvalidInputError {
  const message = {
    uk: 'Номер запису (УНЗР) має вигляд РРРРММДД-ЦЦЦЦЦ, наприклад 19840229-01237: дата народження, дефіс, пʼять цифр',
    en: 'A record number (УНЗР) looks like YYYYMMDD-NNNNN, for example 19840229-01237: day of birth, hyphen, five digits',
  }[language];
  return new InvalidInputError(message, { details: { argument: 'recordNumber' } });
}

/** A search by name must have a family name. */
export function familyNameIsEmpty(language: 'uk' | 'en'): InvalidInputError {
  const message = { uk: 'Вкажіть прізвище повністю', en: 'Give the whole family name' }[language];
  return new InvalidInputError(message, { details: { argument: 'familyName' } });
}
