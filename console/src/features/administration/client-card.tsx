import { useLingui } from '@lingui/react/macro';
import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { usePermissions } from '../../apollo/viewer.ts';
import { formatDay, formatInstant, languageOf } from '../../lib/days.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { Section } from '../../ui/page.tsx';
import { SCOPE_EFFECT } from './administration.messages.ts';
import { ClientAccessDialog, EditClientDialog } from './client-dialogs.tsx';
import { ClientKeys } from './client-keys.tsx';
import { ClientStateBadge } from './client-state.tsx';
import { ClientWebhooks } from './client-webhooks.tsx';
import type { ClientOnCard } from './clients.query.ts';
import { CLIENT_SCOPES } from './roles.ts';
import { StaffHistory } from './staff-history.tsx';

/** Everything known about a program, and what the person looking at it may do. */
export function ClientCard({ client, reload }: { readonly client: ClientOnCard; readonly reload: () => void }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const mayAdminister = usePermissions()('staff:administer');
  const [action, setAction] = useState<'edit' | 'access' | null>(null);
  const [webhookChanges, setWebhookChanges] = useState(0);
  const dialog = { client, reload, close: () => setAction(null) };
  return (
    <>
      <Group gap={8}>
        <ClientStateBadge client={client} />
      </Group>
      {mayAdminister && (
        <Group gap="xs" role="group" aria-label={t`Дії з програмою`}>
          <Button size="sm" onClick={() => setAction('edit')}>{t`Змінити реєстрацію`}</Button>
          <Button
            size="sm"
            variant="default"
            {...(!client.isDisabled && { c: 'var(--mantine-color-error)' })}
            onClick={() => setAction('access')}
          >
            {!client.isDisabled ? t`Закрити доступ` : t`Відкрити доступ`}
          </Button>
        </Group>
      )}
      <FieldList>
        <Field label={t`Ідентифікатор (client_id)`}>
          <Code style={{ overflowWrap: 'anywhere' }}>{client.id}</Code>
        </Field>
        <Field label={t`Організація`}>{client.organisation}</Field>
        <Field label={t`Контакт`}>{client.contact}</Field>
        <Field label={t`Мета`}>{client.purpose}</Field>
        <Field label={t`Правова підстава`}>{client.basis}</Field>
        <Field label={t`Обмеження за хвилину`}>
          {t`${client.requestsPerMinute} запитів, ${client.costPerMinute} балів вартості`}
        </Field>
        <Field label={t`Адреси повернення`}>
          {client.redirectUris.length > 0 && (
            <Stack gap={2}>
              {client.redirectUris.map((uri) => (
                <Text key={uri} size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {uri}
                </Text>
              ))}
            </Stack>
          )}
        </Field>
        <Field label={t`Зареєстровано`}>{formatInstant(client.createdAt, language)}</Field>
        <Field label={t`Востаннє`}>{formatDay(client.lastUsedOn, language) || t`ще не користувалася`}</Field>
      </FieldList>
      <Section title={t`Що їй дозволено`} order={4}>
        <Stack gap={8}>
          {CLIENT_SCOPES.filter((scope) => client.scopes.includes(scope)).map((scope) => (
            <div key={scope}>
              <Text size="sm" fw={600}>
                {scope}
              </Text>
              <Text size="sm" c="dimmed">
                {i18n._(SCOPE_EFFECT[scope])}
              </Text>
            </div>
          ))}
        </Stack>
      </Section>
      <ClientKeys client={client} reload={reload} mayAdminister={mayAdminister} />
      <ClientWebhooks
        client={client}
        changed={() => setWebhookChanges((count) => count + 1)}
        mayAdminister={mayAdminister}
      />
      <StaffHistory key={`${client.version}.${webhookChanges}`} subjectId={client.id} />
      {action === 'edit' && <EditClientDialog {...dialog} />}
      {action === 'access' && <ClientAccessDialog {...dialog} />}
    </>
  );
}
