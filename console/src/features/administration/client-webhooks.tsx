import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Section } from '../../ui/page.tsx';
import { ReadError } from '../../ui/read-error.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { LoadingState } from '../../ui/states.tsx';
import type { ClientOnCard } from './clients.query.ts';
import { RegisterWebhookDialog } from './register-webhook-dialog.tsx';
import { WebhookRow } from './webhook-row.tsx';
import { WEBHOOKS } from './webhooks.query.ts';

/** Addresses at which a program is told of events. */
export function ClientWebhooks({
  client,
  changed: tellCard,
  mayAdminister,
}: {
  readonly client: ClientOnCard;
  /** the program itself stays as it was; its history does not */
  readonly changed: () => void;
  readonly mayAdminister: boolean;
}) {
  const { t } = useLingui();
  const [isAdding, setIsAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(WEBHOOKS, {
    variables: { clientId: client.id },
    fetchPolicy: 'network-only',
  });
  const changed = () => {
    void refetch();
    tellCard();
  };
  const endpoints = data?.webhookEndpoints;
  return (
    <Section title={t`Вебхуки`} order={4}>
      {secret !== null && <SecretOnce secret={secret} close={() => setSecret(null)} />}
      {!endpoints &&
        (error ? (
          <ReadError
            error={error}
            retry={() => void refetch()}
            whoMay={t`Вебхуки бачать адміністратор системи та відповідальний за персональні дані.`}
          />
        ) : (
          <LoadingState lines={2} />
        ))}
      {endpoints?.length === 0 && (
        <Text size="sm" c="dimmed">{t`Програму не сповіщають про події: вона читає їх сама.`}</Text>
      )}
      {endpoints && endpoints.length > 0 && (
        <RowList label={t`Вебхуки`}>
          {endpoints.map((endpoint) => (
            <WebhookRow
              key={endpoint.id}
              endpoint={endpoint}
              changed={changed}
              tellSecret={setSecret}
              mayAdminister={mayAdminister}
            />
          ))}
        </RowList>
      )}
      {mayAdminister && (
        <div>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setIsAdding(true)}
          >{t`Додати вебхук`}</Button>
        </div>
      )}
      {isAdding && data && (
        <RegisterWebhookDialog
          client={client}
          eventTypes={data.webhookEventTypes}
          close={() => setIsAdding(false)}
          done={(given) => {
            setSecret(given);
            changed();
          }}
        />
      )}
    </Section>
  );
}

function SecretOnce({ secret, close }: { readonly secret: string; readonly close: () => void }) {
  const { t } = useLingui();
  return (
    <Alert
      color="yellow"
      title={t`Таємниця вебхука показується один раз`}
      withCloseButton
      onClose={close}
      closeButtonLabel={t`Закрити`}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t`Передайте її власникові програми захищеним каналом: за нею програма перевіряє підпис.`}</Text>
        <Code style={{ overflowWrap: 'anywhere' }}>{secret}</Code>
        <Group gap="xs">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {copied ? t`Скопійовано` : t`Скопіювати`}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Alert>
  );
}
