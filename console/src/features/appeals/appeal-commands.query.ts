import { graphql } from '../../gql/gql.ts';

export const APPEAL_PAYLOAD = graphql(`
  fragment AppealCommands_payload on AppealPayload {
    appeal { ...AppealsGrid_row @unmask }
    problems { field code message }
  }
`);

const SEND_FOR_RESOLUTION = graphql(`
  mutation SendAppealForResolution($input: SendAppealForResolutionInput!) {
    payload: sendAppealForResolution(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const RESOLVE = graphql(`
  mutation ResolveAppeal($input: ResolveAppealInput!) {
    payload: resolveAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const SUBMIT_DRAFT = graphql(`
  mutation SubmitAppealDraft($input: SubmitAppealDraftInput!) {
    payload: submitAppealDraft(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const APPROVE_DRAFT = graphql(`
  mutation ApproveAppealDraft($input: ApproveAppealDraftInput!) {
    payload: approveAppealDraft(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const SIGN = graphql(`
  mutation SignAppealAnswer($input: SignAppealAnswerInput!) {
    payload: signAppealAnswer(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const RETURN_DRAFT = graphql(`
  mutation ReturnAppealDraft($input: ReturnAppealDraftInput!) {
    payload: returnAppealDraft(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const ANSWER = graphql(`
  mutation AnswerAppeal($input: AnswerAppealInput!) {
    payload: answerAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const CLOSE = graphql(`
  mutation CloseAppeal($input: CloseAppealInput!) {
    payload: closeAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const EXTEND = graphql(`
  mutation ExtendAppeal($input: ExtendAppealInput!) {
    payload: extendAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const SEND_INTERIM_REPLY = graphql(`
  mutation SendAppealInterimReply($input: SendAppealInterimReplyInput!) {
    payload: sendAppealInterimReply(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const REQUEST_CLARIFICATION = graphql(`
  mutation RequestAppealClarification($input: RequestAppealClarificationInput!) {
    payload: requestAppealClarification(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const FORWARD = graphql(`
  mutation ForwardAppeal($input: ForwardAppealInput!) {
    payload: forwardAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const RETURN = graphql(`
  mutation ReturnAppeal($input: ReturnAppealInput!) {
    payload: returnAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const REFUSE_CONSIDERATION = graphql(`
  mutation RefuseAppealConsideration($input: RefuseAppealConsiderationInput!) {
    payload: refuseAppealConsideration(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const LINK = graphql(`
  mutation LinkAppeal($input: LinkAppealInput!) {
    payload: linkAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const WITHDRAW = graphql(`
  mutation WithdrawAppeal($input: WithdrawAppealInput!) {
    payload: withdrawAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const REOPEN = graphql(`
  mutation ReopenAppeal($input: ReopenAppealInput!) {
    payload: reopenAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

/** The mutation of each command. */
export const MUTATIONS = {
  SEND_FOR_RESOLUTION,
  RESOLVE,
  SUBMIT_DRAFT,
  APPROVE_DRAFT,
  SIGN,
  RETURN_DRAFT,
  ANSWER,
  CLOSE,
  EXTEND,
  SEND_INTERIM_REPLY,
  REQUEST_CLARIFICATION,
  FORWARD,
  RETURN,
  REFUSE_CONSIDERATION,
  LINK,
  WITHDRAW,
  REOPEN,
} as const;
