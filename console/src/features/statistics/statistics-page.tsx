import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, NativeSelect, Text, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { AppealStatisticsGrouping } from '../../gql/graphql.ts';
import { formatDay, type IsoDay, isIsoDay, kyivDay, languageOf } from '../../lib/days.ts';
import { Page } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { FiguresView } from './figures-view.tsx';
import { ReportView } from './report-view.tsx';
import { StatesView } from './states-view.tsx';
import { GROUPING_TEXT } from './statistics.messages.ts';
import classes from './statistics.module.css';
import { STATISTICS } from './statistics.query.ts';
import { GROUPINGS, periodOf, STATISTICS_VIEWS, type StatisticsView } from './statistics.search.ts';

const route = getRouteApi('/statistics');
const FIRST_DAY = '1991-01-01';

/** Statistics of appeals: period, grouping and view stand in the address. */
export function StatisticsPage() {
  const { t } = useLingui();
  const { show = 'figures', by = 'KIND', ...days } = route.useSearch();
  const { from, to } = periodOf(days, kyivDay(new Date()));
  usePageTitle(t`Статистика звернень`);
  return (
    <Page title={t`Статистика звернень`}>
      <Choice from={from} to={to} by={by} show={show} />
      {to < from ? (
        <Alert color="yellow" role="alert">{t`Кінець періоду раніше за початок`}</Alert>
      ) : show === 'report' ? (
        <ReportView from={from} to={to} />
      ) : (
        <Figures from={from} to={to} by={by} show={show} />
      )}
    </Page>
  );
}

interface Chosen {
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly by: AppealStatisticsGrouping;
  readonly show: StatisticsView;
}

function Choice({ from, to, by, show }: Chosen) {
  const { t, i18n } = useLingui();
  const navigate = route.useNavigate();
  const change = (next: Partial<Chosen>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const changeDay = (name: 'from' | 'to', day: string) => {
    if (isIsoDay(day) && day >= FIRST_DAY) change({ [name]: day });
  };
  return (
    <div className={classes.choice}>
      <TextInput
        key={`from ${from}`}
        type="date"
        label={t`Надійшли з`}
        defaultValue={from}
        onBlur={({ currentTarget }) => changeDay('from', currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && changeDay('from', currentTarget.value)}
      />
      <TextInput
        key={`to ${to}`}
        type="date"
        label={t`Надійшли по`}
        defaultValue={to}
        onBlur={({ currentTarget }) => changeDay('to', currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && changeDay('to', currentTarget.value)}
      />
      <NativeSelect
        label={t`Групувати за`}
        value={by}
        disabled={show === 'report'}
        onChange={({ currentTarget }) => change({ by: GROUPINGS.find((one) => one === currentTarget.value) ?? 'KIND' })}
        data={GROUPINGS.map((value) => ({ value, label: i18n._(GROUPING_TEXT[value]) }))}
      />
      <NativeSelect
        label={t`Що показати`}
        value={show}
        onChange={({ currentTarget }) =>
          change({ show: STATISTICS_VIEWS.find((one) => one === currentTarget.value) ?? 'figures' })
        }
        data={[
          { value: 'figures', label: t`Показники` },
          { value: 'states', label: t`Час у станах` },
          { value: 'report', label: t`Звіт за класифікатором` },
        ]}
      />
    </div>
  );
}

function Figures({ from, to, by, show }: Chosen) {
  const { t, i18n } = useLingui();
  const { data, error, refetch } = useQuery(STATISTICS, {
    variables: { from, to, groupBy: by, withStates: show === 'states' },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return error ? <ReadError error={error} retry={() => void refetch()} /> : <LoadingState />;
  const { asOf, isCut, isSuppressed, rows, states } = data.appealStatistics;
  const day = formatDay(asOf, languageOf(i18n.locale));
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {t`Станом на ${day}`}
        {isSuppressed && ` · ${t`Числа, менші за пʼять, приховано`}`}
        {isCut && ` · ${t`Показано не всі групи`}`}
      </Text>
      {rows.length === 0 ? (
        <EmptyState
          title={isSuppressed ? t`Немає груп із пʼятьма і більше зверненнями` : t`За цей період звернень немає`}
        >{t`Змініть період.`}</EmptyState>
      ) : show === 'states' ? (
        states ? (
          <StatesView states={states} />
        ) : (
          <LoadingState />
        )
      ) : (
        <FiguresView statistics={data.appealStatistics} groupBy={by} />
      )}
    </>
  );
}
