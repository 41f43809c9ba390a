import type { IsoDay } from '@hromada/shared/clock';
import type { AppealChannel, AppealKind } from '../appeal/appeal-enums.type.ts';
import type { AppealAuthorship, AppealRecurrence } from '../appeal/appeal-marks.type.ts';
import type { AppealClassifierAxis, AppealResult } from './statistics-grouping.type.ts';

type Language = 'uk' | 'en';

/** A mark of the classifier: where it stands there, and what it is called. */
export interface ClassifierMark extends Readonly<Record<Language, string>> {
  /** null: the classifier has none */
  readonly code: string | null;
  /** first day on which the code holds: the classifier was amended many times */
  readonly validFrom: IsoDay;
  /** first day on which it no longer holds; absent while it does */
  readonly validTo?: IsoDay;
}

/** Day of resolution 858, section I of whose classifier these codes are. */
const ADOPTED = '2008-09-24';

const mark = (code: string | null, uk: string, en: string): readonly ClassifierMark[] => [
  { code, uk, en, validFrom: ADOPTED },
];

/** Marks of the axes that the register keeps, in the order of the classifier. What it has no code for stands last. */
export const CLASSIFIER = {
  CHANNEL: {
    POST: mark('1.1', 'Поштою', 'By post'),
    PERSONAL_RECEPTION: mark('1.2', 'На особистому прийомі', 'At a personal reception'),
    OTHER_BODY: mark('1.6', 'Від інших органів, установ, організацій', 'From other bodies and organisations'),
    PHONE: mark(null, 'Телефоном', 'By telephone'),
    EMAIL: mark(null, 'Електронною поштою', 'By e-mail'),
    WEB: mark(null, 'Через вебсайт', 'Through the web site'),
  } satisfies Record<AppealChannel, readonly ClassifierMark[]>,
  RECURRENCE: {
    PRIMARY: mark('2.1', 'Первинне', 'First on its matter'),
    REPEATED: mark('2.2', 'Повторне', 'Repeated'),
    DUPLICATE: mark('2.3', 'Дублетне', 'Duplicate'),
    MASS: mark('2.5', 'Масове', 'Mass'),
  } satisfies Record<AppealRecurrence, readonly ClassifierMark[]>,
  KIND: {
    PROPOSAL: mark('3.1', 'Пропозиція (зауваження)', 'Proposal (remark)'),
    APPLICATION: mark('3.2', 'Заява (клопотання)', 'Application (petition)'),
    COMPLAINT: mark('3.3', 'Скарга', 'Complaint'),
  } satisfies Record<AppealKind, readonly ClassifierMark[]>,
  AUTHORSHIP: {
    INDIVIDUAL: mark('5.1', 'Індивідуальне', 'Of one person'),
    COLLECTIVE: mark('5.2', 'Колективне', 'Collective'),
    ANONYMOUS: mark('5.3', 'Анонімне', 'Anonymous'),
  } satisfies Record<AppealAuthorship, readonly ClassifierMark[]>,
  RESULT: {
    SATISFIED: mark('9.1', 'Вирішено позитивно', 'Decided as asked'),
    REFUSED: mark('9.2', 'Відмовлено у задоволенні', 'Refused'),
    EXPLAINED: mark('9.3', 'Дано розʼяснення', 'Explanation given'),
    RETURNED: mark('9.4', 'Повернуто авторові (статті 5 і 7)', 'Returned to the author (art. 5 and 7)'),
    FORWARDED: mark('9.5', 'Переслано за належністю (стаття 7)', 'Forwarded to the competent body (art. 7)'),
    NOT_CONSIDERED: mark('9.6', 'Не підлягає розгляду (статті 8 і 17)', 'Not considered (art. 8 and 17)'),
    WITHDRAWN: mark(null, 'Відкликано автором', 'Taken back by the author'),
    IN_WORK: mark(null, 'На розгляді', 'In work'),
  } satisfies Record<AppealResult, readonly ClassifierMark[]>,
} satisfies Record<AppealClassifierAxis, Readonly<Record<string, readonly ClassifierMark[]>>>;

const MISSING: readonly Readonly<Record<Language, string>>[] = [
  { uk: '4. За статтю авторів', en: '4. By the sex of the authors' },
  { uk: '6. За типом', en: '6. By type' },
  { uk: '7. За категоріями авторів', en: '7. By category of the authors' },
  { uk: '8. За соціальним станом авторів', en: '8. By social status of the authors' },
];

/** A line of the report: a mark as it was called and coded on a day. */
export interface ClassifierLine {
  readonly axis: AppealClassifierAxis;
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
}

/** Every mark of the register in the words and codes of a day. */
export function classifierLines(on: IsoDay, language: Language): ClassifierLine[] {
  return (Object.keys(CLASSIFIER) as AppealClassifierAxis[]).flatMap((axis) =>
    Object.entries<readonly ClassifierMark[]>(CLASSIFIER[axis]).flatMap(([key, editions]) =>
      editions
        .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || on < validTo))
        .map((edition) => ({ axis, key, code: edition.code, name: edition[language] })),
    ),
  );
}

/** Axes that no registration card here has. */
export function missingAxes(language: Language): string[] {
  return MISSING.map((axis) => axis[language]);
}
