import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AppealClassifierAxis, AppealStatisticsGrouping } from '../../gql/graphql.ts';
import {
  APPEAL_STATE_TEXT,
  AUTHORSHIP_TEXT,
  CHANNEL_TEXT,
  KIND_TEXT,
  OUTCOME_TEXT,
  PROCEDURE_TEXT,
  RECURRENCE_TEXT,
} from '../../ui/appeal-words.messages.ts';
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

/** Keys of the groups; no two groupings have the same key for different things. */
const KEY_TEXT: Readonly<Record<string, MessageDescriptor>> = {
  ...PROCEDURE_TEXT,
  ...KIND_TEXT,
  ...CHANNEL_TEXT,
  ...RECURRENCE_TEXT,
  ...AUTHORSHIP_TEXT,
  ...OUTCOME_TEXT,
  ...APPEAL_STATE_TEXT,
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
