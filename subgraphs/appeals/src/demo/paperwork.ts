import { demoId } from '@hromada/shared/demo';
import type { DocumentDirection } from '../document/document-enums.type.ts';

/** A journal of documents of the demo council, with what is written in it. */
export interface DemoDocumentJournal {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly direction: DocumentDirection;
  readonly indexTemplate: string;
  /** how many of a hundred documents are entered here */
  readonly weight: number;
  readonly papers: readonly Paper[];
  /** years of keeping of its case file, null: for ever; and the article of the list of documents */
  readonly retention: readonly [number | null, string];
}

/** The name of a type and the summary of a document. */
type Paper = readonly [string, string];

/** Numbers of identifiers that appeals' journals do not take. */
const FIRST_JOURNAL = 10;

const journal = (index: number, rest: Omit<DemoDocumentJournal, 'id'>): DemoDocumentJournal => ({
  id: demoId('journal', FIRST_JOURNAL + index),
  ...rest,
});

/** Journals of documents; each has a case file of the same code in every year. */
export const DOCUMENT_JOURNALS: readonly DemoDocumentJournal[] = [
  journal(0, {
    ...{ code: '02-20', title: 'Журнал реєстрації вхідної кореспонденції', direction: 'INCOMING' },
    ...{ indexTemplate: '{seq}/02-20', weight: 36, retention: [5, 'Перелік № 578/5, ст. 22'] },
    papers: [
      ['лист', 'Про надання інформації щодо стану укриттів у закладах освіти'],
      ['лист', 'Про погодження схеми організації дорожнього руху'],
      ['запит', 'Щодо переліку обʼєктів комунальної власності, переданих в оренду'],
      ['лист', 'Про підготовку до опалювального сезону'],
      ['клопотання', 'Про виділення земельної ділянки для обслуговування підстанції'],
      ['лист', 'Про проведення спільної наради з питань благоустрою'],
      ['доручення', 'Про вжиття заходів з протидії паводкам'],
      ['лист', 'Про внесення змін до договору на вивезення побутових відходів'],
    ],
  }),
  journal(1, {
    ...{ code: '02-21', title: 'Журнал реєстрації вихідної кореспонденції', direction: 'OUTGOING' },
    ...{ indexTemplate: '{seq}/02-21-вих', weight: 26, retention: [5, 'Перелік № 578/5, ст. 23'] },
    papers: [
      ['лист', 'Про надання інформації на запит'],
      ['лист', 'Про результати обстеження обʼєкта'],
      ['супровідний лист', 'Про надсилання копій рішень виконавчого комітету'],
      ['лист', 'Про погодження графіка ремонтних робіт'],
      ['запит', 'Щодо технічних умов приєднання'],
    ],
  }),
  journal(2, {
    ...{ code: '02-22', title: 'Журнал реєстрації внутрішніх документів', direction: 'INTERNAL' },
    ...{ indexTemplate: '{seq}/02-22-вн', weight: 20, retention: [5, 'Перелік № 578/5, ст. 44'] },
    papers: [
      ['доповідна записка', 'Про стан виконавської дисципліни за місяць'],
      ['службова записка', 'Про потребу в канцелярському приладді'],
      ['доповідна записка', 'Про результати перевірки тротуарів'],
      ['протокол', 'Протокол апаратної наради'],
      ['акт', 'Про списання матеріальних цінностей'],
    ],
  }),
  journal(3, {
    ...{ code: '02-23', title: 'Журнал реєстрації рішень виконавчого комітету', direction: 'INTERNAL' },
    ...{ indexTemplate: '{seq}-ВК', weight: 10, retention: [null, 'Перелік № 578/5, ст. 7'] },
    papers: [
      ['рішення', 'Про затвердження тарифів на послуги з управління відходами'],
      ['рішення', 'Про надання матеріальної допомоги мешканцям громади'],
      ['рішення', 'Про присвоєння адреси обʼєкту нерухомого майна'],
      ['рішення', 'Про організацію громадських робіт'],
    ],
  }),
  journal(4, {
    ...{ code: '02-24', title: 'Журнал реєстрації розпоряджень міського голови', direction: 'INTERNAL' },
    ...{ indexTemplate: '{seq}-р/{yy}', weight: 8, retention: [null, 'Перелік № 578/5, ст. 16'] },
    papers: [
      ['розпорядження', 'Про скликання чергової сесії міської ради'],
      ['розпорядження', 'Про створення робочої групи з інвентаризації майна'],
      ['розпорядження', 'Про чергування у вихідні та святкові дні'],
      ['розпорядження', 'Про проведення особистого прийому громадян'],
    ],
  }),
];

/** Whom the council writes to and hears from; kind and name. */
export const CORRESPONDENTS = [
  ['AUTHORITY', 'Обласна військова адміністрація'],
  ['AUTHORITY', 'Районна державна адміністрація'],
  ['AUTHORITY', 'Міністерство розвитку громад та територій України'],
  ['AUTHORITY', 'Головне управління Держпродспоживслужби в області'],
  ['AUTHORITY', 'Головне управління ДСНС України в області'],
  ['AUTHORITY', 'Управління патрульної поліції'],
  ['ORGANISATION', 'КП «Міськводоканал»'],
  ['ORGANISATION', 'АТ «Обленерго»'],
  ['ORGANISATION', 'ТОВ «Чисте місто плюс»'],
  ['ORGANISATION', 'ГО «Відкрита Вербівка»'],
  ['ORGANISATION', 'Ліцей № 3'],
  ['PERSON', 'Гончар Петро Іванович, приватний нотаріус'],
] as const;
