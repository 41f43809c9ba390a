import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { CommandValues } from './appeal-command.shape.ts';

const EXECUTORS = graphql(`
  query AppealExecutors {
    employees(first: 200, role: "executor") { edges { node { id name position unit { id name } } } }
  }
`);

/** Who executes. */
export function ExecutorField({ form }: { readonly form: UseFormReturn<CommandValues> }) {
  const { t } = useLingui();
  const { data } = useQuery(EXECUTORS);
  const people = data?.employees.edges.map(({ node }) => node) ?? [];
  return (
    <Controller
      control={form.control}
      name="executorId"
      render={({ field, fieldState }) => (
        <Select
          data-autofocus
          label={t`Виконавець`}
          placeholder={t`Прізвище або підрозділ`}
          withAsterisk
          searchable
          openOnFocus={false}
          limit={50}
          nothingFoundMessage={t`Нікого не знайдено`}
          data={people.map(({ id, name, position, unit }) => ({
            value: id,
            label: `${name}, ${position}, ${unit.name}`,
          }))}
          value={field.value || null}
          onChange={(value) => field.onChange(value ?? '')}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
