import type { InputProblem } from '@hromada/shared/graphql';
import { problemsIn, say, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault, TextFaultCode } from '../fault.ts';
import type { FileFaultCode } from './file-content.policy.ts';

const WORDS: Wording<FileFaultCode | TextFaultCode | 'TOO_MANY_FILES' | 'FILE_IS_SIGNATURE'> = {
  ...TEXT_WORDS,
  NAME_UNUSABLE: say(
    'Назву файлу не можна зберегти: перейменуйте його, без знаків / \\ : * ? " < > | і невидимих символів',
    'The name cannot be kept: rename the file, without / \\ : * ? " < > | and characters that cannot be seen',
  ),
  FORMAT_NOT_ALLOWED: say(
    'Такі файли не приймаються: лише pdf, jpg, png, docx, odt, p7s',
    'Such files are not taken: pdf, jpg, png, docx, odt, p7s only',
  ),
  FILE_EMPTY: say('Файл порожній', 'The file is empty'),
  FILE_TOO_LARGE: say('Файл завеликий: щонайбільше 25 МБ', 'The file is too large: 25 MB at most'),
  FILE_INFECTED: say('Антивірус знайшов у файлі загрозу', 'The antivirus found a threat in the file'),
  PICTURE_TOO_LARGE: say(
    'Зображення завелике: щонайбільше 50 мегапікселів',
    'The picture is too large: 50 megapixels at most',
  ),
  CONTENT_DIFFERS: say('Вміст файлу не відповідає розширенню', 'The contents do not match the extension'),
  CONTENT_BROKEN: say('Файл пошкоджено або в ньому є зайве', 'The file is damaged, or has something more in it'),
  CONTENT_ENCRYPTED: say(
    'Файл зашифровано: збережіть його без пароля',
    'The file is encrypted: save it without a password',
  ),
  CONTENT_ACTIVE: say('У файлі є макроси або програми', 'The file has macros or programs in it'),
  CONTENT_TOO_LARGE_UNPACKED: say('Розпакований файл був би завеликим', 'Unpacked the file would be too large'),
  FILE_IS_SIGNATURE: say(
    'Цим файлом документ підписано: він лишається',
    'The document is signed by this file: it stays',
  ),
  TOO_MANY_FILES: {
    uk: ({ max }) => `Щонайбільше ${max} файлів до одного документа`,
    en: ({ max }) => `At most ${max} files of one document`,
  },
};

/** Faults in words of the viewer's language. */
export function fileProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
