import type { Random } from './random.ts';

/** Name of a made-up person. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly sex: 'FEMALE' | 'MALE';
}

/** A family name as a man and as a woman bears it. */
export interface FamilyName {
  readonly MALE: string;
  readonly FEMALE: string;
}

const COMMON_FAMILIES =
  'Бабенко Бабич Бойко Бойчук Бондар Бондаренко Василенко Василюк Вдовиченко Вовк Власенко Волошин Гаврилюк Гнатюк Гончар Гончаренко ' +
  'Гончарук Горбенко Гриценко Гуменюк Ґалаґан Данилюк Данильченко Демченко Демʼяненко Дмитренко Довженко Дорошенко Дячук Євтушенко ' +
  'Жук Журавель Завгородній Заєць Захарченко Зінченко Іваненко Іванишин Іщенко Карпенко Кириленко Клименко Коваль Коваленко Ковальчук ' +
  'Козак Колесник Кондратюк Корнійчук Костюк Кравець Кравченко Кравчук Кузьменко Кулик Кучер Лисенко Литвин Литвиненко Лукʼяненко ' +
  'Лукʼянчук Мазур Макаренко Марченко Мартинюк Марчук Матвієнко Медвідь Мельник Мельниченко Мельничук Мироненко Михайленко Міщенко ' +
  'Мороз Мусієнко Назаренко Нечипоренко Никоненко Олійник Онищенко Остапчук Павленко Павлюк Панасюк Панченко Паламарчук ' +
  'Петренко Петришин Пилипенко Поліщук Пономаренко Приходько Прокопенко Радченко Романенко Романюк Руденко Савченко Савчук Семенюк ' +
  'Сердюк Сидоренко Скрипник Слюсар Солтис Степаненко Стельмах Стефанишин Тарасенко Терещенко Тимошенко Тимчишин Ткач Ткаченко Ткачук ' +
  'Федоренко Федорчук Харченко Хоменко Цимбал Чорновіл Швець Шевчишин Шевченко Шевчук Шинкаренко Шульга Щербак Юрченко Юрчишин Яковенко Яремчук Яценко';
const ADJECTIVAL_FAMILIES =
  'Білецьк Вишневськ Галицьк Горецьк Ґудзовськ Добровольськ Задорожн Калиновськ Левицьк Лозинськ Нечуй-Левицьк Підгірн Січинськ Сосновськ Чорн Яворськ';

/** Family names borne in the demo hromada; made up as a list, real as names. */
const FAMILIES: readonly FamilyName[] = [
  ...COMMON_FAMILIES.split(' ').map((family) => ({ MALE: family, FEMALE: family.replace(/ній$/, 'ня') })),
  ...ADJECTIVAL_FAMILIES.split(' ').map((stem) => ({ MALE: `${stem}ий`, FEMALE: `${stem}а` })),
];

/** Given name of a man, and the patronymics of his son and daughter. */
const FATHERS = [
  ['Андрій', 'Андрійович', 'Андріївна'],
  ['Богдан', 'Богданович', 'Богданівна'],
  ['Василь', 'Васильович', 'Василівна'],
  ['Віктор', 'Вікторович', 'Вікторівна'],
  ['Володимир', 'Володимирович', 'Володимирівна'],
  ['Григорій', 'Григорович', 'Григорівна'],
  ['Дмитро', 'Дмитрович', 'Дмитрівна'],
  ['Євген', 'Євгенович', 'Євгенівна'],
  ['Іван', 'Іванович', 'Іванівна'],
  ['Ігор', 'Ігорович', 'Ігорівна'],
  ['Кирило', 'Кирилович', 'Кирилівна'],
  ['Максим', 'Максимович', 'Максимівна'],
  ['Микола', 'Миколайович', 'Миколаївна'],
  ['Михайло', 'Михайлович', 'Михайлівна'],
  ['Назар', 'Назарович', 'Назарівна'],
  ['Олег', 'Олегович', 'Олегівна'],
  ['Олександр', 'Олександрович', 'Олександрівна'],
  ['Остап', 'Остапович', 'Остапівна'],
  ['Павло', 'Павлович', 'Павлівна'],
  ['Петро', 'Петрович', 'Петрівна'],
  ['Роман', 'Романович', 'Романівна'],
  ['Сергій', 'Сергійович', 'Сергіївна'],
  ['Степан', 'Степанович', 'Степанівна'],
  ['Тарас', 'Тарасович', 'Тарасівна'],
  ['Юрій', 'Юрійович', 'Юріївна'],
  ['Ярослав', 'Ярославович', 'Ярославівна'],
] as const;
const PATRONYMICS = new Map<string, Readonly<Record<PersonName['sex'], string>>>(
  FATHERS.map(([given, son, daughter]) => [given, { MALE: son, FEMALE: daughter }]),
);
const MALE_NAMES: readonly string[] = FATHERS.map(([given]) => given);
const FEMALE_NAMES: readonly string[] =
  'Анна Богдана Валентина Вікторія Галина Ганна Дарина Зоряна Ірина Катерина Лариса Леся Любов Людмила Марія Марʼяна Марта Надія Наталія Оксана Олена Ольга Соломія Тетяна Уляна Юлія Ярина'.split(
    ' ',
  );

/** A family name, in both its forms. */
export function familyName(random: Random): FamilyName {
  return random.pick(FAMILIES);
}

/** A given name. */
export function givenName(random: Random, sex: PersonName['sex']): string {
  return random.pick(sex === 'MALE' ? MALE_NAMES : FEMALE_NAMES);
}

/**
 * Patronymic of a child of this father.
 * @throws {RangeError} for a given name that {@link givenName} does not give to men
 */
export function patronymicOf(father: string, sex: PersonName['sex']): string {
  const forms = PATRONYMICS.get(father);
  if (!forms) throw new RangeError(`No patronymic is known for ${father}`);
  return forms[sex];
}

/** A made-up name; a man by default as often as a woman. */
export function personName(
  random: Random,
  sex: PersonName['sex'] = random.chance(0.5) ? 'MALE' : 'FEMALE',
): PersonName {
  const family = familyName(random)[sex];
  return { family, given: givenName(random, sex), patronymic: patronymicOf(random.pick(MALE_NAMES), sex), sex };
}

/** Streets of the demo hromada. */
export const STREETS = [
  'Соборна',
  'Шевченка',
  'Франка',
  'Лесі Українки',
  'Грушевського',
  'Садова',
  'Вишнева',
  'Зелена',
  'Набережна',
  'Миру',
  'Січових Стрільців',
  'Героїв України',
  'Київська',
  'Львівська',
  'Польова',
  'Лугова',
  'Джерельна',
  'Калинова',
  'Козацька',
  'Молодіжна',
  'Незалежності',
  'Паркова',
  'Перемоги',
  'Поштова',
  'Затишна',
  'Ринкова',
  'Сонячна',
  'Тополина',
  'Ставкова',
  'Хмельницького',
  'Центральна',
  'Церковна',
  'Шкільна',
  'Яблунева',
  'Липова',
  'Гончарна',
  'Заводська',
  'Лісова',
  'Весняна',
  'Довженка',
] as const;

/** The demo hromada itself; the name is made up. */
export const DEMO_HROMADA = {
  name: 'Вербівська міська рада',
  settlement: 'м. Вербівка',
  katottg: 'UA99020030010000001',
} as const;
