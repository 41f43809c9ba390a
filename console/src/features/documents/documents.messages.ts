import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  DocumentCommand,
  DocumentDirection,
  DocumentEventType,
  DocumentLinkKind,
  DocumentState,
} from '../../gql/graphql.ts';

/** States of a document. */
export const STATE_TEXT: Readonly<Record<DocumentState, MessageDescriptor>> = {
  DRAFT: msg`Проєкт`,
  ON_APPROVAL: msg`На погодженні`,
  ON_SIGNATURE: msg`На підписі`,
  DISCARDED: msg`Відкинуто`,
  REGISTERED: msg`Зареєстровано`,
  IN_EXECUTION: msg`На виконанні`,
  EXECUTED: msg`Виконано`,
  FILED: msg`У справі`,
  VOIDED: msg`Анульовано`,
};

/** Ways a document goes. */
export const DIRECTION_TEXT: Readonly<Record<DocumentDirection, MessageDescriptor>> = {
  INCOMING: msg`Вхідний`,
  OUTGOING: msg`Вихідний`,
  INTERNAL: msg`Внутрішній`,
};

/** How a document stands to the record it refers to. */
export const LINK_TEXT: Readonly<Record<DocumentLinkKind, MessageDescriptor>> = {
  IN_ANSWER_TO: msg`У відповідь на`,
  IN_EXECUTION_OF: msg`На виконання`,
  AMENDS: msg`Вносить зміни до`,
  REPEALS: msg`Скасовує`,
  RELATED: msg`Стосується`,
};

/** How a document stands to the one that refers to it. */
export const LINK_BACK_TEXT: Readonly<Record<DocumentLinkKind, MessageDescriptor>> = {
  IN_ANSWER_TO: msg`Відповідь`,
  IN_EXECUTION_OF: msg`Виконано документом`,
  AMENDS: msg`Змінено документом`,
  REPEALS: msg`Скасовано документом`,
  RELATED: msg`Стосується`,
};

/** Commands as the buttons name them. */
export const COMMAND_TEXT: Readonly<Record<DocumentCommand, MessageDescriptor>> = {
  CORRECT: msg`Виправити картку`,
  LINK: msg`Пов'язати`,
  RESOLVE: msg`Накласти резолюцію`,
  FILE: msg`Списати до справи`,
  VOID: msg`Анулювати`,
};

/** What to say once a command is done. */
export const DONE_TEXT: Readonly<Record<DocumentCommand, MessageDescriptor>> = {
  CORRECT: msg`Картку виправлено`,
  LINK: msg`Пов'язано`,
  RESOLVE: msg`Резолюцію накладено`,
  FILE: msg`Списано до справи`,
  VOID: msg`Реєстрацію анульовано`,
};

/** Steps in the life of a document. */
export const EVENT_TEXT: Readonly<Record<DocumentEventType, MessageDescriptor>> = {
  REGISTERED: msg`Зареєстровано`,
  CORRECTED: msg`Картку виправлено`,
  LINKED: msg`Пов'язано`,
  UNLINKED: msg`Зв'язок вилучено`,
  FILED: msg`Списано до справи`,
  VOIDED: msg`Реєстрацію анульовано`,
  UNIT_SUCCEEDED: msg`Передано правонаступнику ліквідованого підрозділу`,
  RESOLVED: msg`Накладено резолюцію`,
  REPORTED: msg`Подано звіт про виконання`,
  REPORT_ACCEPTED: msg`Звіт прийнято`,
  REPORT_RETURNED: msg`Звіт повернуто`,
  EXTENDED: msg`Строк продовжено`,
  PUT_ON_CONTROL: msg`Поставлено на контроль`,
  REMOVED_FROM_CONTROL: msg`Знято з контролю`,
  RESOLUTION_CANCELLED: msg`Резолюцію скасовано`,
  FILE_ADDED: msg`Додано файл`,
  FILE_REMOVED: msg`Вилучено файл`,
  FILE_RELEASED: msg`Файл відкрито без перевірки`,
  DRAFTED: msg`Створено проєкт`,
  DRAFT_SAVED: msg`Збережено редакцію`,
  DRAFT_SUBMITTED: msg`Надіслано на погодження`,
  DRAFT_APPROVED: msg`Погоджено`,
  DRAFT_REJECTED: msg`Не погоджено`,
  DRAFT_WITHDRAWN: msg`Відкликано`,
  DRAFT_RETURNED: msg`Повернуто з підпису`,
  DRAFT_DISCARDED: msg`Проєкт відкинуто`,
  SIGNED: msg`Підписано`,
  EXECUTED: msg`Виконано`,
};
