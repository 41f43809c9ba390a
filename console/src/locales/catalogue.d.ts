/** A catalogue of messages, compiled by the build from the PO file that translators edit. */
declare module '*.po' {
  import type { Messages } from '@lingui/core';

  export const messages: Messages;
}
