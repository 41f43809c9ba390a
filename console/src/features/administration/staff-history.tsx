import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import {
  type Icon,
  IconArrowsRightLeft,
  IconKey,
  IconLock,
  IconLockOpen,
  IconMail,
  IconPencil,
  IconPlus,
  IconUserShield,
  IconX,
} from '@tabler/icons-react';
import { usePermissions } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import type { StaffEventType } from '../../gql/graphql.ts';
import { appendPage } from '../../lib/pages.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Section } from '../../ui/page.tsx';
import { ReadError } from '../../ui/read-error.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { CHANGED_FIELD_TEXT, EVENT_TEXT } from './history.messages.ts';

const HISTORY = graphql(`
  query StaffHistory($subjectId: ID!, $after: String) {
    staffHistory(subjectId: $subjectId, first: 20, after: $after) {
      edges { node { id type at note actor { id name } changes { field before after } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const EVENT_ICON: Readonly<Partial<Record<StaffEventType, Icon>>> = {
  EMPLOYEE_REGISTERED: IconPlus,
  UNIT_CREATED: IconPlus,
  CLIENT_REGISTERED: IconPlus,
  ROLES_SET: IconUserShield,
  EMPLOYEE_DISABLED: IconLock,
  CLIENT_DISABLED: IconLock,
  EMPLOYEE_ENABLED: IconLockOpen,
  CLIENT_ENABLED: IconLockOpen,
  EMPLOYEE_INVITED: IconMail,
  ACCOUNT_BOUND: IconKey,
  CLIENT_KEY_ADDED: IconKey,
  CLIENT_KEY_REVOKED: IconX,
  ACCOUNTS_RELEASED: IconX,
  UNIT_ABOLISHED: IconX,
  SUBSTITUTION_ADDED: IconArrowsRightLeft,
  SUBSTITUTION_ENDED: IconArrowsRightLeft,
};

/** Who changed what about an employee, a unit or a program, newest first; shown to those who may read it. */
export function StaffHistory({ subjectId }: { readonly subjectId: string }) {
  const { t, i18n } = useLingui();
  const isShown = usePermissions()('staff:history');
  const { data, error, refetch, fetchMore } = useQuery(HISTORY, {
    variables: { subjectId },
    fetchPolicy: 'cache-and-network',
    skip: !isShown,
  });
  if (!isShown) return null;
  const words = (change: { field: string; before?: string | null; after?: string | null }) => {
    const known = CHANGED_FIELD_TEXT[change.field];
    return `${known ? i18n._(known) : change.field}: ${change.before ?? '—'} → ${change.after ?? '—'}`;
  };
  const page = data?.staffHistory;
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        staffHistory: appendPage(before.staffHistory, next.staffHistory),
      }),
    });
  return (
    <Section title={t`Історія змін`} order={4}>
      {page ? (
        page.edges.length > 0 ? (
          <Timeline
            entries={page.edges.map(({ node: { id, type, at, actor, note, changes } }) => ({
              id,
              icon: EVENT_ICON[type] ?? IconPencil,
              title: i18n._(EVENT_TEXT[type]),
              at,
              who: actor?.name,
              note: [...(note ? [note] : []), ...changes.map(words)].join('\n'),
            }))}
          />
        ) : (
          <Text size="sm" c="dimmed">{t`Від початку обліку змін не було.`}</Text>
        )
      ) : error ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : (
        <LoadingState lines={3} />
      )}
      <LoadMore hasMore={page?.pageInfo.hasNextPage ?? false} more={more} />
    </Section>
  );
}
