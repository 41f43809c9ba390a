import { useLingui } from '@lingui/react/macro';
import { Divider } from '@mantine/core';
import { APPEAL_STATE_TEXT, AUTHORSHIP_TEXT, RECURRENCE_TEXT } from '../../ui/appeal-words.messages.ts';
import { FilterChip, flipped, QuickFilters } from '../../ui/quick-filters.tsx';
import { APPEAL_AUTHORSHIPS, APPEAL_RECURRENCES, APPEAL_STATES, type AppealsSearch } from './appeals.search.ts';

/** The way most appeals go; how the others ended is in the filter of the column. */
const USUAL_STATES = APPEAL_STATES.slice(0, APPEAL_STATES.indexOf('CLOSED') + 1);

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
      {APPEAL_RECURRENCES.filter((recurrence) => recurrence !== 'PRIMARY').map((recurrence) => (
        <FilterChip
          key={recurrence}
          isOn={search.recurrences?.includes(recurrence) === true}
          flip={() => change({ ...search, recurrences: flipped(search.recurrences, recurrence) })}
        >
          {i18n._(RECURRENCE_TEXT[recurrence])}
        </FilterChip>
      ))}
      {APPEAL_AUTHORSHIPS.filter((authorship) => authorship !== 'INDIVIDUAL').map((authorship) => (
        <FilterChip
          key={authorship}
          isOn={search.authorships?.includes(authorship) === true}
          flip={() => change({ ...search, authorships: flipped(search.authorships, authorship) })}
        >
          {i18n._(AUTHORSHIP_TEXT[authorship])}
        </FilterChip>
      ))}
      <Divider orientation="vertical" />
      {USUAL_STATES.map((state) => (
        <FilterChip
          key={state}
          isOn={search.states?.includes(state) === true}
          flip={() => change({ ...search, states: flipped(search.states, state) })}
        >
          {i18n._(APPEAL_STATE_TEXT[state])}
        </FilterChip>
      ))}
    </QuickFilters>
  );
}
