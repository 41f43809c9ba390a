import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Stack, useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { graphql } from '../../../gql/gql.ts';
import type { AnalysisFactionsQuery } from '../../../gql/graphql.ts';
import { languageOf } from '../../../lib/days.ts';
import { CHART_INK } from '../../../ui/chart-frame.ts';
import { ChartView } from '../../../ui/chart-view.tsx';
import { Section } from '../../../ui/page.tsx';
import { ReadError } from '../../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { FactionName } from '../faction-name.tsx';
import type { AnalysisScope } from './analysis-scope.ts';
import { AnalysisTable, type ShownColumn } from './analysis-table.tsx';
import { type CohesionLine, cohesionOption, periodsOf } from './chart-options.ts';
import { ChartOrTable } from './chart-or-table.tsx';
import { Definitions } from './definitions.tsx';
import { FigureValue, figureColumn, formatIndex, type ShownFigure } from './figure-column.tsx';

const FACTIONS = graphql(`
  query AnalysisFactions($convocationId: ID!, $slice: RollCallSlice, $basis: VoteBasis!) {
    convocation(id: $convocationId) {
      id
      analysis(slice: $slice, basis: $basis) {
        factions {
          factionId eventCount
          faction { id name colour }
          rice { mean { ...FigureColumn_figure @unmask } }
          sizedRice { mean { ...FigureColumn_figure @unmask } }
          randomRice { mean { ...FigureColumn_figure @unmask } }
          agreementIndex { mean { ...FigureColumn_figure @unmask } }
          generalisedAgreementIndex { mean { ...FigureColumn_figure @unmask } }
          pivotal { ...FigureColumn_figure @unmask }
          couldSave { ...FigureColumn_figure @unmask }
          overTime(unit: MONTH) { period rice agreementIndex n }
        }
        factionPairs {
          firstId secondId
          first { id name }
          second { id name }
          coVoting { ...FigureColumn_figure @unmask }
          opposed { ...FigureColumn_figure @unmask }
          likeness { ...FigureColumn_figure @unmask }
        }
      }
    }
  }
`);

type Analysis = NonNullable<NonNullable<AnalysisFactionsQuery['convocation']>['analysis']>;
type Faction = Analysis['factions'][number];
type Pair = Analysis['factionPairs'][number];

