import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { RegisterAppealValues } from './register-appeal.shape.ts';

const CONVOCATIONS = graphql(`
  query DeputyFieldConvocations { convocations { id startsOn endsOn } }
`);

const DEPUTIES = graphql(`
  query DeputyFieldMembers($convocationId: ID!, $nameContains: String) {
    votingMembers(convocationId: $convocationId, nameContains: $nameContains, first: 30) {
      edges { node { id name role } }
    }
  }
`);

const TYPING_MS = 250;

/** A deputy of the council that sits now, found by a part of the name. */
export function DeputyField() {
  const { t } = useLingui();
  const { control, watch } = useFormContext<RegisterAppealValues>();
  const chosen = watch('deputy');
  const [typed, setTyped] = useState(chosen?.name ?? '');
  const [settled] = useDebouncedValue(typed, TYPING_MS);
  const convocations = useQuery(CONVOCATIONS);
  const [current] = [...(convocations.data?.convocations ?? [])].sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  const nameContains = settled.trim() && settled !== chosen?.name ? settled.trim() : null;
  const members = useQuery(DEPUTIES, {
    variables: { convocationId: current?.id ?? '', nameContains },
    skip: !current,
  });
  const deputies = (members.data ?? members.previousData)?.votingMembers.edges.map(({ node }) => node) ?? [];
  const options = deputies
    .filter(({ role, id }) => role === 'DEPUTY' && id !== chosen?.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Controller
      control={control}
      name="deputy"
      render={({ field, fieldState }) => (
        <Select
          ref={field.ref}
          label={t`Депутат`}
          placeholder={t`Почніть вводити прізвище`}
          withAsterisk
          searchable
          nothingFoundMessage={members.loading ? t`Шукаємо…` : t`Нікого не знайдено`}
          rightSection={members.loading ? <Loader size={16} aria-hidden /> : undefined}
          // The register has already searched; filtering again would hide what it found by another spelling.
          filter={({ options: found }) => found}
          data={chosen ? [{ value: chosen.id, label: chosen.name }, ...options] : options}
          searchValue={typed}
          onSearchChange={setTyped}
          value={field.value?.id ?? null}
          onChange={(id, option) => field.onChange(id && option ? { id, name: option.label } : null)}
          onBlur={field.onBlur}
          error={fieldState.error?.message ?? (convocations.error && t`Дані ради недоступні, спробуйте пізніше`)}
        />
      )}
    />
  );
}
