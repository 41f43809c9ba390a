import { useMutation } from '@apollo/client/react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import type { DraftDocumentInput, SignDocumentInput, SubmitDocumentDraftInput } from '../../gql/graphql.ts';
import type { DocumentOnCard } from './document-card.query.ts';
import type { DocumentOutcome } from './document-commands.ts';
import type { DocumentTarget } from './document-dialog.tsx';
import type { WordsCommand } from './draft.shape.ts';

const DRAFT = graphql(`
  mutation DraftDocument($input: DraftDocumentInput!) {
    draftDocument(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const SAVE = graphql(`
  mutation SaveDocumentDraft($input: SaveDocumentDraftInput!) {
    saveDocumentDraft(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const SUBMIT = graphql(`
  mutation SubmitDocumentDraft($input: SubmitDocumentDraftInput!) {
    submitDocumentDraft(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const DECIDE = graphql(`
  mutation DecideVisa($input: DecideVisaInput!) {
    decideVisa(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const WITHDRAW = graphql(`
  mutation WithdrawDocumentDraft($input: EndDocumentDraftInput!) {
    withdrawDocumentDraft(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const RETURN = graphql(`
  mutation ReturnDocumentDraft($input: EndDocumentDraftInput!) {
    returnDocumentDraft(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const DISCARD = graphql(`
  mutation DiscardDocumentDraft($input: EndDocumentDraftInput!) {
    discardDocumentDraft(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);
const SIGN = graphql(`
  mutation SignDocument($input: SignDocumentInput!) {
    signDocument(input: $input) { ...DocumentCommands_payload @unmask }
  }
`);

/** Begins drafts, sends them along a route and signs them. */
export function useDraftCommands() {
  const [draft] = useMutation(DRAFT);
  const [submit] = useMutation(SUBMIT);
  const [sign] = useMutation(SIGN);
  return {
    begin: (input: DraftDocumentInput): Promise<DocumentOutcome> =>
      runCommand(async () => (await draft({ variables: { input } })).data?.draftDocument),
    submit: (input: SubmitDocumentDraftInput): Promise<DocumentOutcome> =>
      runCommand(async () => (await submit({ variables: { input } })).data?.submitDocumentDraft),
    sign: (input: SignDocumentInput): Promise<DocumentOutcome> =>
      runCommand(async () => (await sign({ variables: { input } })).data?.signDocument),
  };
}

/** Gives the commands that ask for a few words. */
export function useDraftWords(
  document: DocumentOnCard,
): (command: WordsCommand, target: DocumentTarget, words: string) => Promise<DocumentOutcome> {
  const [save] = useMutation(SAVE);
  const [decide] = useMutation(DECIDE);
  const [withdraw] = useMutation(WITHDRAW);
  const [giveBack] = useMutation(RETURN);
  const [discard] = useMutation(DISCARD);
  return (command, target, words) => {
    const text = words.trim();
    const ended = { variables: { input: { ...target, reason: text } } };
    return runCommand(async () => {
      switch (command) {
        case 'SAVE':
          return (await save({ variables: { input: { ...target, ...cardOf(document), text } } })).data
            ?.saveDocumentDraft;
        case 'APPROVE':
        case 'REJECT': {
          const { visaId, draftVersion } = visaOf(document);
          const agreed = text === '' ? 'APPROVED' : 'APPROVED_WITH_REMARKS';
          const said = { decision: command === 'REJECT' ? 'REJECTED' : agreed, remark: text || null } as const;
          return (await decide({ variables: { input: { ...target, visaId, draftVersion, ...said } } })).data
            ?.decideVisa;
        }
        case 'WITHDRAW':
          return (await withdraw(ended)).data?.withdrawDocumentDraft;
        case 'RETURN':
          return (await giveBack(ended)).data?.returnDocumentDraft;
        case 'DISCARD':
          return (await discard(ended)).data?.discardDocumentDraft;
      }
    });
  };
}

/** The visa by which the viewer decides, and the version that is before them. */
function visaOf({ draft }: DocumentOnCard) {
  for (const { draftVersion, visas } of draft?.approvals ?? [])
    for (const { id, mayDecide } of visas) if (mayDecide) return { visaId: id, draftVersion };
  return { visaId: '', draftVersion: draft?.lastVersion ?? 0 };
}

/** A new version keeps the card as it is. */
function cardOf(document: DocumentOnCard) {
  const { typeName, summary, language, pages, attachmentPages, theirNumber, theirDate, isRestricted } = document;
  const { correspondent, unit, employee } = document;
  return {
    ...{ typeName, summary, language, isRestricted },
    ...{ pages: pages ?? null, attachmentPages: attachmentPages ?? null },
    ...{ theirNumber: theirNumber ?? null, theirDate: theirDate ?? null, correspondentId: correspondent?.id ?? null },
    ...{ unitId: unit?.id ?? null, employeeId: employee?.id ?? null },
  };
}
