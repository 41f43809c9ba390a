import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AppealState, ServiceApplicationState } from '../../gql/graphql.ts';

/** States of an appeal, as a line about a person names them. */
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

/** States of an application for a service. */
export const APPLICATION_STATE_TEXT: Readonly<Record<ServiceApplicationState, MessageDescriptor>> = {
  REGISTERED: msg`Зареєстровано`,
  NEEDS_CORRECTION: msg`Залишено без руху`,
  IN_PROCESSING: msg`Опрацьовується`,
  APPROVED: msg`Рішення позитивне`,
  REFUSED: msg`Відмовлено`,
  ISSUED: msg`Результат видано`,
  WITHDRAWN: msg`Відкликано`,
};
