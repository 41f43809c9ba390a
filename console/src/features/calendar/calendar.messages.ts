import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CalendarDayKind, StatutoryRuleUnit, TermRollover } from '../../gql/graphql.ts';
import type { ChangeKind } from './calendar-change.shape.ts';

/** Kinds of special days. */
export const DAY_TEXT: Readonly<Record<CalendarDayKind, MessageDescriptor>> = {
  HOLIDAY: msg`свято`,
  DAY_OFF: msg`вихідний за розпорядженням`,
  WORKDAY: msg`робочий за розпорядженням`,
  MOVED: msg`перенесений вихідний`,
};

/** Units of rules. */
export const UNIT_TEXT: Readonly<Record<StatutoryRuleUnit, MessageDescriptor>> = {
  DAYS: msg`календарні дні`,
  WORKING_DAYS: msg`робочі дні`,
  HOURS: msg`години`,
  MONTHS: msg`місяці`,
};

/** Where a last day that is off moves. */
export const ROLLOVER_TEXT: Readonly<Record<TermRollover, MessageDescriptor>> = {
  NEXT: msg`на наступний робочий`,
  PREVIOUS: msg`на попередній робочий`,
  NONE: msg`не переноситься`,
};

/** Changes as the form names them. */
export const CHANGE_TEXT: Readonly<Record<ChangeKind, MessageDescriptor>> = {
  addHoliday: msg`Додати свято`,
  addDayOff: msg`Перенесення: робочий день стає вихідним`,
  addWorkday: msg`Перенесення: вихідний стає робочим`,
  removeHoliday: msg`Вилучити свято або перенесення`,
  addYear: msg`Додати наступний рік`,
  openRegime: msg`Відкрити режим робочих днів`,
  closeRegime: msg`Закрити чинний режим`,
  addStatutoryRule: msg`Нова редакція правила`,
};
