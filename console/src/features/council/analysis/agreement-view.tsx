import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { graphql } from '../../../gql/gql.ts';
import { languageOf } from '../../../lib/days.ts';
import { ReadError } from '../../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { AgreementMatrix } from './agreement-matrix.tsx';
import { METRIC_ABOUT, METRIC_MEASURE, METRIC_TEXT } from './analysis.messages.ts';
import type { AnalysisScope } from './analysis-scope.ts';
import { AnalysisTable, type ShownColumn } from './analysis-table.tsx';
import { ChartOrTable } from './chart-or-table.tsx';
import { Definitions } from './definitions.tsx';
import { formatIndex } from './figure-column.tsx';
import { squareOf } from './matrix-geometry.ts';
import { pairRows } from './pair-rows.ts';
import { useAnalysisSearch } from './use-analysis-search.ts';
import { useCouncilMembers } from './use-council-members.ts';

const AGREEMENT = graphql(`
  query AnalysisAgreement(
    $convocationId: ID!, $slice: RollCallSlice, $basis: VoteBasis!, $metric: AgreementMetric!, $minCommon: Int!
  ) {
    convocation(id: $convocationId) {
      id
      analysis(slice: $slice, basis: $basis) {
        agreement(metric: $metric, minCommon: $minCommon) { memberIds orderedIds values counts }
      }
    }
  }
`);

const METRICS = ['AGREEMENT', 'KAPPA', 'RAJSKI'] as const;
const MIN_COMMON = 20;

/** Who votes with whom: all pairs as a heat map in the order of the clusters, or as a table. */
export function AgreementView({ scope }: { readonly scope: AnalysisScope }) {
  const { t, i18n } = useLingui();
  const [search, change] = useAnalysisSearch();
  const metric = search.metric ?? 'AGREEMENT';
  const minCommon = search.common ?? MIN_COMMON;
  const members = useCouncilMembers(scope.convocationId);
  const { data, error, refetch } = useQuery(AGREEMENT, {
    variables: { ...scope, metric, minCommon },
    fetchPolicy: 'no-cache',
  });
  const agreement = data?.convocation?.analysis?.agreement;
  const matrix = useMemo(() => agreement && squareOf(agreement), [agreement]);
  const rows = useMemo(
    () => (agreement ? pairRows(agreement, (id) => members.get(id)?.name ?? id) : []),
    [agreement, members],
  );
  const columns: ShownColumn<(typeof rows)[number]>[] = [
    { key: 'first', head: t`Перший`, value: ({ first }) => first },
    { key: 'second', head: t`Другий`, value: ({ second }) => second },
    {
      key: 'value',
      head: i18n._(METRIC_TEXT[metric]),
      measure: METRIC_MEASURE[metric],
      isNumber: true,
      value: (row) => row.value,
      n: ({ n }) => n,
      show: ({ value }) =>
        value === null ? (
          <Text span size="xs" c="dimmed">{t`не показано`}</Text>
        ) : (
          formatIndex(value, languageOf(i18n.locale))
        ),
    },
  ];
  const label = t`Матриця згоди`;
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t`Міра`}
          value={metric}
          onChange={({ currentTarget: { value } }) => change({ metric: METRICS.find((name) => name === value) })}
          data={METRICS.map((value) => ({ value, label: i18n._(METRIC_TEXT[value]) }))}
        />
        <NumberInput
          label={t`Спільних голосувань щонайменше`}
          min={1}
          max={1000}
          value={minCommon}
          onChange={(value) => change({ common: typeof value === 'number' && value >= 1 ? value : undefined })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {i18n._(METRIC_ABOUT[metric])}
      </Text>
      {error ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : !matrix || members.size === 0 ? (
        <LoadingState lines={9} />
      ) : matrix.ids.length < 2 ? (
        <EmptyState
          title={t`Нікого порівняти`}
        >{t`Послабте відбір або зменште потрібну кількість голосувань.`}</EmptyState>
      ) : (
        <ChartOrTable
          label={label}
          chart={
            <AgreementMatrix
              key={matrix.ids.length}
              matrix={matrix}
              metric={metric}
              members={members}
              compare={(first, second) => change({ view: 'pair', first, second, sort: undefined })}
            />
          }
          table={
            <AnalysisTable
              label={label}
              name="pairs"
              columns={columns}
              rows={rows}
              rowKey={({ firstId, secondId }) => `${firstId} ${secondId}`}
            />
          }
        />
      )}
      <Definitions measures={[METRIC_MEASURE[metric], 'blocs']} />
    </Stack>
  );
}
