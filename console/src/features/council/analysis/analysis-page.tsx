import { useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Alert, List, Tabs, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { graphql } from '../../../gql/gql.ts';
import { Page } from '../../../ui/page.tsx';
import { usePageTitle } from '../../../ui/page-title.ts';
import { ReadError } from '../../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { BASIS_ABOUT } from '../council.messages.ts';
import { VIEW_TEXT } from './analysis.messages.ts';
import { ANALYSIS_VIEWS, type AnalysisView, toSlice } from './analysis.search.ts';
import { AnalysisFilters } from './analysis-filters.tsx';
import type { AnalysisScope, ScopeFaction } from './analysis-scope.ts';
import { useAnalysisSearch } from './use-analysis-search.ts';
import { WholeTable } from './whole-table.tsx';

const AgreementView = lazy(async () => ({ default: (await import('./agreement-view.tsx')).AgreementView }));
const FactionsView = lazy(async () => ({ default: (await import('./factions-view.tsx')).FactionsView }));
const MapView = lazy(async () => ({ default: (await import('./map-view.tsx')).MapView }));
const MembersView = lazy(async () => ({ default: (await import('./members-view.tsx')).MembersView }));
const OutcomesView = lazy(async () => ({ default: (await import('./outcomes-view.tsx')).OutcomesView }));
const PairView = lazy(async () => ({ default: (await import('./pair-view.tsx')).PairView }));
const PowerView = lazy(async () => ({ default: (await import('./power-view.tsx')).PowerView }));

const CONVOCATIONS = graphql(`
  query AnalysisConvocations {
    convocations {
      id label authorityName startsOn
      factions { id name shortName colour }
      sessions { id label }
    }
  }
`);

const SCOPE = graphql(`
  query AnalysisScope($convocationId: ID!, $slice: RollCallSlice, $basis: VoteBasis!) {
    convocation(id: $convocationId) {
      id
      analysis(slice: $slice, basis: $basis) { eventCount dataQuality { notes } }
    }
  }
`);

/** Everything measured of a convocation: one filter for all views, and an address for each. */
export function AnalysisPage() {
  const { t, i18n } = useLingui();
  const [search, change] = useAnalysisSearch();
  const view = search.view ?? 'members';
  const { data, error, refetch } = useQuery(CONVOCATIONS);
  usePageTitle(`${t`Аналіз голосувань`}: ${i18n._(VIEW_TEXT[view])}`);
  const convocations = [...(data?.convocations ?? [])].sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  const shown = convocations.find(({ id }) => id === search.convocation) ?? convocations[0];
  const basis = search.basis ?? 'EFFECTIVE';
  return (
    <Page
      title={t`Аналіз голосувань`}
      about={
        <Text size="sm" c="dimmed">
          {i18n._(BASIS_ABOUT[basis])}
        </Text>
      }
    >
      {error ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : !data ? (
        <LoadingState lines={9} />
      ) : shown ? (
        <>
          <AnalysisFilters convocations={convocations} shown={shown} />
          <Tabs
            value={view}
            onChange={(next) => change({ view: (next as AnalysisView | null) ?? undefined, sort: undefined })}
            keepMounted={false}
          >
            <Tabs.List aria-label={t`Подання аналізу`}>
              {ANALYSIS_VIEWS.map((name) => (
                <Tabs.Tab key={name} value={name}>
                  {i18n._(VIEW_TEXT[name])}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={view} pt="md">
              <Suspense fallback={<LoadingState lines={9} />}>
                <ScopedView
                  view={view}
                  scope={{ convocationId: shown.id, slice: toSlice(search), basis }}
                  factions={shown.factions}
                />
              </Suspense>
            </Tabs.Panel>
          </Tabs>
        </>
      ) : (
        <EmptyState title={t`Скликань ще немає`}>{t`Вони зʼявляться після імпорту поіменних голосувань.`}</EmptyState>
      )}
    </Page>
  );
}

interface ViewProps {
  readonly view: AnalysisView;
  readonly scope: AnalysisScope;
  readonly factions: readonly ScopeFaction[];
}

/** How many roll calls are behind the view and what to know of them, then the view itself. */
function ScopedView({ view, scope, factions }: ViewProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(SCOPE, { variables: scope, fetchPolicy: 'no-cache' });
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  const analysis = data?.convocation?.analysis;
  if (!analysis) return data ? <EmptyState title={t`Такого скликання немає`} /> : <LoadingState lines={9} />;
  if (analysis.eventCount === 0) {
    return <EmptyState title={t`Жодного голосування`}>{t`Послабте відбір: період, слова назви або вид.`}</EmptyState>;
  }
  return (
    <>
      <Text size="sm" mb="xs">
        {t`Відібрано:`}{' '}
        {plural(analysis.eventCount, {
          one: '# голосування',
          few: '# голосування',
          many: '# голосувань',
          other: '# голосування',
        })}
      </Text>
      {analysis.dataQuality.notes.length > 0 && (
        <Alert color="yellow" title={t`Застереження до даних`} mb="md">
          <List size="sm">
            {analysis.dataQuality.notes.map((note) => (
              <List.Item key={note}>{note}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <WholeTable view={view} scope={scope} />
      <View view={view} scope={scope} factions={factions} />
    </>
  );
}

function View({ view, scope, factions }: ViewProps) {
  switch (view) {
    case 'members':
      return <MembersView scope={scope} />;
    case 'factions':
      return <FactionsView scope={scope} />;
    case 'agreement':
      return <AgreementView scope={scope} />;
    case 'pair':
      return <PairView scope={scope} />;
    case 'map':
      return <MapView scope={scope} factions={factions} />;
    case 'outcomes':
      return <OutcomesView scope={scope} />;
    case 'power':
      return <PowerView scope={scope} />;
  }
}
