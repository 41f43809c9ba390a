import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import type { CorrespondentKind } from '../../gql/graphql.ts';
import { randomId } from '../../lib/uuid.ts';
import type { DocumentCardValues } from './document-card.shape.ts';

const CORRESPONDENTS = graphql(`
  query CorrespondentField($search: String) {
    correspondents(first: 20, search: $search) { edges { node { id name } } }
  }
`);

const SAVE = graphql(`
  mutation SaveCorrespondent($input: SaveCorrespondentInput!) {
    saveCorrespondent(input: $input) { correspondent { id name } problems { field code message } }
  }
`);

const TYPING_MS = 200;
const KINDS: readonly CorrespondentKind[] = ['AUTHORITY', 'ORGANISATION', 'PERSON'];

/** From whom, or to whom: found by a part of the name, or entered on the spot. */
export function CorrespondentField() {
  const { t } = useLingui();
  const { control, watch, setError } = useFormContext<DocumentCardValues>();
  const chosen = watch('correspondent');
  const [typed, setTyped] = useState(chosen?.name ?? '');
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS);
  const search = settled && settled !== chosen?.name ? settled : null;
  const found = useQuery(CORRESPONDENTS, { variables: { search } });
  const [save, saving] = useMutation(SAVE);

  const name = typed.trim();
  const known = ((found.data ?? found.previousData)?.correspondents.edges ?? []).map(({ node }) => node);
  const isNew = name.length >= 2 && name !== chosen?.name && !known.some((one) => one.name === name);
  const newOf: Readonly<Record<CorrespondentKind, string>> = {
    AUTHORITY: t`Додати новий орган влади: ${name}`,
    ORGANISATION: t`Додати нову організацію: ${name}`,
    PERSON: t`Додати нову особу: ${name}`,
  };
  const others = known.filter(({ id }) => id !== chosen?.id);
  const options = [...(chosen ? [chosen] : []), ...others].map((one) => ({ value: one.id, label: one.name }));
  const data = [...options, ...(isNew ? KINDS.map((kind) => ({ value: kind, label: newOf[kind] })) : [])];

  const enter = async (kind: CorrespondentKind): Promise<DocumentCardValues['correspondent']> => {
    const input = { kind, name, idempotencyKey: randomId() };
    const outcome = await runCommand(async () => (await save({ variables: { input } })).data?.saveCorrespondent);
    if (outcome.kind === 'done') return outcome.payload.correspondent;
    const message =
      outcome.kind === 'problems'
        ? outcome.problems.map((problem) => problem.message).join(' ')
        : t`Не вдалося додати кореспондента, спробуйте ще раз`;
    setError('correspondent', { message });
    return null;
  };

  return (
    <Controller
      control={control}
      name="correspondent"
      render={({ field, fieldState }) => (
        <Select
          ref={field.ref}
          label={t`Кореспондент`}
          placeholder={t`Почніть вводити назву`}
          withAsterisk
          searchable
          selectFirstOptionOnChange
          nothingFoundMessage={found.loading ? t`Шукаємо…` : t`Нічого не знайдено`}
          rightSection={found.loading || saving.loading ? <Loader size={16} aria-hidden /> : undefined}
          // The list has already been searched; filtering again would hide what was found by another spelling.
          filter={({ options: all }) => all}
          data={data}
          searchValue={typed}
          onSearchChange={setTyped}
          value={field.value?.id ?? null}
          onChange={async (value, option) => {
            const kind = KINDS.find((one) => one === value);
            const next = kind ? await enter(kind) : value && option ? { id: value, name: option.label } : null;
            if (kind && !next) return;
            field.onChange(next && { id: next.id, name: next.name });
            setTyped(next?.name ?? '');
          }}
          onBlur={field.onBlur}
          error={fieldState.error?.message ?? (found.error && t`Не вдалося завантажити`)}
        />
      )}
    />
  );
}
