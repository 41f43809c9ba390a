import { useMutation } from '@apollo/client/react';
import { type CommandOutcome, runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import type {
  CorrectDocumentInput,
  DocumentCommands_PayloadFragment,
  FileDocumentInput,
  LinkDocumentInput,
  RegisterDocumentInput,
  UnlinkDocumentInput,
  VoidDocumentInput,
} from '../../gql/graphql.ts';

export const DOCUMENT_PAYLOAD = graphql(`
  fragment DocumentCommands_payload on DocumentPayload {
    document { ...DocumentsGrid_row @unmask }
    problems { field code message }
  }
`);

const REGISTER = graphql(`
  mutation RegisterDocument($input: RegisterDocumentInput!) {
    registerDocument(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);

const CORRECT = graphql(`
  mutation CorrectDocument($input: CorrectDocumentInput!) {
    correctDocument(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);

const VOID = graphql(`
  mutation VoidDocument($input: VoidDocumentInput!) {
    voidDocument(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);

const FILE = graphql(`
  mutation FileDocument($input: FileDocumentInput!) {
    fileDocument(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);

const LINK = graphql(`
  mutation LinkDocument($input: LinkDocumentInput!) {
    linkDocument(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);

const UNLINK = graphql(`
  mutation UnlinkDocument($input: UnlinkDocumentInput!) {
    unlinkDocument(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);

/** How a command on a document ended. */
export type DocumentOutcome = CommandOutcome<DocumentCommands_PayloadFragment>;

/** Sends commands on documents, each with its own input. */
export function useDocumentCommands() {
  const [register] = useMutation(REGISTER);
  const [correct] = useMutation(CORRECT);
  const [annul] = useMutation(VOID);
  const [file] = useMutation(FILE);
  const [link] = useMutation(LINK);
  const [unlink] = useMutation(UNLINK);
  return {
    register: (input: RegisterDocumentInput): Promise<DocumentOutcome> =>
      runCommand(async () => (await register({ variables: { input } })).data?.registerDocument),
    correct: (input: CorrectDocumentInput): Promise<DocumentOutcome> =>
      runCommand(async () => (await correct({ variables: { input } })).data?.correctDocument),
    annul: (input: VoidDocumentInput): Promise<DocumentOutcome> =>
      runCommand(async () => (await annul({ variables: { input } })).data?.voidDocument),
    file: (input: FileDocumentInput): Promise<DocumentOutcome> =>
      runCommand(async () => (await file({ variables: { input } })).data?.fileDocument),
    link: (input: LinkDocumentInput): Promise<DocumentOutcome> =>
      runCommand(async () => (await link({ variables: { input } })).data?.linkDocument),
    unlink: (input: UnlinkDocumentInput): Promise<DocumentOutcome> =>
      runCommand(async () => (await unlink({ variables: { input } })).data?.unlinkDocument),
  };
}
