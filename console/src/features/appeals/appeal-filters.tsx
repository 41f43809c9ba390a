import { useLingui } from '@lingui/react/macro';
import { Divider } from '@mantine/core';
import { FilterChip, flipped, QuickFilters } from '../../ui/quick-filters.tsx';
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
  const flip = (flag: 'mine' | 'myUnit' | 'overdue') => change({ ...search, [flag]: search[flag] ? undefined : true });
  return (
    <QuickFilters isFiltered={Object.keys(search).length > 0} clear={() => change({})}>
      <FilterChip isOn={search.mine === true} flip={() => flip('mine')}>{t`Мої`}</FilterChip>
      <FilterChip isOn={search.myUnit === true} flip={() => flip('myUnit')}>{t`Мого підрозділу`}</FilterChip>
      <FilterChip isOn={search.overdue === true} flip={() => flip('overdue')}>{t`Прострочені`}</FilterChip>
      <Divider orientation="vertical" />
      {APPEAL_STATES.map((state) => (
        <FilterChip
          key={state}
          isOn={search.states?.includes(state) === true}
          flip={() => change({ ...search, states: flipped(search.states, state) })}
        >
          {i18n._(STATE_TEXT[state])}
        </FilterChip>
      ))}
    </QuickFilters>
  );
}
