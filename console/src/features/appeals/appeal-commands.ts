import { useApolloClient } from '@apollo/client/react';
import { type CommandOutcome, runCommand } from '../../apollo/command.ts';
import type { AppealCommand, AppealCommands_PayloadFragment } from '../../gql/graphql.ts';
import { type CommandValues, isAsked } from './appeal-command.shape.ts';
import { MUTATIONS } from './appeal-commands.query.ts';

/** Which appeal, as it was last seen, and the key of this intention. */
export interface CommandTarget {
  readonly appealId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Sends commands on an appeal. */
export function useAppealCommands() {
  const { mutate: send } = useApolloClient();

  async function mutate(command: AppealCommand, target: CommandTarget, values: CommandValues) {
    const text = values.text.trim();
    const note = text || null;
    const { executorId, controlOn, ground } = values;
    switch (command) {
      case 'SEND_FOR_RESOLUTION':
      case 'APPROVE_DRAFT':
      case 'CLOSE':
        return (await send({ mutation: MUTATIONS[command], variables: { input: { ...target, note } } })).data;
      case 'RESOLVE': {
        const input = { ...target, executorId, controlOn, text };
        return (await send({ mutation: MUTATIONS.RESOLVE, variables: { input } })).data;
      }
      case 'SUBMIT_DRAFT':
      case 'ANSWER': {
        const input = { ...target, ...answerOf(command, values), text };
        return (await send({ mutation: MUTATIONS[command], variables: { input } })).data;
      }
      case 'SIGN':
        return (await send({ mutation: MUTATIONS.SIGN, variables: { input: target } })).data;
      case 'RETURN_DRAFT':
      case 'WITHDRAW':
        return (await send({ mutation: MUTATIONS[command], variables: { input: { ...target, note: text } } })).data;
      case 'EXTEND': {
        const input = { ...target, extendTo: controlOn, text };
        return (await send({ mutation: MUTATIONS.EXTEND, variables: { input } })).data;
      }
      case 'SEND_INTERIM_REPLY':
      case 'REQUEST_CLARIFICATION':
        return (await send({ mutation: MUTATIONS[command], variables: { input: { ...target, text } } })).data;
      case 'FORWARD': {
        const input = { ...target, body: values.body.trim(), text };
        return (await send({ mutation: MUTATIONS.FORWARD, variables: { input } })).data;
      }
      case 'RETURN': {
        if (ground !== 'FORMAL_DEFECT' && ground !== 'DATA_MISSING') throw new Error(`${ground} returns nothing`);
        return (await send({ mutation: MUTATIONS.RETURN, variables: { input: { ...target, ground, text } } })).data;
      }
      case 'REFUSE_CONSIDERATION': {
        if (ground === '' || ground === 'FORMAL_DEFECT' || ground === 'DATA_MISSING')
          throw new Error(`${ground} refuses nothing`);
        const input = { ...target, ground, text };
        return (await send({ mutation: MUTATIONS.REFUSE_CONSIDERATION, variables: { input } })).data;
      }
      case 'LINK': {
        const earlierId = isAsked('LINK', 'earlierId', values) ? values.earlierId : null;
        const input = { ...target, recurrence: values.recurrence || 'PRIMARY', earlierId };
        return (await send({ mutation: MUTATIONS.LINK, variables: { input } })).data;
      }
      case 'REOPEN': {
        const input = { ...target, note: text, controlOn };
        return (await send({ mutation: MUTATIONS.REOPEN, variables: { input } })).data;
      }
    }
  }

  return (
    command: AppealCommand,
    target: CommandTarget,
    values: CommandValues,
  ): Promise<CommandOutcome<AppealCommands_PayloadFragment>> =>
    runCommand(async () => (await mutate(command, target, values))?.payload);
}

/** The part of an answer beside its text; a refusal alone says why. */
function answerOf(command: 'SUBMIT_DRAFT' | 'ANSWER', values: CommandValues) {
  const said = (field: 'refusalBasis' | 'refusalReasons' | 'refusalAppeal') =>
    isAsked(command, field, values) ? values[field].trim() : null;
  return {
    outcome: values.outcome || 'EXPLAINED',
    refusalBasis: said('refusalBasis'),
    refusalReasons: said('refusalReasons'),
    refusalAppeal: said('refusalAppeal'),
  } as const;
}
