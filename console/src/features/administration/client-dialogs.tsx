import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { List, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../gql/gql.ts';
import { isClientValues, toClientDetails, valuesOfClient } from './client.shape.ts';
import { ClientFields } from './client-fields.tsx';
import type { ClientOnCard } from './clients.query.ts';
import { FormDialog } from './form-dialog.tsx';
import { isNoteValues, NoteField } from './note-field.tsx';
import { useCommandForm } from './use-command-form.ts';

const UPDATE = graphql(`
  mutation UpdateApiClient($input: UpdateApiClientInput!) {
    updateApiClient(input: $input) { client { id } problems { field code message } }
  }
`);

const DISABLE = graphql(`
  mutation DisableApiClient($input: ApiClientAccessInput!) {
    disableApiClient(input: $input) { client { id } problems { field code message } }
  }
`);

const ENABLE = graphql(`
  mutation EnableApiClient($input: ApiClientAccessInput!) {
    enableApiClient(input: $input) { client { id } problems { field code message } }
  }
`);

interface Props {
  readonly client: ClientOnCard;
  readonly reload: () => void;
  readonly close: () => void;
}

/** The whole registration. */
export function EditClientDialog({ client, reload, close }: Props) {
  const { t } = useLingui();
  const [update] = useMutation(UPDATE);
  const form = useCommandForm({
    name: `api-client.edit.${client.id}`,
    initial: valuesOfClient(client),
    isValues: isClientValues,
    send: async (values, idempotencyKey) => {
      const given = { idempotencyKey, clientId: client.id, expectedVersion: client.version };
      return (await update({ variables: { input: { ...given, ...toClientDetails(values) } } })).data?.updateApiClient;
    },
    done: () => {
      notifications.show({ color: 'teal', title: client.name, message: t`Реєстрацію змінено, вона діє одразу` });
      reload();
      close();
    },
    reload,
  });
  return (
    <FormDialog title={t`Реєстрація: ${client.name}`} form={form} action={t`Зберегти`} close={close}>
      <ClientFields values={form.values} change={form.change} faults={form.faults} />
    </FormDialog>
  );
}

/** Shuts a program out or lets it in again. */
export function ClientAccessDialog({ client, reload, close }: Props) {
  const { t } = useLingui();
  const [disable] = useMutation(DISABLE);
  const [enable] = useMutation(ENABLE);
  const isShutting = !client.isDisabled;
  const form = useCommandForm({
    name: `api-client.access.${isShutting ? 'shut' : 'open'}.${client.id}`,
    initial: { note: '' },
    isValues: isNoteValues,
    send: async ({ note }, idempotencyKey) => {
      const input = { idempotencyKey, clientId: client.id, expectedVersion: client.version, note };
      return isShutting
        ? (await disable({ variables: { input } })).data?.disableApiClient
        : (await enable({ variables: { input } })).data?.enableApiClient;
    },
    done: () => {
      const told = { color: 'teal', title: client.name };
      if (isShutting) notifications.show({ ...told, message: t`Доступ закрито` });
      else notifications.show({ ...told, message: t`Доступ відкрито` });
      reload();
      close();
    },
    reload,
  });
  return (
    <FormDialog
      title={isShutting ? t`Закрити доступ: ${client.name}` : t`Відкрити доступ: ${client.name}`}
      form={form}
      action={isShutting ? t`Закрити доступ` : t`Відкрити доступ`}
      isDangerous={isShutting}
      close={close}
    >
      {isShutting ? (
        <List size="sm" spacing={4}>
          <List.Item>{t`Видані токени перестануть діяти, нових програма не отримає.`}</List.Item>
          <List.Item>{t`Мешканці, які користувалися нею, не зможуть увійти через неї.`}</List.Item>
          <List.Item>{t`Ключі й реєстрація залишаться: доступ можна відкрити знову.`}</List.Item>
        </List>
      ) : (
        <Text size="sm">{t`Програма знову отримуватиме токени за чинними ключами.`}</Text>
      )}
      <NoteField form={form} />
    </FormDialog>
  );
}
