import type { InputProblem } from '@hromada/shared/graphql';
import { problemsIn, say, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';

const WORDS: Wording = {
  ...TEXT_WORDS,
  CATEGORY_MALFORMED: say(
    'Код тематики: літери, цифри, крапка й дефіс, до 40 символів',
    'A code of the classifier: letters, digits, a point, a hyphen, up to 40 characters',
  ),
  DAY_IN_THE_PAST: say('Дата вже минула: вкажіть сьогодні або пізніше', 'This day has passed: choose today or later'),
  UNIT_UNKNOWN: say('Такого підрозділу немає', 'There is no such unit'),
  RULE_KNOWN: say('Правило з такими умовами вже діє', 'A rule with these conditions holds already'),
  RULE_OVER: say('Це правило вже не діє', 'This rule holds no longer'),
  TOO_MANY: { uk: ({ max }) => `Не більше ніж ${max} правил`, en: ({ max }) => `At most ${max} rules` },
};

/** Faults in words of the viewer's language. */
export function routingProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
