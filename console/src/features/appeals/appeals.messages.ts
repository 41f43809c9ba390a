import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  AppealCommand,
  AppealEventType,
  AppealNoticeKind,
  AppealRefusalGround,
  AppealReturnGround,
} from '../../gql/graphql.ts';

/** Commands as the buttons name them. */
export const COMMAND_TEXT: Readonly<Record<AppealCommand, MessageDescriptor>> = {
  SEND_FOR_RESOLUTION: msg`Передати на резолюцію`,
  RESOLVE: msg`Накласти резолюцію`,
  SUBMIT_DRAFT: msg`Подати проєкт відповіді`,
  APPROVE_DRAFT: msg`Погодити проєкт`,
  SIGN: msg`Підписати відповідь`,
  RETURN_DRAFT: msg`Повернути на доопрацювання`,
  ANSWER: msg`Надати відповідь`,
  CLOSE: msg`Списати до справи`,
  EXTEND: msg`Продовжити строк`,
  SEND_INTERIM_REPLY: msg`Проміжна відповідь`,
  REQUEST_CLARIFICATION: msg`Запитати уточнення`,
  FORWARD: msg`Переслати за належністю`,
  RETURN: msg`Повернути автору`,
  REFUSE_CONSIDERATION: msg`Припинити розгляд`,
  LINK: msg`Позначити повторним`,
  WITHDRAW: msg`Зареєструвати відкликання`,
  REOPEN: msg`Поновити розгляд`,
};

/** What to say once a command is done. */
export const DONE_TEXT: Readonly<Record<AppealCommand, MessageDescriptor>> = {
  SEND_FOR_RESOLUTION: msg`Передано на резолюцію`,
  RESOLVE: msg`Резолюцію накладено`,
  SUBMIT_DRAFT: msg`Проєкт подано на погодження`,
  APPROVE_DRAFT: msg`Проєкт погоджено`,
  SIGN: msg`Відповідь підписано`,
  RETURN_DRAFT: msg`Проєкт повернуто на доопрацювання`,
  ANSWER: msg`Відповідь надано`,
  CLOSE: msg`Списано до справи`,
  EXTEND: msg`Строк продовжено`,
  SEND_INTERIM_REPLY: msg`Проміжну відповідь надано`,
  REQUEST_CLARIFICATION: msg`Уточнення запитано`,
  FORWARD: msg`Переслано за належністю`,
  RETURN: msg`Повернуто автору`,
  REFUSE_CONSIDERATION: msg`Розгляд припинено`,
  LINK: msg`Позначку змінено`,
  WITHDRAW: msg`Відкликано автором`,
  REOPEN: msg`Розгляд поновлено`,
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
  FORWARDED: msg`Переслано за належністю`,
  RETURNED: msg`Повернуто автору`,
  CONSIDERATION_REFUSED: msg`Розгляд припинено`,
  EXTENDED: msg`Строк продовжено`,
  INTERIM_REPLY_SENT: msg`Надано проміжну відповідь`,
  CLARIFICATION_REQUESTED: msg`Запитано уточнення`,
  DRAFT_SUBMITTED: msg`Подано проєкт відповіді`,
  DRAFT_APPROVED: msg`Проєкт погоджено`,
  DRAFT_RETURNED: msg`Проєкт повернуто на доопрацювання`,
  REOPENED: msg`Розгляд поновлено`,
  WITHDRAWN: msg`Відкликано автором`,
  LINKED: msg`Змінено зв'язок з іншими зверненнями`,
};

/** Why an appeal goes back. */
export const RETURN_GROUND_TEXT: Readonly<Record<AppealReturnGround, MessageDescriptor>> = {
  FORMAL_DEFECT: msg`Не відповідає вимогам (ст. 5)`,
  DATA_MISSING: msg`Бракує даних для рішення (ст. 7)`,
};

/** Why an appeal is not considered. */
export const REFUSAL_GROUND_TEXT: Readonly<Record<AppealRefusalGround, MessageDescriptor>> = {
  ANONYMOUS: msg`Анонімне (ст. 8)`,
  ALREADY_DECIDED: msg`Повторне, вирішене по суті (ст. 8)`,
  OUT_OF_TIME: msg`Пропущено строк скарги (ст. 17)`,
  INCAPABLE_AUTHOR: msg`Від недієздатної особи (ст. 8)`,
};

/** What the author was told of. */
export const NOTICE_TEXT: Readonly<Record<AppealNoticeKind, MessageDescriptor>> = {
  EXTENSION: msg`Про продовження строку`,
  FORWARDING: msg`Про пересилання`,
  RETURN: msg`Про повернення`,
  CONSIDERATION_REFUSAL: msg`Про відмову в розгляді`,
  INTERIM_REPLY: msg`Проміжна відповідь`,
  CLARIFICATION: msg`Запит уточнення`,
};

/** Other terms of the law, by the last word of the rule's code. */
export const TERM_PURPOSE_TEXT: Readonly<Record<string, MessageDescriptor>> = {
  EXTENSION: msg`Продовжити щонайдовше`,
  FORWARDING: msg`Переслати за належністю`,
  RETURN: msg`Повернути авторові`,
};
