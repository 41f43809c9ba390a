import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { MultiSelect, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../gql/gql.ts';
import type { ClientOnCard } from './clients.query.ts';
import { FormDialog } from './form-dialog.tsx';
import { useCommandForm } from './use-command-form.ts';
import { emptyWebhook, isWebhookValues } from './webhook.shape.ts';

const REGISTER = graphql(`
  mutation RegisterWebhook($input: RegisterWebhookInput!) {
    registerWebhook(input: $input) { endpoint { id } secret problems { field code message } }
  }
`);

/** Where and of what a program is to be told. */
export function RegisterWebhookDialog({
  client,
  eventTypes,
  close,
  done,
}: {
  readonly client: ClientOnCard;
  readonly eventTypes: readonly string[];
  readonly close: () => void;
  readonly done: (secret: string | null) => void;
}) {
  const { t } = useLingui();
  const [register] = useMutation(REGISTER);
  const form = useCommandForm({
    name: `webhook.new.${client.id}`,
    initial: emptyWebhook(eventTypes),
    isValues: isWebhookValues,
    send: async (values, idempotencyKey) => {
      const input = { idempotencyKey, clientId: client.id, url: values.url.trim(), eventTypes: [...values.eventTypes] };
      return (await register({ variables: { input } })).data?.registerWebhook;
    },
    done: ({ secret }) => {
      notifications.show({ color: 'teal', title: client.name, message: t`Вебхук додано` });
      done(secret ?? null);
      close();
    },
  });
  const { values, change, faults } = form;
  return (
    <FormDialog title={t`Новий вебхук: ${client.name}`} form={form} action={t`Додати вебхук`} close={close}>
      <Text size="sm">{t`На цю адресу надходитимуть підписані повідомлення про події: лише ідентифікатори, без даних людей.`}</Text>
      <TextInput
        label={t`Адреса`}
        description={t`https://, доступна з інтернету`}
        withAsterisk
        data-autofocus
        inputMode="url"
        maxLength={500}
        error={faults.url}
        value={values.url}
        onChange={({ currentTarget: { value } }) => change({ url: value })}
      />
      <MultiSelect
        label={t`Події`}
        withAsterisk
        data={[...eventTypes]}
        error={faults.eventTypes}
        value={[...values.eventTypes]}
        onChange={(value) => change({ eventTypes: value })}
      />
    </FormDialog>
  );
}
