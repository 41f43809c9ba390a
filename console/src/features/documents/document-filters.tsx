import { useLingui } from '@lingui/react/macro';
import { Divider, TextInput } from '@mantine/core';
import { isIsoDay } from '../../lib/days.ts';
import { FilterChip, flipped, QuickFilters } from '../../ui/quick-filters.tsx';
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
  const controls = [
    { view: 'on', label: t`На контролі` },
    { view: 'overdue', label: t`Прострочено` },
  ] as const;
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
    <QuickFilters isFiltered={Object.values(search).some((value) => value !== undefined)} clear={() => change({})}>
      {DOCUMENT_DIRECTIONS.map((direction) => (
        <FilterChip
          key={direction}
          isOn={search.directions?.includes(direction) === true}
          flip={() => change({ ...search, directions: flipped(search.directions, direction) })}
        >
          {i18n._(DIRECTION_TEXT[direction])}
        </FilterChip>
      ))}
      <Divider orientation="vertical" />
      {DOCUMENT_STATES.map((state) => (
        <FilterChip
          key={state}
          isOn={search.stages?.includes(state) === true}
          flip={() => change({ ...search, stages: flipped(search.stages, state) })}
        >
          {i18n._(STATE_TEXT[state])}
        </FilterChip>
      ))}
      <Divider orientation="vertical" />
      {controls.map(({ view, label }) => (
        <FilterChip
          key={view}
          isOn={search.control === view}
          flip={() => change({ ...search, control: search.control === view ? undefined : view })}
        >
          {label}
        </FilterChip>
      ))}
      <Divider orientation="vertical" />
      {day('from', t`Від дня`)}
      {day('to', t`До дня`)}
    </QuickFilters>
  );
}
