import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  AnswerOutcome,
  AppealChannel,
  AppealCommand,
  AppealEventType,
  AppealKind,
  AppealProcedure,
  AppealState,
} from '../../gql/graphql.ts';

/** States of an appeal. */
export const STATE_TEXT: Readonly<Record<AppealState, MessageDescriptor>> = {
  REGISTERED: msg`Зареєстровано`,
  AWAITING_RESOLUTION: msg`На резолюції`,
  IN_EXECUTION: msg`На виконанні`,
  REPLIED: msg`Відповідь надано`,
  CLOSED: msg`У справі`,
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

/** Commands as the buttons name them. */
export const COMMAND_TEXT: Readonly<Record<AppealCommand, MessageDescriptor>> = {
  SEND_FOR_RESOLUTION: msg`Передати на резолюцію`,
  RESOLVE: msg`Накласти резолюцію`,
  ANSWER: msg`Надати відповідь`,
  CLOSE: msg`Списати до справи`,
};

/** What to say once a command is done. */
export const DONE_TEXT: Readonly<Record<AppealCommand, MessageDescriptor>> = {
  SEND_FOR_RESOLUTION: msg`Передано на резолюцію`,
  RESOLVE: msg`Резолюцію накладено`,
  ANSWER: msg`Відповідь надано`,
  CLOSE: msg`Списано до справи`,
};

/** Steps in the life of an appeal. */
export const EVENT_TEXT: Readonly<Record<AppealEventType, MessageDescriptor>> = {
  REGISTERED: msg`Зареєстровано`,
  SENT_FOR_RESOLUTION: msg`Передано на резолюцію`,
  RESOLVED: msg`Резолюцію накладено`,
  ANSWERED: msg`Надано відповідь`,
  CLOSED: msg`Списано до справи`,
  TERM_CHANGED: msg`Строк перераховано`,
  UNIT_SUCCEEDED: msg`Передано правонаступнику ліквідованого підрозділу`,
};

/** Other terms of the law, by the last word of the rule's code. */
export const TERM_PURPOSE_TEXT: Readonly<Record<string, MessageDescriptor>> = {
  EXTENSION: msg`Продовжити щонайдовше`,
  FORWARDING: msg`Переслати за належністю`,
  RETURN: msg`Повернути авторові`,
};

/** How an appeal was answered. */
export const OUTCOME_TEXT: Readonly<Record<AnswerOutcome, MessageDescriptor>> = {
  SATISFIED: msg`Задоволено`,
  EXPLAINED: msg`Надано роз'яснення`,
  REFUSED: msg`Відмовлено`,
};
