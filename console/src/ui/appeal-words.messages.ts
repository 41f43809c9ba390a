import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  AnswerOutcome,
  AppealAuthorship,
  AppealChannel,
  AppealKind,
  AppealProcedure,
  AppealRecurrence,
  AppealState,
} from '../gql/graphql.ts';

/** States of an appeal. */
export const APPEAL_STATE_TEXT: Readonly<Record<AppealState, MessageDescriptor>> = {
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

/** Procedures, each by its law. */
export const PROCEDURE_TEXT: Readonly<Record<AppealProcedure, MessageDescriptor>> = {
  CITIZEN_APPEAL: msg`Звернення громадянина`,
  INFORMATION_REQUEST: msg`Запит на інформацію`,
  DEPUTY_APPEAL: msg`Депутатське звернення`,
};

/** Kinds of appeal of article 3 of Law 393/96-ВР. */
export const KIND_TEXT: Readonly<Record<AppealKind, MessageDescriptor>> = {
  PROPOSAL: msg`Пропозиція`,
  APPLICATION: msg`Заява`,
  COMPLAINT: msg`Скарга`,
};

/** Ways an appeal comes in. */
export const CHANNEL_TEXT: Readonly<Record<AppealChannel, MessageDescriptor>> = {
  POST: msg`Пошта`,
  PERSONAL_RECEPTION: msg`Особистий прийом`,
  PHONE: msg`Телефон`,
  EMAIL: msg`Електронна пошта`,
  WEB: msg`Вебсайт`,
  OTHER_BODY: msg`Інший орган`,
};

/** How an appeal stands to others. */
export const RECURRENCE_TEXT: Readonly<Record<AppealRecurrence, MessageDescriptor>> = {
  PRIMARY: msg`Первинне`,
  REPEATED: msg`Повторне`,
  DUPLICATE: msg`Дублетне`,
  MASS: msg`Масове`,
};

/** Whose an appeal is. */
export const AUTHORSHIP_TEXT: Readonly<Record<AppealAuthorship, MessageDescriptor>> = {
  INDIVIDUAL: msg`Індивідуальне`,
  COLLECTIVE: msg`Колективне`,
  ANONYMOUS: msg`Анонімне`,
};

/** How an appeal was answered. */
export const OUTCOME_TEXT: Readonly<Record<AnswerOutcome, MessageDescriptor>> = {
  SATISFIED: msg`Задоволено`,
  EXPLAINED: msg`Надано роз'яснення`,
  REFUSED: msg`Відмовлено`,
};
