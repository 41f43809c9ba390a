import { STREETS } from '@hromada/shared/demo';

/** Names in the genitive go with any kind of street: вулиця, провулок, проспект, бульвар Шевченка. */
const IN_HONOUR_OF = [
  ...['Шевченка', 'Франка', 'Лесі Українки', 'Грушевського', 'Хмельницького', 'Довженка'],
  ...[
    'Сковороди',
    'Котляревського',
    'Стуса',
    'Симоненка',
    'Тичини',
    'Рильського',
    'Сосюри',
    'Багряного',
    'Хвильового',
    'Леонтовича',
  ],
  ...[
    'Лисенка',
    'Вернадського',
    'Амосова',
    'Патона',
    'Корольова',
    'Пулюя',
    'Мазепи',
    'Дорошенка',
    'Сагайдачного',
    'Богуна',
    'Орлика',
  ],
  ...[
    'Ольги Кобилянської',
    'Марка Вовчка',
    'Кармелюка',
    'Довбуша',
    'Коцюбинського',
    'Нечуя-Левицького',
    'Панаса Мирного',
    'Стефаника',
  ],
  ...[
    'Гоголя',
    'Винниченка',
    'Олени Пчілки',
    'Драгоманова',
    'Максимовича',
    'Потебні',
    'Кошиця',
    'Білаша',
    'Івасюка',
    'Крушельницької',
  ],
];
const KINDS = ['пров.', 'просп.', 'бульв.', 'узвіз'];

/** Streets of the demo settlement with their kinds, the large ones first; at most as many as there are. */
export function demoStreets(count: number): readonly string[] {
  const streets = [...STREETS.map((name) => `вул. ${name}`), ...IN_HONOUR_OF.map((name) => `вул. ${name}`)];
  for (const kind of KINDS) streets.push(...IN_HONOUR_OF.map((name) => `${kind} ${name}`));
  return [...new Set(streets)].slice(0, count);
}
