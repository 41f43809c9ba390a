import { useLingui } from '@lingui/react/macro';
import { Button, Chip, Group, Select, TextInput } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { PURPOSE_TEXT } from './data-accesses.messages.ts';
import classes from './data-accesses.module.css';
import { type DataAccessesSearch, isRecordId } from './data-accesses.search.ts';

interface Props {
  readonly search: DataAccessesSearch;
  readonly change: (next: DataAccessesSearch) => void;
}

/** Whose data, who looked, through what, what for, when, and whether the person is told later. */
export function DataAccessFilters({ search, change }: Props) {
  const { t, i18n } = useLingui();
  const { register, ...filter } = search;
  return (
    <Group gap="xs" role="group" aria-label={t`Відбір записів`} className={classes.filters}>
      <IdField
        label={t`Ідентифікатор особи`}
        value={search.person}
        fault={(typed) => (isRecordId(typed) ? undefined : t`Скопіюйте ідентифікатор із картки мешканця`)}
        change={(person) => change({ ...search, person })}
      />
      <IdField
        label={t`Ідентифікатор працівника`}
        value={search.viewer}
        change={(viewer) => change({ ...search, viewer })}
      />
      <IdField label={t`Програма`} value={search.client} change={(client) => change({ ...search, client })} />
      <Select
        aria-label={t`Мета`}
        placeholder={t`Будь-яка мета`}
        size="xs"
        w={230}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t`Будь-яка мета` }}
        data={Object.entries(PURPOSE_TEXT).map(([value, label]) => ({ value, label: i18n._(label) }))}
        value={search.purpose ?? null}
        onChange={(purpose) => change({ ...search, purpose: purpose ?? undefined })}
      />
      <DayField label={t`Від дня`} value={search.from} change={(from) => change({ ...search, from })} />
      <DayField label={t`До дня`} value={search.to} change={(to) => change({ ...search, to })} />
      <Chip
        size="xs"
        variant="outline"
        radius="sm"
        checked={search.deferred === true}
        onChange={() => change({ ...search, deferred: search.deferred ? undefined : true })}
      >
        {t`Відкладені`}
      </Chip>
      {Object.values(filter).some((value) => value !== undefined) && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => change({ register })}
        >
          {t`Зняти фільтри`}
        </Button>
      )}
    </Group>
  );
}

/** An identifier is taken when the field is left or Enter pressed: half of one finds nobody, and every look is journalled. */
function IdField({
  label,
  value,
  fault,
  change,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly fault?: (typed: string) => string | undefined;
  readonly change: (value: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const text = typed.trim();
  const error = text === '' ? undefined : fault?.(text);
  const take = () => {
    if (!error && text !== (value ?? '')) change(text || undefined);
  };
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      size="xs"
      w={200}
      autoComplete="off"
      maxLength={100}
      error={error}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  );
}

function DayField({
  label,
  value,
  change,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}) {
  return (
    <TextInput
      type="date"
      aria-label={label}
      title={label}
      size="xs"
      w={140}
      value={value ?? ''}
      onChange={({ currentTarget }) => change(currentTarget.value || undefined)}
    />
  );
}
