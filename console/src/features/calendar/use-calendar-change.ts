import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { type CommandOutcome, runCommand } from '../../apollo/command.ts';
import { APPEALS_PREVIEW, CHANGE_APPEALS, CHANGE_SERVICES, SERVICES_PREVIEW } from './calendar.query.ts';
import type { ChangeScope, changeOf } from './calendar-change.shape.ts';

type Change = NonNullable<ReturnType<typeof changeOf>>;

/** What a change would do to the open terms of one room. */
export interface ScopePreview {
  readonly scope: Exclude<ChangeScope, 'both'>;
  readonly examined: number;
  readonly isCapped: boolean;
  readonly earlier: number;
  readonly later: number;
  readonly examples: readonly { readonly number: string; readonly oldDueOn: string; readonly newDueOn: string }[];
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

type Payload = { readonly problems: readonly { field: string; code: string; message: string }[] };

/** Looks at a change and makes it, in appeals, in services, or in both. */
export function useCalendarChange() {
  const client = useApolloClient();

  const preview = useCallback(
    async (scope: ChangeScope, change: Change, basis: string): Promise<ScopePreview[]> => {
      const variables = { change, basis };
      const found: ScopePreview[] = [];
      if (scope !== 'services') {
        const { data } = await client.query({ query: APPEALS_PREVIEW, variables, fetchPolicy: 'no-cache' });
        if (data) found.push({ scope: 'appeals', ...data.calendarChangePreview });
      }
      if (scope !== 'appeals') {
        const { data } = await client.query({ query: SERVICES_PREVIEW, variables, fetchPolicy: 'no-cache' });
        if (data) found.push({ scope: 'services', ...data.serviceCalendarChangePreview });
      }
      return found;
    },
    [client],
  );

  /** Both take the same key: when the second fails, sending again changes only what was not changed. */
  const apply = useCallback(
    async (
      scope: ChangeScope,
      input: { readonly idempotencyKey: string; readonly basis: string; readonly change: Change },
    ): Promise<CommandOutcome<Payload>> => {
      const inAppeals = await runCommand<Payload>(async () => {
        if (scope === 'services') return { problems: [] };
        const { data } = await client.mutate({ mutation: CHANGE_APPEALS, variables: { input } });
        return data?.changeCalendar;
      });
      if (inAppeals.kind !== 'done' || scope === 'appeals') return inAppeals;
      return runCommand<Payload>(async () => {
        const { data } = await client.mutate({ mutation: CHANGE_SERVICES, variables: { input } });
        return data?.changeServiceCalendar;
      });
    },
    [client],
  );

  return { preview, apply };
}
