import type { InputProblem } from '@hromada/shared/graphql';
import { problemsIn, say, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';
import type { ResolutionFaultCode } from './execution.policy.ts';

const WORDS: Wording<ResolutionFaultCode> = {
  ...TEXT_WORDS,
  EXECUTORS_MISSING: say('Назвіть хоча б одного виконавця', 'Name at least one executor'),
  TOO_MANY_EXECUTORS: {
    uk: ({ max }) => `Щонайбільше ${max} виконавців`,
    en: ({ max }) => `At most ${max} executors`,
  },
  TOO_MANY_RESOLUTIONS: {
    uk: ({ max }) => `За документом уже ${max} резолюцій: більше не можна`,
    en: ({ max }) => `The document has ${max} resolutions already: no more can be added`,
  },
  CHIEF_NOT_ONE: say('Головний виконавець має бути один', 'There must be one chief executor'),
  EXECUTOR_REPEATED: say('Цього виконавця вже названо', 'This executor is named already'),
  EXECUTOR_UNKNOWN: say('Такого виконавця немає', 'There is no such executor'),
  EXECUTOR_OUT_OF_LINE: say(
    'Цей виконавець вам не підпорядкований: доручіть через спільного керівника',
    'This executor does not report to you: pass it through a head you share',
  ),
  DAY_MISSING: say('Вкажіть строк: типовий уже минув', 'Name the day: the usual term is over already'),
  DAY_IN_THE_PAST: say('Цей день уже минув', 'This day is over'),
  DAY_AFTER_PARENT: say(
    'Строк пізніший за строк резолюції, яку передоручено',
    'The day is after that of the resolution handed down',
  ),
  DAY_NOT_LATER: say('Новий строк має бути пізнішим за чинний', 'The new day must be later than the present one'),
  TERM_IS_OVER: say(
    'Строк уже минув: продовжують його лише до спливу (КМУ 55)',
    'The term is over: it is extended only before its end (CMU 55)',
  ),
  CO_EXECUTORS_NOT_DONE: say(
    'Спершу прийміть звіти всіх співвиконавців',
    'Accept the reports of all co-executors first',
  ),
  HANDED_DOWN_NOT_DONE: say(
    'Спершу має бути виконано те, що ви передоручили',
    'What you handed down must be done first',
  ),
};

/** Faults in words of the viewer's language. */
export function resolutionProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
