import { useLingui } from '@lingui/react/macro';
import { Button, Chip, Divider, Group } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import classes from './appeal-filters.module.css';
import { STATE_TEXT } from './appeals.messages.ts';
import { APPEAL_STATES, type AppealsSearch } from './appeals.search.ts';

/** The filters used most, beside those in the headers of columns; all of it lives in the address. */
export function AppealFilters({
  search,
  change,
}: {
  readonly search: AppealsSearch;
  readonly change: (search: AppealsSearch) => void;
}) {
  const { t, i18n } = useLingui();
  const isFiltered = Object.keys(search).length > 0;
  const flip = (flag: 'mine' | 'myUnit' | 'overdue') => change({ ...search, [flag]: search[flag] ? undefined : true });
  const chip = { size: 'xs', variant: 'outline', radius: 'sm' } as const;
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label={t`Швидкі фільтри`} className={classes.filters}>
      <Chip {...chip} checked={search.mine === true} onChange={() => flip('mine')}>{t`Мої`}</Chip>
      <Chip {...chip} checked={search.myUnit === true} onChange={() => flip('myUnit')}>{t`Мого підрозділу`}</Chip>
      <Chip {...chip} checked={search.overdue === true} onChange={() => flip('overdue')}>{t`Прострочені`}</Chip>
      <Divider orientation="vertical" />
      {APPEAL_STATES.map((state) => {
        const isOn = search.states?.includes(state) === true;
        const rest = (search.states ?? []).filter((other) => other !== state);
        const states = isOn ? rest : [...rest, state];
        return (
          <Chip
            {...chip}
            key={state}
            checked={isOn}
            onChange={() => change({ ...search, states: states.length > 0 ? states : undefined })}
          >
            {i18n._(STATE_TEXT[state])}
          </Chip>
        );
      })}
      {isFiltered && (
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
