import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { graphql } from '../../../gql/gql.ts';
import { Section } from '../../../ui/page.tsx';
import { ReadError } from '../../../ui/read-error.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/states.tsx';
import { METHOD_TEXT } from './analysis.messages.ts';
import type { AnalysisScope, ScopeFaction } from './analysis-scope.ts';
import { Definitions } from './definitions.tsx';
import { MapFit } from './map-fit.tsx';
import { MapPoints } from './map-points.tsx';
import { useAnalysisSearch } from './use-analysis-search.ts';
import { usePolling } from './use-polling.ts';

const MAP = graphql(`
  query AnalysisMap(
    $convocationId: ID!, $slice: RollCallSlice, $basis: VoteBasis!, $method: MapMethod!, $withIntervals: Boolean!
  ) {
    convocation(id: $convocationId) {
      id
      analysis(slice: $slice, basis: $basis) {
        votingMap(method: $method, withIntervals: $withIntervals) {
          state dimensions replicates
          anchorFaction { id name }
          anchorMember { id name }
          ...MapFit_map @unmask
          ...MapPoints_map @unmask
        }
      }
    }
  }
`);

const METHODS = ['DOUBLE_CENTRED', 'EM_IRT'] as const;
const ASK_AGAIN_MS = 3_000;

/** The map of proximity with its fit beside it: without the fit it says nothing. */
export function MapView({
  scope,
  factions,
}: {
  readonly scope: AnalysisScope;
  readonly factions: readonly ScopeFaction[];
}) {
  const { t, i18n } = useLingui();
  const [search, change] = useAnalysisSearch();
  const method = search.method ?? 'DOUBLE_CENTRED';
  const { data, error, refetch, startPolling, stopPolling } = useQuery(MAP, {
    variables: { ...scope, method, withIntervals: search.intervals === true },
    fetchPolicy: 'no-cache',
  });
  const map = data?.convocation?.analysis?.votingMap;
  const isPending = map?.state === 'COMPUTING' || map?.state === 'BUSY';
  usePolling(isPending, () => startPolling(ASK_AGAIN_MS), stopPolling);
  return (
    <Stack gap="sm">
      <Group gap="md" align="flex-end">
        <NativeSelect
          label={t`Спосіб`}
          value={method}
          onChange={({ currentTarget: { value } }) => change({ method: METHODS.find((name) => name === value) })}
          data={METHODS.map((value) => ({ value, label: i18n._(METHOD_TEXT[value]) }))}
        />
        <Checkbox
          label={t`Інтервали 95 %`}
          checked={search.intervals === true}
          onChange={({ currentTarget: { checked } }) => change({ intervals: checked ? true : undefined })}
        />
      </Group>
      <Section
        title={t`Карта близькості`}
        note={t`Хто голосує схоже, стоять поруч. Це не ідеологія: осі не мають наперед заданого змісту.`}
      >
        {error ? (
          <ReadError error={error} retry={() => void refetch()} />
        ) : !map ? (
          <LoadingState lines={9} />
        ) : isPending ? (
          <Group role="status">
            <Loader size="sm" aria-hidden />
            <Text size="sm">{t`Карта обчислюється у фоні. Вона зʼявиться тут сама.`}</Text>
          </Group>
        ) : map.state === 'FAILED' ? (
          <ErrorState title={t`Карту не вдалося обчислити`} retry={() => void refetch()} />
        ) : map.points.length === 0 ? (
          <EmptyState
            title={t`Нікого розмістити`}
          >{t`У відібраних голосуваннях замало розбіжностей або голосів.`}</EmptyState>
        ) : (
          <>
            <MapFit map={map} />
            <MapPoints map={map} factions={factions} />
            <Text size="sm" c="dimmed">
              {t`Додатний бік закріплено за: ${map.anchorFaction?.name ?? map.anchorMember?.name ?? ''}.`}
            </Text>
          </>
        )}
      </Section>
      <Definitions measures={['voting-map']} />
    </Stack>
  );
}
