import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ServiceApplicationState } from '../../gql/graphql.ts';

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
