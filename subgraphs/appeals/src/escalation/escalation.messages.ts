import type { InputProblem } from '@hromada/shared/graphql';
import { OUT_OF_RANGE, problemsIn, say, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';

const WORDS: Wording = {
  OUT_OF_RANGE,
  DAY_IN_THE_PAST: say('Дата вже минула: вкажіть сьогодні або пізніше', 'This day has passed: choose today or later'),
  STEP_KNOWN: say('Такий крок уже діє', 'There is such a step already'),
  STEP_OVER: say('Цей крок уже не діє', 'This step holds no longer'),
  TOO_MANY: { uk: ({ max }) => `Не більше ніж ${max} кроків`, en: ({ max }) => `At most ${max} steps` },
};

/** Faults in words of the viewer's language. */
export function escalationProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
