import { useLingui } from '@lingui/react/macro';
import { Alert, Checkbox, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { SCOPE_EFFECT } from './administration.messages.ts';
import type { ClientValues } from './client.shape.ts';
import { CLIENT_SCOPES, PERSONAL_SCOPES } from './roles.ts';

/** Whose program it is, what for, what it may do and how much. */
export function ClientFields({
  values,
  change,
  faults,
}: {
  readonly values: ClientValues;
  readonly change: (part: Partial<ClientValues>) => void;
  readonly faults: Readonly<Record<string, string>>;
}) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        label={t`Назва програми`}
        withAsterisk
        maxLength={200}
        data-autofocus
        error={faults.name}
        value={values.name}
        onChange={({ currentTarget: { value } }) => change({ name: value })}
      />
      <TextInput
        label={t`Організація`}
        description={t`Хто нею керує й відповідає за неї`}
        withAsterisk
        maxLength={300}
        error={faults.organisation}
        value={values.organisation}
        onChange={({ currentTarget: { value } }) => change({ organisation: value })}
      />
      <TextInput
        label={t`Контакт`}
        withAsterisk
        maxLength={300}
        error={faults.contact}
        value={values.contact}
        onChange={({ currentTarget: { value } }) => change({ contact: value })}
      />
      <Textarea
        label={t`Мета`}
        description={t`Для чого потрібні дані: так буде записано в журналі доступу`}
        withAsterisk
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1_000}
        error={faults.purpose}
        value={values.purpose}
        onChange={({ currentTarget: { value } }) => change({ purpose: value })}
      />
      <TextInput
        label={t`Правова підстава`}
        withAsterisk
        maxLength={500}
        error={faults.basis}
        value={values.basis}
        onChange={({ currentTarget: { value } }) => change({ basis: value })}
      />
      <ScopesField scopes={values.scopes} choose={(scopes) => change({ scopes })} error={faults.scopes} />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <NumberInput
          label={t`Запитів за хвилину`}
          min={1}
          max={6_000}
          allowDecimal={false}
          error={faults.requestsPerMinute}
          value={values.requestsPerMinute}
          onChange={(value) => change({ requestsPerMinute: Number(value) })}
        />
        <NumberInput
          label={t`Вартість за хвилину`}
          description={t`У балах складності запитів`}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          error={faults.costPerMinute}
          value={values.costPerMinute}
          onChange={(value) => change({ costPerMinute: Number(value) })}
        />
      </Group>
      <Textarea
        label={t`Адреси повернення мешканця`}
        description={t`По одній у рядку; порожньо, якщо програма діє лише від себе`}
        autosize
        minRows={1}
        maxRows={6}
        error={faults.redirectUris}
        value={values.redirectUris}
        onChange={({ currentTarget: { value } }) => change({ redirectUris: value })}
      />
    </>
  );
}

function ScopesField({
  scopes,
  choose,
  error,
}: {
  readonly scopes: readonly string[];
  readonly choose: (scopes: string[]) => void;
  readonly error?: string | undefined;
}) {
  const { t, i18n } = useLingui();
  return (
    <Stack gap={8}>
      <Checkbox.Group label={t`Дозволи`} withAsterisk value={[...scopes]} onChange={choose} error={error}>
        <Stack gap={10} mt={6}>
          {CLIENT_SCOPES.map((scope) => (
            <Checkbox key={scope} value={scope} label={scope} description={i18n._(SCOPE_EFFECT[scope])} />
          ))}
        </Stack>
      </Checkbox.Group>
      {scopes.some((scope) => PERSONAL_SCOPES.has(scope)) && (
        <Alert color="yellow" title={t`Тут є персональні дані`}>
          {t`Перевірте мету й підставу: мешканець побачить у своєму журналі, що дані читала ця програма.`}
        </Alert>
      )}
    </Stack>
  );
}
