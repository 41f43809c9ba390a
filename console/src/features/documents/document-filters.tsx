import { useLingui } from '@lingui/react/macro';
import { Button, Chip, Divider, Group, TextInput } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { isIsoDay } from '../../lib/days.ts';
import classes from './document-filters.module.css';
import { DIRECTION_TEXT, STATE_TEXT } from './documents.messages.ts';
import { DOCUMENT_DIRECTIONS, DOCUMENT_STATES, type DocumentsSearch } from './documents.search.ts';

/** The filters used most, beside those in the headers of columns; all of it lives in the address. */
export function DocumentFilters({
  search,
  change,
}: {
  readonly search: DocumentsSearch;
  readonly change: (search: DocumentsSearch) => void;
}) {
  const { t, i18n } = useLingui();
  const chip = { size: 'xs', variant: 'outline', radius: 'sm' } as const;
  const day = (name: 'from' | 'to', label: string) => (
    <TextInput
      type="date"
      size="xs"
      w={130}
      aria-label={label}
      title={label}
      value={search[name] ?? ''}
      onChange={({ currentTarget: { value } }) => change({ ...search, [name]: isIsoDay(value) ? value : undefined })}
    />
  );
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label={t`Швидкі фільтри`} className={classes.filters}>
      {DOCUMENT_DIRECTIONS.map((direction) => (
        <Chip
          {...chip}
          key={direction}
          checked={search.directions?.includes(direction) === true}
          onChange={() => change({ ...search, directions: flipped(search.directions, direction) })}
        >
          {i18n._(DIRECTION_TEXT[direction])}
        </Chip>
      ))}
      <Divider orientation="vertical" />
      {DOCUMENT_STATES.map((state) => (
        <Chip
          {...chip}
          key={state}
          checked={search.stages?.includes(state) === true}
          onChange={() => change({ ...search, stages: flipped(search.stages, state) })}
        >
          {i18n._(STATE_TEXT[state])}
        </Chip>
      ))}
      <Divider orientation="vertical" />
      {day('from', t`Від дня`)}
      {day('to', t`До дня`)}
      {Object.values(search).some((value) => value !== undefined) && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => change({})}
        >
          {t`Зняти фільтри`}
        </Button>
      )}
    </Group>
  );
}

function flipped<Value>(list: readonly Value[] | undefined, value: Value): Value[] | undefined {
  const rest = (list ?? []).filter((other) => other !== value);
  const next = list?.includes(value) ? rest : [...rest, value];
  return next.length > 0 ? next : undefined;
}
