import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { graphql } from '../../../gql/gql.ts';
import { formatDay, languageOf } from '../../../lib/days.ts';
import { formatShare } from '../../../lib/numbers.ts';
import { AnchorLink } from '../../../ui/links.tsx';
import { Section } from '../../../ui/page.tsx';
import { ReadError } from '../../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import type { AnalysisScope } from './analysis-scope.ts';
import { AnalysisTable, type ShownColumn } from './analysis-table.tsx';
import { Definitions } from './definitions.tsx';
import { FigureValue, type ShownFigure } from './figure-column.tsx';
import { useAnalysisSearch } from './use-analysis-search.ts';
import { useCouncilMembers } from './use-council-members.ts';

const PAIR = graphql(`
  query AnalysisPair($convocationId: ID!, $slice: RollCallSlice, $basis: VoteBasis!, $firstId: ID!, $secondId: ID!) {
    convocation(id: $convocationId) {
      id
      analysis(slice: $slice, basis: $basis) {
        pair(firstId: $firstId, secondId: $secondId) {
          agreement { ...FigureColumn_figure @unmask }
          kappa { ...FigureColumn_figure @unmask }
          rajski { ...FigureColumn_figure @unmask }
          apart {
            ...FigureColumn_figure @unmask
            events(first: 50) { edges { cursor node { id number title sitting { id heldOn } } } }
          }
        }
      }
    }
  }
`);

/** Two members side by side: how often they agree, and the latest roll calls at which they did not. */
export function PairView({ scope }: { readonly scope: AnalysisScope }) {
  const { t } = useLingui();
  const [{ first, second }, change] = useAnalysisSearch();
  const members = useCouncilMembers(scope.convocationId);
  const options = [
    { value: '', label: t`Оберіть депутата` },
    ...[...members.values()].map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <NativeSelect
          label={t`Перший депутат`}
          value={first ?? ''}
          data={options}
          onChange={({ currentTarget: { value } }) => change({ first: value || undefined })}
        />
        <NativeSelect
          label={t`Другий депутат`}
          value={second ?? ''}
          data={options}
          onChange={({ currentTarget: { value } }) => change({ second: value || undefined })}
        />
      </Group>
      {first && second && first !== second ? (
        <Comparison scope={scope} firstId={first} secondId={second} />
      ) : (
        <EmptyState
          title={t`Оберіть двох депутатів`}
        >{t`Порівняння покаже, як часто вони голосують однаково.`}</EmptyState>
      )}
    </Stack>
  );
}

interface Measure {
  readonly key: string;
  readonly name: string;
  readonly measure: string;
  readonly figure: ShownFigure;
}

function Comparison({
  scope,
  firstId,
  secondId,
}: {
  readonly scope: AnalysisScope;
  readonly firstId: string;
  readonly secondId: string;
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const { data, error, refetch } = useQuery(PAIR, {
    variables: { ...scope, firstId, secondId },
    fetchPolicy: 'no-cache',
  });
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const pair = data.convocation?.analysis?.pair;
  if (!pair) return <EmptyState title={t`Порівняти не можна`}>{t`Ці двоє не з одного скликання.`}</EmptyState>;
  const rows: Measure[] = [
    { key: 'agreement', name: t`Частка згоди`, measure: 'agreement', figure: pair.agreement },
    { key: 'kappa', name: t`Каппа Коена`, measure: 'kappa', figure: pair.kappa },
    { key: 'rajski', name: t`Відстань Райського`, measure: 'rajski', figure: pair.rajski },
    { key: 'apart', name: t`Частка розбіжностей`, measure: 'agreement', figure: pair.apart },
  ];
  const columns: ShownColumn<Measure>[] = [
    { key: 'name', head: t`Показник`, value: ({ name }) => name },
    {
      key: 'value',
      head: t`Значення`,
      isNumber: true,
      value: ({ figure }) => figure.value ?? null,
      n: ({ figure }) => figure.n,
      show: ({ key, figure }) => <FigureValue figure={figure} isShare={key === 'agreement' || key === 'apart'} />,
    },
    {
      key: 'low',
      head: t`95 %, від`,
      isNumber: true,
      value: ({ figure }) => figure.low ?? null,
      show: ({ figure }) => formatShare(figure.low, language),
    },
    {
      key: 'high',
      head: t`95 %, до`,
      isNumber: true,
      value: ({ figure }) => figure.high ?? null,
      show: ({ figure }) => formatShare(figure.high, language),
    },
  ];
  return (
    <>
      <AnalysisTable label={t`Згода пари`} name="pair" columns={columns} rows={rows} rowKey={({ key }) => key} />
      <Section title={t`Де розійшлися`} note={t`Останні 50 голосувань, у яких двоє визначилися по-різному.`}>
        {pair.apart.events.edges.length === 0 ? (
          <Text size="sm">{t`Таких голосувань немає.`}</Text>
        ) : (
          <ul>
            {pair.apart.events.edges.map(({ node }) => (
              <li key={node.id}>
                <Text span size="sm" c="dimmed">
                  {formatDay(node.sitting.heldOn, language)}
                </Text>{' '}
                <AnchorLink size="sm" to="/council/votes/$voteEventId" params={{ voteEventId: node.id }}>
                  {[node.number, node.title].filter(Boolean).join('. ')}
                </AnchorLink>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Definitions measures={rows.map(({ measure }) => measure)} />
    </>
  );
}
