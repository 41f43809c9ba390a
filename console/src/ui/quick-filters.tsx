import { useLingui } from '@lingui/react/macro';
import { Button, Chip, Group } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './quick-filters.module.css';

/** The filters used most, in one line that scrolls, with a way to take all of them off. */
export function QuickFilters({
  isFiltered,
  clear,
  children,
}: {
  /** whether there is something to take off */
  readonly isFiltered: boolean;
  readonly clear: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label={t`Швидкі фільтри`} className={classes.filters}>
      {children}
      {isFiltered && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={clear}
        >{t`Зняти фільтри`}</Button>
      )}
    </Group>
  );
}

/** One filter that is on or off. */
export function FilterChip({
  isOn,
  flip,
  children,
}: {
  readonly isOn: boolean;
  readonly flip: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Chip size="xs" variant="outline" radius="sm" checked={isOn} onChange={flip}>
      {children}
    </Chip>
  );
}

/** The list with the value taken out or put at its end; an empty list is none. */
export function flipped<Value>(list: readonly Value[] | undefined, value: Value): Value[] | undefined {
  const rest = (list ?? []).filter((other) => other !== value);
  const next = list?.includes(value) ? rest : [...rest, value];
  return next.length > 0 ? next : undefined;
}
