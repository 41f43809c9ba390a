import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Chip, Divider, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilterOff, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import classes from './application-filters.module.css';
import { STATE_TEXT } from './services.messages.ts';
import { APPLICATION_STATES, type ApplicationsSearch } from './services.search.ts';

const SERVICE_NAME = graphql(`
  query ApplicationFiltersService($id: ID!) { service(id: $id) { id name } }
`);

const TYPING_MS = 300;

interface FilterProps {
  readonly search: ApplicationsSearch;
  readonly change: (search: ApplicationsSearch) => void;
}

/** The filters used most; all of it lives in the address. */
export function ApplicationFilters({ search, change }: FilterProps) {
  const { t, i18n } = useLingui();
  const chip = { size: 'xs', variant: 'outline', radius: 'sm' } as const;
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label={t`Швидкі фільтри`} className={classes.filters}>
      {search.service && <ServiceFilter id={search.service} drop={() => change({ ...search, service: undefined })} />}
      <Chip
        {...chip}
        checked={search.overdue === true}
        onChange={() => change({ ...search, overdue: search.overdue ? undefined : true })}
      >
        {t`Прострочені`}
      </Chip>
      <Divider orientation="vertical" />
      {APPLICATION_STATES.map((state) => {
        const rest = (search.state ?? []).filter((other) => other !== state);
        const isOn = search.state?.includes(state) === true;
        const states = isOn ? rest : [...rest, state];
        return (
          <Chip
            {...chip}
            key={state}
            checked={isOn}
            onChange={() => change({ ...search, state: states.length > 0 ? states : undefined })}
          >
            {i18n._(STATE_TEXT[state])}
          </Chip>
        );
      })}
      {Object.values(search).some((value) => value !== undefined) && (
        <Button
          size="compact-sm"
          variant="subtle"
          flex="0 0 auto"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => change({})}
        >
          {t`Зняти фільтри`}
        </Button>
      )}
    </Group>
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

/** Finds an application by the beginning of its number. */
export function ApplicationNumberField({ search, change }: FilterProps) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(search.q ?? '');
  const apply = useDebouncedCallback((text: string) => change({ ...search, q: text.trim() || undefined }), TYPING_MS);
  // The address may change without this field: a link, the way back.
  useEffect(() => {
    setTyped((before) => (before.trim() === (search.q ?? '') ? before : (search.q ?? '')));
  }, [search.q]);
  useShortcuts([
    { code: 'KeyF', kind: 'single', keys: 'F', label: t`Шукати заяву за номером`, run: () => field.current?.focus() },
  ]);
  return (
    <TextInput
      ref={field}
      type="search"
      size="sm"
      className={classes.search}
      aria-label={t`Пошук за номером заяви`}
      placeholder={t`Номер заяви`}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        apply(value);
      }}
    />
  );
}
