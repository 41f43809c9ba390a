import type { InputProblem } from '@hromada/shared/graphql';
import { problemsIn, say, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';
import type { SignatureFaultCode } from './signature-provider.service.ts';

const WORDS: Wording<SignatureFaultCode> = {
  ...TEXT_WORDS,
  VERSION_NOT_LAST: say('На підпис подано іншу редакцію', 'Another version was sent for the signature'),
  HASH_DIFFERS: say('Підписано не той текст: геш не збігається', 'Another text was signed: the hash differs'),
  FILE_MISSING: say('Додайте файл підпису .p7s', 'Add the file of the signature, .p7s'),
  FILE_UNKNOWN: say('Серед файлів документа такого немає', 'There is no such file of the document'),
  FILE_IS_NO_SIGNATURE: say('Це не файл підпису: потрібен .p7s', 'This is no file of a signature: a .p7s is'),
  FILE_INFECTED: say('Антивірус знайшов у файлі загрозу', 'The antivirus found a threat in the file'),
  FILE_WITH_PAPER: say('Власноручний підпис не має файлу', 'A signature on paper has no file'),
};

/** Faults in words of the viewer's language. */
export function signatureProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
