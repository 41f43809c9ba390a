import { useMutation } from '@apollo/client/react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import type { ReleaseDocumentFileInput, RemoveDocumentFileInput } from '../../gql/graphql.ts';
import type { DocumentOutcome } from './document-commands.ts';

const REMOVE = graphql(`
  mutation RemoveDocumentFile($input: RemoveDocumentFileInput!) {
    removeDocumentFile(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const RELEASE = graphql(`
  mutation ReleaseDocumentFile($input: ReleaseDocumentFileInput!) {
    releaseDocumentFile(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);

/** Commands on the files of documents. */
export function useFileCommands() {
  const [remove] = useMutation(REMOVE);
  const [release] = useMutation(RELEASE);
  return {
    remove: (input: RemoveDocumentFileInput): Promise<DocumentOutcome> =>
      runCommand(async () => (await remove({ variables: { input } })).data?.removeDocumentFile),
    release: (input: ReleaseDocumentFileInput): Promise<DocumentOutcome> =>
      runCommand(async () => (await release({ variables: { input } })).data?.releaseDocumentFile),
  };
}
