import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { graphql } from '../../gql/gql.ts';

const UNIT_OPTIONS = graphql(`
  query UnitOptions { orgUnits { id code name } }
`);

/** Units that are, as choices of a list; `exceptIds` are left out. */
export function useUnitOptions(exceptIds: readonly string[] = []) {
  const { data } = useQuery(UNIT_OPTIONS);
  return (data?.orgUnits ?? [])
    .filter(({ id }) => !exceptIds.includes(id))
    .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }));
}

/** A unit, found by its index or name. */
export function UnitField({
  label,
  description,
  value,
  choose,
  error,
  exceptIds,
  isRequired = false,
}: {
  readonly label: string;
  readonly description?: string;
  readonly value: string | null;
  readonly choose: (unitId: string | null) => void;
  readonly error?: string | undefined;
  readonly exceptIds?: readonly string[];
  readonly isRequired?: boolean;
}) {
  const { t } = useLingui();
  return (
    <Select
      label={label}
      description={description}
      placeholder={t`Почніть вводити назву або індекс`}
      withAsterisk={isRequired}
      searchable
      clearable={!isRequired}
      clearButtonProps={{ 'aria-label': t`Прибрати вибір` }}
      nothingFoundMessage={t`Такого підрозділу немає`}
      data={useUnitOptions(exceptIds)}
      value={value}
      onChange={choose}
      error={error}
    />
  );
}
