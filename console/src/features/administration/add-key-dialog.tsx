import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { formatDay, kyivDay, languageOf } from '../../lib/days.ts';
import { downloadText } from '../../lib/download.ts';
import { emptyClientKey, isClientKeyValues, toAddKeyInput } from './client-key.shape.ts';
import { generateClientKeyPair, looksPrivate } from './client-key-pair.ts';
import type { ClientOnCard } from './clients.query.ts';
import { FormDialog } from './form-dialog.tsx';
import { useCommandForm } from './use-command-form.ts';

const ADD_KEY = graphql(`
  mutation AddApiClientKey($input: AddApiClientKeyInput!) {
    addApiClientKey(input: $input) { client { id } problems { field code message } }
  }
`);

/** A public key, pasted or made in this browser together with a private one that is downloaded and never sent. */
export function AddKeyDialog({
  client,
  isReplacing,
  close,
  done,
}: {
  readonly client: ClientOnCard;
  /** there are keys that hold, or will */
  readonly isReplacing: boolean;
  readonly close: () => void;
  readonly done: () => void;
}) {
  const { t, i18n } = useLingui();
  const [addKey] = useMutation(ADD_KEY);
  const [privateKey, setPrivateKey] = useState<string | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const form = useCommandForm({
    name: `api-client.key.${client.id}`,
    initial: emptyClientKey(kyivDay(new Date())),
    isValues: isClientKeyValues,
    send: async (values, idempotencyKey) => {
      const problem = (code: string, message: string) => ({
        client: null,
        problems: [{ field: 'jwk', code, message }],
      });
      if (looksPrivate(values.jwk)) {
        return problem('PRIVATE', t`Це закритий ключ. Не передавайте його нікому: вставте лише відкритий.`);
      }
      if (privateKey && !isSaved)
        return problem('UNSAVED', t`Спершу завантажте закритий ключ: потім його не буде де взяти.`);
      const given = { idempotencyKey, clientId: client.id, expectedVersion: client.version, isReplacing };
      return (await addKey({ variables: { input: toAddKeyInput(values, given) } })).data?.addApiClientKey;
    },
    done: () => {
      notifications.show({ color: 'teal', title: client.name, message: t`Ключ додано` });
      done();
      close();
    },
    reload: done,
  });
  const { values, change, faults } = form;
  const generate = async () => {
    const pair = await generateClientKeyPair(crypto.subtle);
    setPrivateKey(pair.privateKey);
    setIsSaved(false);
    change({ jwk: pair.publicKey });
  };
  const download = (text: string) => {
    downloadText(`hromada-${client.id}.private.jwk.json`, 'application/json', text);
    setIsSaved(true);
  };
  const title = isReplacing ? t`Заміна ключа: ${client.name}` : t`Новий ключ: ${client.name}`;
  return (
    <FormDialog title={title} form={form} action={t`Додати ключ`} close={close}>
      <Text size="sm">{t`Відкритий ключ створює власник програми в себе й надсилає вам. Закритий ключ він не передає нікому.`}</Text>
      <Textarea
        label={t`Відкритий ключ (JWK)`}
        description={t`P-256 (ES256) або Ed25519 (EdDSA)`}
        withAsterisk
        data-autofocus
        autosize
        minRows={3}
        maxRows={8}
        maxLength={4_000}
        styles={{ input: { fontFamily: 'monospace' } }}
        error={faults.jwk}
        value={values.jwk}
        onChange={({ currentTarget: { value } }) => {
          setPrivateKey(null);
          change({ jwk: value });
        }}
      />
      {privateKey === null ? (
        <div>
          <Button
            size="sm"
            variant="default"
            onClick={() => void generate()}
          >{t`Створити пару в цьому браузері`}</Button>
        </div>
      ) : (
        <Alert color="yellow" title={t`Закритий ключ є лише тут`}>
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{t`Завантажте його й передайте власникові програми захищеним каналом. Після закриття вікна його не відновити: система зберігає тільки відкритий.`}</Text>
            <Button
              size="sm"
              leftSection={<IconDownload size={16} aria-hidden />}
              variant={isSaved ? 'default' : 'filled'}
              onClick={() => download(privateKey)}
            >
              {isSaved ? t`Завантажити ще раз` : t`Завантажити закритий ключ`}
            </Button>
          </Stack>
        </Alert>
      )}
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput
          label={t`Діє з`}
          type="date"
          error={faults.validFrom}
          value={values.validFrom}
          onChange={({ currentTarget: { value } }) => change({ validFrom: value })}
        />
        <TextInput
          label={t`Діє до (включно)`}
          type="date"
          error={faults.validTo}
          value={values.validTo}
          onChange={({ currentTarget: { value } }) => change({ validTo: value })}
        />
      </Group>
      {isReplacing && (
        <NumberInput
          label={t`Скільки днів ще діятимуть попередні ключі`}
          description={t`Від ${formatDay(values.validFrom, languageOf(i18n.locale))}; за цей час програма перейде на новий`}
          min={0}
          max={90}
          allowDecimal={false}
          error={faults.overlapDays}
          value={values.overlapDays}
          onChange={(value) => change({ overlapDays: Number(value) })}
        />
      )}
    </FormDialog>
  );
}
