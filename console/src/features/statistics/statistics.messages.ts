import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AppealClassifierAxis, AppealState, AppealStatisticsGrouping } from '../../gql/graphql.ts';
import type { StatisticsRow } from './statistics.query.ts';

/** What appeals are told apart by. */
export const GROUPING_TEXT: Readonly<Record<AppealStatisticsGrouping, MessageDescriptor>> = {
  PROCEDURE: msg`Порядок розгляду`,
  KIND: msg`Вид`,
  CHANNEL: msg`Спосіб надходження`,
  RECURRENCE: msg`Ознака надходження`,
  AUTHORSHIP: msg`Субʼєкт`,
  RESULT: msg`Результат`,
  TERM: msg`Строк розгляду`,
  UNIT: msg`Підрозділ`,
  MONTH: msg`Місяць надходження`,
};

/** Axes of the classifier. */
export const AXIS_TEXT: Readonly<Record<AppealClassifierAxis, MessageDescriptor>> = {
  CHANNEL: msg`1. За формою надходження`,
  RECURRENCE: msg`2. За ознакою надходження`,
  KIND: msg`3. За видами`,
  AUTHORSHIP: msg`5. За субʼєктом`,
  RESULT: msg`9. За результатами розгляду`,
};

/** States of an appeal. */
export const STATE_TEXT: Readonly<Record<AppealState, MessageDescriptor>> = {
  REGISTERED: msg`Зареєстровано`,
  AWAITING_RESOLUTION: msg`На резолюції`,
  IN_EXECUTION: msg`На виконанні`,
  REPLY_APPROVAL: msg`На погодженні`,
  AWAITING_SIGNATURE: msg`На підписі`,
  REPLIED: msg`Відповідь надано`,
  CLOSED: msg`У справі`,
  FORWARDED: msg`Переслано`,
  RETURNED: msg`Повернуто автору`,
  NOT_CONSIDERED: msg`Не розглядається`,
  WITHDRAWN: msg`Відкликано`,
};

/** Keys of the groups; no two groupings have the same key for different things. */
const KEY_TEXT: Readonly<Record<string, MessageDescriptor>> = {
  CITIZEN_APPEAL: msg`Звернення громадянина`,
  INFORMATION_REQUEST: msg`Запит на інформацію`,
  DEPUTY_APPEAL: msg`Депутатське звернення`,
  PROPOSAL: msg`Пропозиція`,
  APPLICATION: msg`Заява`,
  COMPLAINT: msg`Скарга`,
  POST: msg`Пошта`,
  PERSONAL_RECEPTION: msg`Особистий прийом`,
  PHONE: msg`Телефон`,
  EMAIL: msg`Електронна пошта`,
  WEB: msg`Вебсайт`,
  OTHER_BODY: msg`Інший орган`,
  PRIMARY: msg`Первинне`,
  REPEATED: msg`Повторне`,
  DUPLICATE: msg`Дублетне`,
  MASS: msg`Масове`,
  INDIVIDUAL: msg`Індивідуальне`,
  COLLECTIVE: msg`Колективне`,
  ANONYMOUS: msg`Анонімне`,
  SATISFIED: msg`Задоволено`,
  EXPLAINED: msg`Надано роз'яснення`,
  REFUSED: msg`Відмовлено`,
  FORWARDED: msg`Переслано`,
  RETURNED: msg`Повернуто автору`,
  NOT_CONSIDERED: msg`Не розглядається`,
  WITHDRAWN: msg`Відкликано`,
  IN_WORK: msg`На розгляді`,
  NONE: msg`Без підрозділу`,
  CITIZEN_APPEAL_STUDY: msg`Звернення з вивченням: місяць`,
  CITIZEN_APPEAL_NO_STUDY: msg`Звернення без вивчення: 15 днів`,
  INFORMATION_REQUEST_URGENT: msg`Терміновий запит: 48 годин`,
};

/** What a line is called; the name of a unit is its own. */
export function nameOfRow({ key, unit }: Pick<StatisticsRow, 'key' | 'unit'>, i18n: I18n): string {
  if (unit) return unit.name;
  const text = KEY_TEXT[key ?? ''];
  return text ? i18n._(text) : (key ?? '');
}
