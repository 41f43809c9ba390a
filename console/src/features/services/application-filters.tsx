import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Divider } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { graphql } from '../../gql/gql.ts';
import { FilterChip, flipped, QuickFilters } from '../../ui/quick-filters.tsx';
import { STATE_TEXT } from './services.messages.ts';
import { APPLICATION_STATES, type ApplicationsSearch } from './services.search.ts';

const SERVICE_NAME = graphql(`
  query ApplicationFiltersService($id: ID!) { service(id: $id) { id name } }
`);

interface FilterProps {
  readonly search: ApplicationsSearch;
  readonly change: (search: ApplicationsSearch) => void;
}

/** The filters used most; all of it lives in the address. */
export function ApplicationFilters({ search, change }: FilterProps) {
  const { t, i18n } = useLingui();
  return (
    <QuickFilters isFiltered={Object.values(search).some((value) => value !== undefined)} clear={() => change({})}>
      {search.service && <ServiceFilter id={search.service} drop={() => change({ ...search, service: undefined })} />}
      <FilterChip
        isOn={search.overdue === true}
        flip={() => change({ ...search, overdue: search.overdue ? undefined : true })}
      >{t`Прострочені`}</FilterChip>
      <Divider orientation="vertical" />
      {APPLICATION_STATES.map((state) => (
        <FilterChip
          key={state}
          isOn={search.state?.includes(state) === true}
          flip={() => change({ ...search, state: flipped(search.state, state) })}
        >
          {i18n._(STATE_TEXT[state])}
        </FilterChip>
      ))}
    </QuickFilters>
  );
}

function ServiceFilter({ id, drop }: { readonly id: string; readonly drop: () => void }) {
  const { t } = useLingui();
  const { data } = useQuery(SERVICE_NAME, { variables: { id } });
  const name = data?.service?.name ?? t`Послуга`;
  return (
    <Button
      size="compact-sm"
      variant="light"
      maw={280}
      aria-label={t`Зняти фільтр за послугою: ${name}`}
      rightSection={<IconX size={14} aria-hidden />}
      onClick={drop}
    >
      {name}
    </Button>
  );
}
