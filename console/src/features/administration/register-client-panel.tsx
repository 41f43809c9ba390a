import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { usePermissions } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { emptyClient, isClientValues, toClientDetails } from './client.shape.ts';
import { ClientFields } from './client-fields.tsx';
import { useClientsList } from './clients-context.ts';
import { FormTrouble } from './form-dialog.tsx';
import { useCommandForm } from './use-command-form.ts';

const REGISTER = graphql(`
  mutation RegisterApiClient($input: RegisterApiClientInput!) {
    registerApiClient(input: $input) { client { id name } problems { field code message } }
  }
`);

/** A new program. What is typed survives a reload; one intention registers once. */
export function RegisterClientPanel() {
  const { t } = useLingui();
  const list = useClientsList();
  const isOffered = usePermissions()('staff:administer');
  const [register] = useMutation(REGISTER);
  const [initial] = useState(emptyClient);
  const form = useCommandForm({
    name: 'api-client.new',
    initial,
    isValues: isClientValues,
    send: async (values, idempotencyKey) =>
      (await register({ variables: { input: { idempotencyKey, ...toClientDetails(values) } } })).data
        ?.registerApiClient,
    done: ({ client }) => {
      list.reload();
      if (!client) return list.close();
      notifications.show({
        color: 'teal',
        title: client.name,
        message: t`Зареєстровано. Тепер додайте відкритий ключ.`,
      });
      list.open(client.id);
    },
  });
  return (
    <SidePanel focusKey="new" title={t`Нова програма`} close={list.close}>
      {isOffered ? (
        <form onSubmit={form.submit} noValidate aria-label={t`Нова програма`}>
          <Stack gap="md">
            <ClientFields values={form.values} change={form.change} faults={form.faults} />
            <FormTrouble form={form} />
            <Group justify="space-between">
              <Button variant="subtle" color="gray" onClick={form.startOver}>{t`Очистити`}</Button>
              <Button type="submit" loading={form.isBusy}>{t`Зареєструвати`}</Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <EmptyState title={t`Немає доступу`}>{t`Програми реєструє адміністратор системи.`}</EmptyState>
      )}
    </SidePanel>
  );
}
