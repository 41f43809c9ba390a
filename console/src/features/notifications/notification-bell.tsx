import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Indicator, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import { randomId } from '../../lib/uuid.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { placeOfNotice, shownCount } from './notice-place.ts';

const UNREAD = graphql(`
  query UnreadNotifications { unreadNotificationCount }
`);

const NOTICES = graphql(`
  query MyNotifications {
    myNotifications(first: 20) { edges { node { id event recordKind recordId subject body createdAt readAt } } }
  }
`);

const ARRIVALS = graphql(`
  subscription NotificationArrivals($after: String) {
    notificationArrived(after: $after) { cursor unread notification { id } }
  }
`);

const MARK_READ = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) { unread problems { field code message } }
  }
`);

/** How many notices are unread, live; opened, the latest of them. */
export function NotificationBell() {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const { unread, refetch } = useUnread();
  const label = unread > 0 ? t`Сповіщення: непрочитаних ${unread}` : t`Сповіщення`;
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={380} trapFocus withinPortal>
      <Indicator label={shownCount(unread)} disabled={unread === 0} size={18} color="red" offset={4}>
        <Popover.Target>
          <ActionIcon variant="default" size="lg" aria-label={label} onClick={() => setIsOpen(!isOpen)}>
            <IconBell size={18} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={t`Сповіщення`}>
        <NoticeList unread={unread} changed={refetch} close={() => setIsOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function useUnread() {
  const client = useApolloClient();
  const { data, refetch } = useQuery(UNREAD, { fetchPolicy: 'cache-and-network' });
  useEffect(() => {
    const arrivals = client.subscribe({ query: ARRIVALS, variables: { after: null }, fetchPolicy: 'no-cache' });
    const subscription = arrivals.subscribe({
      next: ({ data: arrived }) => {
        if (!arrived) return;
        client.writeQuery({
          query: UNREAD,
          data: { unreadNotificationCount: arrived.notificationArrived.unread },
        });
      },
      // A refusal leaves the count as it was read; the connection banner speaks of everything that can be cured.
      error: () => undefined,
    });
    return () => subscription.unsubscribe();
  }, [client]);
  return { unread: data?.unreadNotificationCount ?? 0, refetch: () => void refetch() };
}

function NoticeList({
  unread,
  changed,
  close,
}: {
  readonly unread: number;
  readonly changed: () => void;
  readonly close: () => void;
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const { data, error, refetch } = useQuery(NOTICES, { fetchPolicy: 'network-only' });
  const [markRead, { loading }] = useMutation(MARK_READ);
  const read = async (ids: string[] | null) => {
    const input = { idempotencyKey: randomId(), ids };
    await runCommand(async () => (await markRead({ variables: { input } })).data?.markNotificationsRead);
    changed();
    await refetch();
  };
  const notices = data?.myNotifications.edges.map(({ node }) => node);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600}>{t`Сповіщення`}</Text>
        {unread > 0 && (
          <Button size="xs" variant="default" loading={loading} onClick={() => void read(null)}>
            {t`Позначити всі прочитаними`}
          </Button>
        )}
      </Group>
      {!notices && (error ? <Text size="sm">{t`Сповіщення не вдалося прочитати.`}</Text> : <LoadingState lines={3} />)}
      {notices?.length === 0 && <Text size="sm" c="dimmed">{t`Сповіщень ще немає.`}</Text>}
      {notices && notices.length > 0 && (
        <ScrollArea.Autosize mah={420}>
          <RowList label={t`Сповіщення`}>
            {notices.map((notice) => (
              <Row
                key={notice.id}
                title={
                  <AnchorLink
                    {...placeOfNotice(notice)}
                    fw={notice.readAt ? 400 : 700}
                    onClick={() => {
                      if (!notice.readAt) void read([notice.id]);
                      close();
                    }}
                  >
                    {notice.subject}
                  </AnchorLink>
                }
              >
                <Text size="sm" span>
                  {notice.body}
                </Text>
                <Text size="sm" c="dimmed">
                  {formatInstant(notice.createdAt, language)}
                  {!notice.readAt && ` · ${t`непрочитане`}`}
                </Text>
              </Row>
            ))}
          </RowList>
        </ScrollArea.Autosize>
      )}
    </Stack>
  );
}
