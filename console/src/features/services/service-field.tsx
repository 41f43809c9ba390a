import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';

const SERVICES = graphql(`
  query ServiceField($nameContains: String) {
    services(first: 50, nameContains: $nameContains) { edges { node { id code name } } }
  }
`);

const TYPING_MS = 250;

/** A service by its identifier, with its name. */
export interface ChosenService {
  readonly id: string;
  readonly name: string;
}

/** Chooses a service by typing a part of its name. */
export function ServiceField({
  service,
  choose,
  error,
}: {
  readonly service: ChosenService | null;
  readonly choose: (service: ChosenService | null) => void;
  readonly error: string | undefined;
}) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), TYPING_MS);
  const isName = asked === service?.name;
  const { data, previousData } = useQuery(SERVICES, { variables: { nameContains: isName ? null : asked || null } });
  const found = ((data ?? previousData)?.services.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: node.name,
  }));
  const options =
    service && !found.some(({ value }) => value === service.id)
      ? [{ value: service.id, label: service.name }, ...found]
      : found;
  return (
    <Select
      label={t`Послуга`}
      placeholder={t`Почніть вводити назву`}
      withAsterisk
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t`Очистити послугу` }}
      nothingFoundMessage={t`Послуг не знайдено`}
      // The server has already filtered: case and apostrophes are its business.
      filter={({ options: given }) => given}
      error={error}
      value={service?.id ?? null}
      data={options}
      onSearchChange={setTyped}
      onChange={(id, option) => choose(id ? { id, name: option?.label ?? '' } : null)}
    />
  );
}
