import { useLingui } from '@lingui/react/macro';
import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { ROLE_TEXT, STANDING_TEXT } from './administration.messages.ts';
import { type EmployeesSearch, STANDINGS } from './administration.search.ts';
import { EMPLOYEE_ROLES } from './roles.ts';
import { useUnitOptions } from './unit-field.tsx';

const TYPING_MS = 300;

interface Props {
  readonly search: EmployeesSearch;
  readonly change: (next: EmployeesSearch) => void;
}

/** Finds employees by letters of their names. */
export function EmployeeNameField({ search, change }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(search.q ?? '');
  const apply = useDebouncedCallback((text: string) => change({ ...search, q: text.trim() || undefined }), TYPING_MS);
  return (
    <TextInput
      aria-label={t`Імʼя або прізвище`}
      placeholder={t`Імʼя або прізвище`}
      leftSection={<IconSearch size={16} aria-hidden />}
      w={260}
      maxLength={200}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        apply(value);
      }}
    />
  );
}

/** By unit, role, and whether they work here. */
export function EmployeesFilters({ search, change }: Props) {
  const { t, i18n } = useLingui();
  const units = useUnitOptions();
  return (
    <Group gap="xs">
      <Select
        aria-label={t`Підрозділ`}
        placeholder={t`Усі підрозділи`}
        size="xs"
        w={220}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t`Усі підрозділи` }}
        nothingFoundMessage={t`Такого підрозділу немає`}
        data={units}
        value={search.unit ?? null}
        onChange={(unit) => change({ ...search, unit: unit ?? undefined })}
      />
      <Select
        aria-label={t`Роль`}
        placeholder={t`Усі ролі`}
        size="xs"
        w={190}
        clearable
        clearButtonProps={{ 'aria-label': t`Усі ролі` }}
        data={EMPLOYEE_ROLES.map((role) => ({ value: role, label: i18n._(ROLE_TEXT[role]) }))}
        value={search.role ?? null}
        onChange={(value) => change({ ...search, role: EMPLOYEE_ROLES.find((role) => role === value) })}
      />
      <Select
        aria-label={t`Стан`}
        size="xs"
        w={140}
        allowDeselect={false}
        data={STANDINGS.map((standing) => ({ value: standing, label: i18n._(STANDING_TEXT[standing]) }))}
        value={search.standing ?? 'ACTIVE'}
        onChange={(value) => change({ ...search, standing: STANDINGS.find((standing) => standing === value) })}
      />
    </Group>
  );
}
