import type { InputProblem } from '@hromada/shared/graphql';
import { OUT_OF_RANGE, problemsIn, say, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';

const WORDS: Wording = {
  ...TEXT_WORDS,
  OUT_OF_RANGE,
  TEMPLATE_WORD_UNKNOWN: say(
    'Такого слова у фігурних дужках для цієї події немає',
    'This event has no such word in braces',
  ),
  TEMPLATE_NAMES_CASE: say(
    'У заголовку можна вживати лише {dueOn} та {days}: його видно на екрані блокування',
    'The subject may name {dueOn} and {days} only: it is seen on lock screens',
  ),
  DAY_IN_THE_PAST: say('Дата вже минула: вкажіть сьогодні або пізніше', 'This day has passed: choose today or later'),
  NOT_DEAD: say('Цього повідомлення вже немає серед недоставлених', 'This message is no longer among the undelivered'),
  TOO_MANY: { uk: ({ max }) => `Не більше ніж ${max}`, en: ({ max }) => `At most ${max}` },
};

/** Faults in words of the viewer's language. */
export function notificationProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
