import type { InputProblem } from '@hromada/shared/graphql';
import type { DocumentService } from '../document/document.service.ts';
import { problemsIn, say, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';
import type { DraftFaultCode } from './route.policy.ts';

const WORDS: Wording<DraftFaultCode> = {
  ...TEXT_WORDS,
  JOURNAL_UNKNOWN: say('Такого журналу немає', 'There is no such journal'),
  JOURNAL_OF_APPEALS: say(
    'Це журнал звернень: відповідь на звернення готують у його картці',
    'This is a journal of appeals: an answer is written in the card of its appeal',
  ),
  JOURNAL_OF_INCOMING: say(
    'Вхідний документ не готують: його реєструють у день надходження',
    'An incoming document is not drafted: it is registered on the day of receipt',
  ),
  STEPS_MISSING: say('Назвіть на кожному етапі хоча б одну особу', 'Name at least one person in every step'),
  TOO_MANY_STEPS: { uk: ({ max }) => `Щонайбільше ${max} етапів`, en: ({ max }) => `At most ${max} steps` },
  TOO_MANY_APPROVERS: {
    uk: ({ max }) => `Щонайбільше ${max} погоджувачів`,
    en: ({ max }) => `At most ${max} approvers`,
  },
  APPROVER_UNKNOWN: say('Ця особа не працює з документами', 'This person does not work with documents'),
  APPROVER_REPEATED: say('Цю особу вже названо', 'This person is named already'),
  APPROVER_IS_AUTHOR: say('Автор не погоджує власний проєкт', 'Authors do not approve their own draft'),
  SIGNER_UNKNOWN: say('Такого підписувача немає', 'There is no such signer'),
  SIGNER_IS_NO_HEAD: say('Підписує лише керівник', 'Only a head signs'),
  SIGNER_OUT_OF_LINE: say(
    'Підписувач не керує підрозділом, від якого документ',
    'The signer is no head of the unit that the document comes from',
  ),
  VERSION_NOT_LAST: say('Є новіша редакція: прочитайте її', 'There is a newer version: read it first'),
  VERSION_WAS_REFUSED: say(
    'Цю редакцію не погодили або не підписали: збережіть нову',
    'This version was not agreed to, or not signed: save a new one',
  ),
  TOO_MANY_VERSIONS: { uk: ({ max }) => `Щонайбільше ${max} редакцій`, en: ({ max }) => `At most ${max} versions` },
  TOO_MANY_ROUNDS: {
    uk: ({ max }) => `Проєкт надсилали вже ${max} разів: почніть новий`,
    en: ({ max }) => `The draft was sent ${max} times already: begin a new one`,
  },
  REMARK_MISSING: say('Напишіть зауваження', 'Write the remark'),
};

/** Faults in words of the viewer's language; those of the card in the words of cards. */
export function draftProblems(
  faults: readonly Fault[],
  language: 'uk' | 'en',
  cards: Pick<DocumentService, 'problemsOf'>,
): InputProblem[] {
  return faults.flatMap((fault) =>
    fault.code in WORDS ? problemsIn(WORDS, [fault], language) : cards.problemsOf([fault], language),
  );
}
