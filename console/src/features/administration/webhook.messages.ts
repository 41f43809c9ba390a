import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { WebhookPauseReason } from '../../gql/graphql.ts';

/** Why an endpoint is told nothing. */
export const PAUSE_TEXT: Readonly<Record<WebhookPauseReason, MessageDescriptor>> = {
  BY_HAND: msg`призупинено вручну`,
  FAILURES: msg`двадцять невдач поспіль`,
  GONE: msg`отримувач відмовився (410)`,
  CURSOR_EXPIRED: msg`пропущені події вже не зберігаються`,
};

/** Why an attempt failed. */
export const FAULT_TEXT: Readonly<Record<string, MessageDescriptor>> = {
  ADDRESS_INTERNAL: msg`адреса веде у внутрішню мережу`,
  NAME_UNKNOWN: msg`такого імені в DNS немає`,
  CONNECTION_FAILED: msg`не вдалося зʼєднатися`,
  TIMED_OUT: msg`не відповів за 10 секунд`,
  REDIRECTED: msg`відповів перенаправленням`,
  STATUS_REFUSED: msg`відповів помилкою`,
  GONE: msg`більше не приймає подій`,
};