/** How united factions are, how that changed, and which of them vote together. */
export function FactionsView({ scope }: { readonly scope: AnalysisScope }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(FACTIONS, { variables: scope, fetchPolicy: 'no-cache' });
  const analysis = data?.convocation?.analysis;
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  if (!analysis) return <LoadingState lines={9} />;
  if (analysis.factions.length === 0) {
    return <EmptyState title={t`Фракцій у джерелі не зазначено`}>{t`Без них єдність порахувати не можна.`}</EmptyState>;
  }
  const index = (key: string, head: string, measure: string, figure: (row: Faction) => ShownFigure) => ({
    ...figureColumn(key, head, measure, figure),
    show: (row: Faction) => <FigureValue figure={figure(row)} isShare={false} />,
  });
  const columns: ShownColumn<Faction>[] = [
    {
      key: 'name',
      head: t`Фракція`,
      value: ({ faction }) => faction?.name ?? '',
      show: ({ faction }) => <FactionName faction={faction ?? null} />,
    },
    index('rice', t`Індекс Райса`, 'rice', ({ rice }) => rice.mean),
    index('sized', t`Індекс Райса з поправкою на розмір`, 'sized-rice', ({ sizedRice }) => sizedRice.mean),
    index('random', t`Райс випадкової групи`, 'random-rice', ({ randomRice }) => randomRice.mean),
    index('ai', t`Індекс згоди`, 'agreement-index', ({ agreementIndex }) => agreementIndex.mean),
    index(
      'gai',
      t`Узагальнений індекс згоди`,
      'generalised-agreement-index',
      (row) => row.generalisedAgreementIndex.mean,
    ),
    figureColumn('pivotal', t`Без неї не прийняли б`, 'faction-pivotal', ({ pivotal }) => pivotal),
    figureColumn('save', t`Могла врятувати`, 'faction-could-save', ({ couldSave }) => couldSave),
  ];
  const pairs: ShownColumn<Pair>[] = [
    { key: 'first', head: t`Перша фракція`, value: ({ first }) => first?.name ?? '' },
    { key: 'second', head: t`Друга фракція`, value: ({ second }) => second?.name ?? '' },
    figureColumn('co', t`Спільна лінія`, 'co-voting', ({ coVoting }) => coVoting),
    figureColumn('opposed', t`Протилежні лінії`, 'party-vote', ({ opposed }) => opposed),
    figureColumn('likeness', t`Подібність`, 'likeness', ({ likeness }) => likeness),
  ];
  return (
    <Stack gap="lg">
      <Section title={t`Єдність фракцій`}>
        <AnalysisTable
          label={t`Єдність фракцій`}
          name="factions"
          columns={columns}
          rows={analysis.factions}
          rowKey={({ factionId }) => factionId}
        />
      </Section>
      <Cohesion factions={analysis.factions} />
      <Section title={t`Спільне голосування фракцій`}>
        <AnalysisTable
          label={t`Спільне голосування фракцій`}
          name="faction-pairs"
          columns={pairs}
          rows={analysis.factionPairs}
          rowKey={({ firstId, secondId }) => `${firstId} ${secondId}`}
        />
      </Section>
      <Definitions measures={[...columns, ...pairs].flatMap(({ measure }) => measure ?? [])} />
    </Stack>
  );
}

function Cohesion({ factions }: { readonly factions: readonly Faction[] }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const scheme = useComputedColorScheme('light');
  const lines = useMemo<CohesionLine[]>(
    () =>
      factions.map(({ factionId, faction, overTime }) => ({
        faction: { id: factionId, name: faction?.name ?? factionId, colour: faction?.colour ?? '#868e96' },
        periods: overTime.map(({ period, rice }) => ({ period, rice: rice ?? null })),
      })),
    [factions],
  );
  const option = useMemo(() => cohesionOption(lines, CHART_INK[scheme]), [lines, scheme]);
  const periods = periodsOf(lines);
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  const rows = factions.flatMap(({ factionId, faction, overTime }) =>
    overTime.map((stretch) => ({ ...stretch, factionId, name: faction?.name ?? '' })),
  );
  const columns: ShownColumn<(typeof rows)[number]>[] = [
    { key: 'name', head: t`Фракція`, value: ({ name }) => name },
    { key: 'period', head: t`Місяць`, value: ({ period }) => period },
    {
      key: 'rice',
      head: t`Індекс Райса`,
      measure: 'rice',
      isNumber: true,
      value: ({ rice }) => rice ?? null,
      n: ({ n }) => n,
      show: ({ rice }) => formatIndex(rice, language),
    },
    {
      key: 'ai',
      head: t`Індекс згоди`,
      measure: 'agreement-index',
      isNumber: true,
      value: ({ agreementIndex }) => agreementIndex ?? null,
      show: ({ agreementIndex }) => formatIndex(agreementIndex, language),
    },
  ];
  const label = t`Єдність фракцій за місяцями`;
  return (
    <Section title={label} note={t`Середній індекс Райса за місяць: 1, коли фракція голосує як один, 0, коли порівну.`}>
      <ChartOrTable
        label={label}
        chart={
          <ChartView
            option={option}
            label={label}
            description={t`Лінія на фракцію з ${first} до ${last}. Ті самі числа є в таблиці.`}
            name="cohesion"
          />
        }
        table={
          <AnalysisTable
            label={label}
            name="cohesion"
            columns={columns}
            rows={rows}
            rowKey={({ factionId, period }) => `${factionId} ${period}`}
          />
        }
      />
    </Section>
  );
}
