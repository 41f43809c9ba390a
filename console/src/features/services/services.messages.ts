import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  DocumentSupplier,
  ServiceApplicationCommand,
  ServiceApplicationEventType,
  ServiceApplicationState,
} from '../../gql/graphql.ts';

/** States of an application. */
export const STATE_TEXT: Readonly<Record<ServiceApplicationState, MessageDescriptor>> = {
  REGISTERED: msg`Зареєстровано`,
  NEEDS_CORRECTION: msg`Залишено без руху`,
  IN_PROCESSING: msg`Опрацьовується`,
  APPROVED: msg`Рішення позитивне`,
  REFUSED: msg`Відмовлено`,
  ISSUED: msg`Результат видано`,
  WITHDRAWN: msg`Відкликано`,
};

/** Commands as the buttons name them. */
export const COMMAND_TEXT: Readonly<Record<ServiceApplicationCommand, MessageDescriptor>> = {
  REQUEST_CORRECTION: msg`Залишити без руху`,
  RESUME: msg`Поновити розгляд`,
  START_PROCESSING: msg`Взяти в роботу`,
  APPROVE: msg`Надати послугу`,
  REFUSE: msg`Відмовити`,
  ISSUE: msg`Видати результат`,
  WITHDRAW: msg`Відкликати заяву`,
};

/** What a command does, for whoever is about to give it. */
export const COMMAND_EFFECT: Readonly<Record<ServiceApplicationCommand, MessageDescriptor>> = {
  REQUEST_CORRECTION: msg`Заявник має щось виправити. Строк зупиняється, доки розгляд не поновлять.`,
  RESUME: msg`Заявник виправив недоліки. Строк знову спливає, його подовжено на дні паузи.`,
  START_PROCESSING: msg`Ви станете виконавцем цієї заяви.`,
  APPROVE: msg`Рішення на користь заявника. Скасувати його звідси не можна.`,
  REFUSE: msg`Відмова. Підстави побачить заявник; скасувати рішення звідси не можна.`,
  ISSUE: msg`Заявник отримав результат послуги. Справу буде завершено.`,
  WITHDRAW: msg`Заявник забирає заяву. Справу буде завершено без рішення.`,
};

/** What to say once a command is done. */
export const DONE_TEXT: Readonly<Record<ServiceApplicationCommand, MessageDescriptor>> = {
  REQUEST_CORRECTION: msg`Заяву залишено без руху`,
  RESUME: msg`Розгляд поновлено`,
  START_PROCESSING: msg`Заяву взято в роботу`,
  APPROVE: msg`Рішення ухвалено: послугу надано`,
  REFUSE: msg`Рішення ухвалено: відмовлено`,
  ISSUE: msg`Результат видано`,
  WITHDRAW: msg`Заяву відкликано`,
};

/** Steps in the life of an application. */
export const EVENT_TEXT: Readonly<Record<ServiceApplicationEventType, MessageDescriptor>> = {
  SUBMITTED: msg`Подано й зареєстровано`,
  PROCESSING_STARTED: msg`Взято в роботу`,
  CORRECTION_REQUESTED: msg`Залишено без руху`,
  RESUMED: msg`Розгляд поновлено`,
  APPROVED: msg`Рішення позитивне`,
  REFUSED: msg`Відмовлено`,
  ISSUED: msg`Результат видано`,
  WITHDRAWN: msg`Відкликано заявником`,
  TERM_CHANGED: msg`Строк перераховано`,
  MESSAGE_SENT: msg`Надіслано повідомлення`,
};

/** Who supplies a document. */
export const SUPPLIER_TEXT: Readonly<Record<DocumentSupplier, MessageDescriptor>> = {
  APPLICANT: msg`Надає заявник`,
  REGISTER: msg`Отримує рада з реєстру`,
  ORIGINAL_AT_VISIT: msg`Оригінал під час візиту`,
};
