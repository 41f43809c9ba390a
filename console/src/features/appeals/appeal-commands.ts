import { useMutation } from '@apollo/client/react';
import { type CommandOutcome, runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import type { AppealCommand, AppealCommands_PayloadFragment } from '../../gql/graphql.ts';
import type { CommandValues } from './appeal-command.shape.ts';

export const APPEAL_PAYLOAD = graphql(`
  fragment AppealCommands_payload on AppealPayload {
    appeal { ...AppealsGrid_row @unmask }
    problems { field code message }
  }
`);

const SEND_FOR_RESOLUTION = graphql(`
  mutation SendAppealForResolution($input: SendAppealForResolutionInput!) {
    sendAppealForResolution(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const RESOLVE = graphql(`
  mutation ResolveAppeal($input: ResolveAppealInput!) {
    resolveAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const ANSWER = graphql(`
  mutation AnswerAppeal($input: AnswerAppealInput!) {
    answerAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

const CLOSE = graphql(`
  mutation CloseAppeal($input: CloseAppealInput!) {
    closeAppeal(input: $input) { ...AppealCommands_payload @unmask }
  }
`);

/** Which appeal, as it was last seen, and the key of this intention. */
export interface CommandTarget {
  readonly appealId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Sends commands on an appeal. */
export function useAppealCommands() {
  const [send] = useMutation(SEND_FOR_RESOLUTION);
  const [resolve] = useMutation(RESOLVE);
  const [answer] = useMutation(ANSWER);
  const [close] = useMutation(CLOSE);

  async function mutate(command: AppealCommand, target: CommandTarget, values: CommandValues) {
    const note = values.text.trim() || null;
    switch (command) {
      case 'SEND_FOR_RESOLUTION':
        return (await send({ variables: { input: { ...target, note } } })).data?.sendAppealForResolution;
      case 'RESOLVE': {
        const { executorId, controlOn } = values;
        return (await resolve({ variables: { input: { ...target, executorId, controlOn, text: values.text.trim() } } }))
          .data?.resolveAppeal;
      }
      case 'ANSWER': {
        const outcome = values.outcome || 'EXPLAINED';
        return (await answer({ variables: { input: { ...target, outcome, text: values.text.trim() } } })).data
          ?.answerAppeal;
      }
      case 'CLOSE':
        return (await close({ variables: { input: { ...target, note } } })).data?.closeAppeal;
    }
  }

  return (
    command: AppealCommand,
    target: CommandTarget,
    values: CommandValues,
  ): Promise<CommandOutcome<AppealCommands_PayloadFragment>> => runCommand(() => mutate(command, target, values));
}
