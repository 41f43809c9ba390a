import type { InputProblem } from '@hromada/shared/graphql';
import { OUT_OF_RANGE, problemsIn, say, TEXT_WORDS, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';

const WORDS: Wording = {
  ...TEXT_WORDS,
  SCOPES_MISSING: say('Оберіть хоча б один дозвіл', 'Choose at least one scope'),
  SCOPE_UNKNOWN: say('Такого дозволу немає', 'There is no such scope'),
  OUT_OF_RANGE,
  TOO_MANY: {
    uk: ({ max }) => `Не більше ніж ${max}`,
    en: ({ max }) => `At most ${max}`,
  },
  REDIRECT_MALFORMED: say(
    'Вкажіть повні адреси https:// без # і зірочок',
    'Give full addresses, https://, without # and asterisks',
  ),
  KEY_MALFORMED: say('Це не відкритий ключ у форматі JWK', 'This is not a public key in the form of a JWK'),
  KEY_IS_PRIVATE: say(
    'Це закритий ключ: він більше не таємниця. Створіть нову пару й додайте лише відкритий',
    'This is a private key: it is no longer a secret. Make a new pair and add the public half alone',
  ),
  KEY_KIND_UNSUPPORTED: say(
    'Приймаються ключі P-256 (ES256) та Ed25519 (EdDSA)',
    'P-256 (ES256) and Ed25519 (EdDSA) keys are accepted',
  ),
  KEY_KNOWN: say(
    'Цей ключ уже додавали: для заміни потрібна нова пара',
    'This key was added before: a new pair is needed',
  ),
  DAY_IN_THE_PAST: say('Дата вже минула: вкажіть сьогодні або пізніше', 'This day has passed: choose today or later'),
  ENDS_BEFORE_IT_BEGINS: say('Останній день раніший за перший', 'The last day is before the first'),
  TOO_LONG: {
    uk: ({ max }) => `Не довше ніж ${max} днів`,
    en: ({ max }) => `At most ${max} days`,
  },
  KEY_OVER: say('Цей ключ уже не діє', 'This key holds no longer'),
  ALREADY_DISABLED: say('Доступ уже закрито', 'The program is already shut out'),
  NOT_DISABLED: say('Доступ і так відкрито', 'The program is not shut out'),
};

/** Faults in words of the viewer's language. */
export function clientProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
