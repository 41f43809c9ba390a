import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { RecordPanel } from '../../ui/record-panel.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { ClientCard } from './client-card.tsx';
import { CLIENT_CARD } from './clients.query.ts';
import { useClientsList } from './clients-context.ts';

/** One program beside the list. */
export function ClientPanel() {
  const { t } = useLingui();
  const list = useClientsList();
  const { clientId } = useParams({ from: '/administration/clients/$clientId' });
  const { data, error, refetch } = useQuery(CLIENT_CARD, {
    variables: { id: clientId },
    fetchPolicy: 'cache-and-network',
  });
  const client = data?.apiClient;
  usePageTitle(client?.name ?? t`Програма`);
  const reload = () => {
    void refetch();
    list.reload();
  };
  return (
    <RecordPanel
      id={clientId}
      title={client?.name ?? t`Програма`}
      texts={{
        next: t`Наступна програма`,
        nextHint: t`Наступна (J)`,
        previous: t`Попередня програма`,
        previousHint: t`Попередня (K)`,
      }}
      step={list.step}
      close={list.close}
    >
      <Stack gap="md">
        {client ? (
          <ClientCard key={client.id} client={client} reload={reload} />
        ) : error ? (
          <ReadError error={error} retry={() => void refetch()} />
        ) : data ? (
          <EmptyState title={t`Програму не знайдено`}>{t`Можливо, посилання застаріло.`}</EmptyState>
        ) : (
          <LoadingState lines={8} />
        )}
      </Stack>
    </RecordPanel>
  );
}
