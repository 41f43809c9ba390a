import { useLingui } from '@lingui/react/macro';
import type { DocumentCommand } from '../../gql/graphql.ts';
import type { DialogTexts } from './document-dialog.tsx';
import { COMMAND_TEXT, DONE_TEXT } from './documents.messages.ts';

/** What the dialog of a command says, in the language shown. */
export function useCommandTexts(): (command: DocumentCommand) => DialogTexts {
  const { i18n } = useLingui();
  return (command) => {
    const title = i18n._(COMMAND_TEXT[command]);
    return { title, action: title, done: i18n._(DONE_TEXT[command]) };
  };
}
