import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DocumentAssignmentState, DocumentResolutionState } from '../../gql/graphql.ts';
import type { ResolutionStep } from './resolution.shape.ts';

/** States of a resolution. */
export const RESOLUTION_STATE_TEXT: Readonly<Record<DocumentResolutionState, MessageDescriptor>> = {
  IN_EXECUTION: msg`На виконанні`,
  DONE: msg`Виконано`,
  CANCELLED: msg`Скасовано`,
};

/** States of an assignment. */
export const ASSIGNMENT_STATE_TEXT: Readonly<Record<DocumentAssignmentState, MessageDescriptor>> = {
  ISSUED: msg`Видано`,
  REPORTED: msg`Звіт подано`,
  RETURNED: msg`Звіт повернуто`,
  DONE: msg`Виконано`,
  CANCELLED: msg`Скасовано`,
};

/** Steps as the buttons name them. */
export const STEP_TEXT: Readonly<Record<ResolutionStep, MessageDescriptor>> = {
  REPORT: msg`Подати звіт`,
  ACCEPT: msg`Прийняти звіт`,
  RETURN: msg`Повернути звіт`,
  EXTEND: msg`Продовжити строк`,
  PUT_ON_CONTROL: msg`Поставити на контроль`,
  REMOVE_FROM_CONTROL: msg`Зняти з контролю`,
  CANCEL: msg`Скасувати резолюцію`,
};

/** What to say once a step is taken. */
export const STEP_DONE_TEXT: Readonly<Record<ResolutionStep, MessageDescriptor>> = {
  REPORT: msg`Звіт подано`,
  ACCEPT: msg`Звіт прийнято`,
  RETURN: msg`Звіт повернуто`,
  EXTEND: msg`Строк продовжено`,
  PUT_ON_CONTROL: msg`Поставлено на контроль`,
  REMOVE_FROM_CONTROL: msg`Знято з контролю`,
  CANCEL: msg`Резолюцію скасовано`,
};
