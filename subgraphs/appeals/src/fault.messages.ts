import type { InputProblem } from '@hromada/shared/graphql';
import type { Fault, TextFaultCode } from './fault.ts';

type Words = (fault: Fault) => string;

/** What each fault of a room says, by its code. */
export type Wording<Code extends string = string> = Readonly<Record<Code, { readonly uk: Words; readonly en: Words }>>;

/** Words that need no bounds. */
export const say = (uk: string, en: string): Wording[string] => ({ uk: () => uk, en: () => en });

/** What is wrong with a text. */
export const TEXT_WORDS: Wording<TextFaultCode> = {
  TEXT_TOO_SHORT: {
    uk: ({ min }) => `Замало тексту: щонайменше ${min} симв.`,
    en: ({ min }) => `Too short: at least ${min} characters`,
  },
  TEXT_TOO_LONG: {
    uk: ({ max }) => `Забагато тексту: щонайбільше ${max} симв.`,
    en: ({ max }) => `Too long: at most ${max} characters`,
  },
  FORBIDDEN_CHARACTER: say(
    'Текст містить недопустимий символ: скопіюйте його ще раз',
    'The text has a character that cannot be stored: copy it again',
  ),
};

/** A number out of its bounds. */
export const OUT_OF_RANGE: Wording[string] = {
  uk: ({ min, max }) => `Від ${min} до ${max}`,
  en: ({ min, max }) => `From ${min} to ${max}`,
};

/** Faults in words of the viewer's language; a fault without words is told by its code. */
export function problemsIn(words: Wording, faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return faults.map((fault) => ({
    field: fault.field,
    code: fault.code,
    message: words[fault.code]?.[language](fault) ?? fault.code,
  }));
}
