import type { InputProblem } from '@hromada/shared/graphql';
import { problemsIn, say, type Wording } from '../fault.messages.ts';
import type { Fault } from '../fault.ts';

const WORDS: Wording = {
  URL_MALFORMED: say(
    'Вкажіть повну адресу https:// без імені користувача і без #, до 500 символів',
    'Give a full address, https://, without a user name and #, up to 500 characters',
  ),
  URL_NOT_HTTPS: say('Адреса має починатися з https://', 'The address must begin with https://'),
  PORT_REFUSED: say('Цей порт не приймається: 443 або від 1024', 'This port is not accepted: 443, or 1024 and above'),
  ADDRESS_INTERNAL: say(
    'Адреса веде у внутрішню мережу: потрібна доступна з інтернету',
    'The address leads into an internal network: one on the internet is needed',
  ),
  NAME_UNKNOWN: say('Такого імені в DNS немає', 'DNS knows no such name'),
  EVENT_TYPES_MISSING: say('Оберіть хоча б одну подію', 'Choose at least one event'),
  EVENT_TYPE_UNKNOWN: say('Такої події немає', 'There is no such event'),
  CLIENT_MISSING: say('Вкажіть програму', 'Name the program'),
  SCOPES_LACKING: say(
    'Програмі бракує дозволів webhooks:manage та appeals:read',
    'The program lacks the scopes webhooks:manage and appeals:read',
  ),
  TOO_MANY: {
    uk: ({ max }) => `Не більше ніж ${max} адрес на програму`,
    en: ({ max }) => `At most ${max} addresses for a program`,
  },
  NOT_CONFIGURED: say(
    'Вебхуки не ввімкнено: на сервері не задано їхній ключ',
    'Webhooks are not switched on: the server has no key for them',
  ),
  ALREADY_PAUSED: say('Вебхук уже призупинено', 'It is paused already'),
  NOT_PAUSED: say('Вебхук і так діє', 'It is not paused'),
  CURSOR_UNKNOWN: say('Такої позначки ще не було', 'There has been no such place yet'),
  CURSOR_EXPIRED: say('Події після цієї позначки вже не зберігаються', 'Events after this place are no longer kept'),
};

/** Faults in words of the viewer's language. */
export function webhookProblems(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
  return problemsIn(WORDS, faults, language);
}
