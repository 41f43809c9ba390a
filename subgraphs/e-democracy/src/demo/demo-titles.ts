import type { Random } from '@hromada/shared/demo';
import { STREETS } from '@hromada/shared/demo';

/** What a question is about; factions take sides by it. */
export type Topic =
  | 'budget'
  | 'land'
  | 'programme'
  | 'property'
  | 'planning'
  | 'staff'
  | 'address'
  | 'procedure'
  | 'floor'
  | 'order';

/** How often a topic comes up, and the words of its questions. */
const TOPICS: readonly (readonly [Topic, number, (random: Random, year: number) => string])[] = [
  ['budget', 14, (_, year) => `Про внесення змін до бюджету Вербівської міської територіальної громади на ${year} рік`],
  [
    'land',
    26,
    (random) =>
      `Про надання дозволу на розроблення проєкту землеустрою щодо відведення земельної ділянки на вул. ${street(random)}, ${random.int(1, 140)}`,
  ],
  [
    'land',
    12,
    (random) =>
      `Про передачу у приватну власність земельної ділянки для обслуговування житлового будинку на вул. ${street(random)}, ${random.int(1, 140)}`,
  ],
  ['programme', 10, (random, year) => `Про затвердження Програми ${random.pick(PROGRAMMES)} на ${year + 1} рік`],
  [
    'property',
    12,
    (random) =>
      `Про передачу в оренду нежитлового приміщення комунальної власності на вул. ${street(random)}, ${random.int(1, 90)}`,
  ],
  [
    'property',
    6,
    (random) => `Про передачу на баланс комунальному підприємству «${random.pick(ENTERPRISES)}» об’єктів благоустрою`,
  ],
  [
    'planning',
    7,
    (random) => `Про затвердження детального плану території в межах вул. ${street(random)} та вул. ${street(random)}`,
  ],
  [
    'staff',
    6,
    (random) => `Про внесення змін до персонального складу постійної комісії з питань ${random.pick(COMMISSIONS)}`,
  ],
  [
    'address',
    5,
    (random) => `Про звернення Вербівської міської ради до ${random.pick(ADDRESSEES)} щодо ${random.pick(CONCERNS)}`,
  ],
  [
    'procedure',
    8,
    (random) =>
      random.pick([
        'За прийняття порядку денного за основу',
        'За прийняття порядку денного в цілому',
        'За включення питання до порядку денного',
        'За підтримку депутатських запитів',
        'За продовження пленарного засідання',
      ]),
  ],
  [
    'floor',
    3,
    (random) =>
      random.pick([
        'За надання слова представнику громадськості',
        'За надання слова начальниці фінансового управління',
      ]),
  ],
  ['order', 3, () => 'За зміну черговості розгляду питань порядку денного'],
];

const PROGRAMMES = [
  'підтримки ветеранів та членів їхніх родин',
  'розвитку питного водопостачання',
  'енергоефективності багатоквартирних будинків',
  'розвитку фізичної культури і спорту',
  'соціального захисту населення',
  'безпеки дорожнього руху',
  'розвитку освіти',
  'підтримки внутрішньо переміщених осіб',
];
const ENTERPRISES = ['Вербівкаводоканал', 'Благоустрій', 'Вербівкатеплоенерго', 'Міський парк'];
const COMMISSIONS = [
  'бюджету та фінансів',
  'земельних відносин',
  'освіти й культури',
  'житлово-комунального господарства',
  'регламенту й депутатської етики',
];
const ADDRESSEES = ['Кабінету Міністрів України', 'Верховної Ради України', 'обласної військової адміністрації'];
const CONCERNS = [
  'субвенції на відновлення укриттів',
  'фінансування ремонту доріг',
  'підвищення тарифів на електроенергію',
  'підтримки громад, що приймають переселенців',
];

function street(random: Random): string {
  return random.pick(STREETS);
}

/** A question of the agenda: topic and words; those with a draft decision carry its number. */
export function demoQuestion(
  random: Random,
  { index, year }: { readonly index: number; readonly year: number },
): { topic: Topic; title: string; projectNumber: string | null } {
  const [topic, , words] = random.weighted(TOPICS.map((entry) => [entry, entry[1]] as const));
  const title = words(random, year);
  if (topic === 'procedure' || topic === 'floor' || topic === 'order') return { topic, title, projectNumber: null };
  const projectNumber = `01-15/${index + 1}`;
  return { topic, title: `${title} (проєкт № ${projectNumber})`, projectNumber };
}
