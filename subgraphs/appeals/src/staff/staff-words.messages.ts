import { OUT_OF_RANGE, say, type Wording } from '../fault.messages.ts';

/** Faults of what is entered about employees. */
export const EMPLOYEE_WORDS: Wording = {
  EMAIL_MALFORMED: say('Такої електронної адреси не буває', 'There is no such e-mail address'),
  PHONE_MALFORMED: say('Вкажіть телефон цифрами, 5–30 знаків', 'Give the phone in digits, 5 to 30 characters'),
  DAY_IMPLAUSIBLE: say('Перевірте дату: такого дня тут бути не може', 'Check the day: it cannot be meant'),
  ENDS_BEFORE_IT_BEGINS: say('Останній день раніший за перший', 'The last day is before the first'),
  ROLE_UNKNOWN: say('Такої ролі немає', 'There is no such role'),
  EMPLOYEE_UNKNOWN: say('Такого працівника немає', 'There is no such employee'),
  ALREADY_DISABLED: say('Доступ уже закрито', 'The employee is already shut out'),
  NOT_DISABLED: say('Доступ і так відкрито', 'The employee is not shut out'),
  NOT_ONESELF: say('Для себе цього зробити не можна', 'This cannot be done to oneself'),
  LAST_ADMINISTRATOR: say(
    'Це останній адміністратор: спершу призначте іншого',
    'This is the last administrator: name another one first',
  ),
  OUT_OF_RANGE,
};

/** Faults of the tree of units. */
export const UNIT_WORDS: Wording = {
  UNIT_UNKNOWN: say('Такого підрозділу немає', 'There is no such unit'),
  UNIT_ABOLISHED: say('Цей підрозділ ліквідовано', 'This unit was abolished'),
  UNIT_BELOW_ITSELF: say(
    'Підрозділ не може підпорядковуватися сам собі чи тому, хто йому підпорядкований',
    'A unit cannot be below itself or below what is below it',
  ),
  TREE_TOO_DEEP: {
    uk: ({ max }) => `Рівнів підпорядкування не більше ніж ${max}`,
    en: ({ max }) => `At most ${max} levels`,
  },
  CODE_TAKEN: say('Цей індекс має інший підрозділ', 'Another unit has this index'),
  DAY_IN_THE_FUTURE: say('Дата ще не настала', 'This day is yet to come'),
  SUCCESSOR_MISSING: say(
    'Вкажіть правонаступника: у підрозділі є працівники, незакриті справи або підлеглі підрозділи',
    'Name a successor: the unit has employees, open records or units below',
  ),
  SUCCESSOR_IS_ITSELF: say('Правонаступником має бути інший підрозділ', 'The successor must be another unit'),
};

/** Faults of substitutions. */
export const SUBSTITUTION_WORDS: Wording = {
  SUBSTITUTE_AWAY: say(
    'Цей працівник у ті дні сам відсутній: оберіть іншого',
    'This employee is away on those days: choose another',
  ),
  ALREADY_SUBSTITUTED: say(
    'Ці ролі в ті дні вже передано іншому заміщувачу',
    'These roles are lent to somebody else on those days',
  ),
  ROLE_NOT_OF_EMPLOYEE: say('Відсутній працівник не має такої ролі', 'The absent employee has no such role'),
  ROLE_NOT_YOURS_TO_LEND: say('Ці повноваження передає лише адміністратор', 'Only an administrator lends these powers'),
  DAY_IN_THE_PAST: say('Дата вже минула: вкажіть сьогодні або пізніше', 'This day has passed: choose today or later'),
  TOO_LONG: {
    uk: ({ max }) => `Не довше ніж ${max} днів`,
    en: ({ max }) => `At most ${max} days`,
  },
  SUBSTITUTION_OVER: say('Заміщення вже завершено', 'The substitution is over already'),
};
