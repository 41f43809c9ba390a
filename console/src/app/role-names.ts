import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Roles of employees in words; a role that is not here is shown by its code. */
export const ROLE_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  registrar: msg`реєстратор`,
  head: msg`керівник`,
  executor: msg`виконавець`,
  'service-officer': msg`адміністратор послуг`,
  'council-secretary': msg`секретар ради`,
  analyst: msg`аналітик`,
  administrator: msg`адміністратор системи`,
  'data-protection-officer': msg`відповідальний за захист персональних даних`,
};
