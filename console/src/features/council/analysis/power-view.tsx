import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { NumberInput, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { graphql } from '../../../gql/gql.ts';
import type { AnalysisPowerQuery } from '../../../gql/graphql.ts';
import { formatDay, languageOf } from '../../../lib/days.ts';
import { formatShare } from '../../../lib/numbers.ts';
import { CHART_INK } from '../../../ui/chart-frame.ts';
import { ChartView } from '../../../ui/chart-view.tsx';
import { ReadError } from '../../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import type { AnalysisScope } from './analysis-scope.ts';
import { AnalysisTable, type ShownColumn } from './analysis-table.tsx';
import { powerOption } from './chart-options.ts';
import { ChartOrTable } from './chart-or-table.tsx';
import { Definitions } from './definitions.tsx';
import { useAnalysisSearch } from './use-analysis-search.ts';

const POWER = graphql(`
  query AnalysisPower($convocationId: ID!, $slice: RollCallSlice, $basis: VoteBasis!, $quota: Int) {
    convocation(id: $convocationId) {
      id
      analysis(slice: $slice, basis: $basis) {
        power(quota: $quota) {
          on quota seats
          players {
            factionId memberId seats banzhaf banzhafAbsolute shapleyShubik hasVeto
            faction { id name colour }
            member { id name }
          }
        }
      }
    }
  }
`);

type Power = NonNullable<NonNullable<AnalysisPowerQuery['convocation']>['analysis']>['power'];
type Player = Power['players'][number];

/** Who can pass and who can block, before any vote is taken. */
export function PowerView({ scope }: { readonly scope: AnalysisScope }) {
  const { t } = useLingui();
  const [search, change] = useAnalysisSearch();
  const { data, error, refetch } = useQuery(POWER, {
    variables: { ...scope, quota: search.quota ?? null },
    fetchPolicy: 'no-cache',
  });
  const power = data?.convocation?.analysis?.power;
  return (
    <Stack gap="sm">
      <NumberInput
        label={t`Потрібно голосів «за»`}
        maw={240}
        min={1}
        max={1000}
        value={search.quota ?? power?.quota ?? ''}
        onChange={(value) => change({ quota: typeof value === 'number' && value >= 1 ? value : undefined })}
      />
      {error ? (
        <ReadError error={error} retry={() => void refetch()} />
      ) : !power ? (
        <LoadingState lines={9} />
      ) : power.players.length === 0 ? (
        <EmptyState title={t`Гравців немає`} />
      ) : (
        <Players power={power} />
      )}
      <Definitions measures={['power']} />
    </Stack>
  );
}

function Players({ power }: { readonly power: Power }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const scheme = useComputedColorScheme('light');
  const text = useMemo(() => ({ seats: t`Частка місць`, banzhaf: t`Банцаф`, shapleyShubik: t`Шеплі–Шубік` }), [t]);
  const option = useMemo(() => {
    const bars = power.players.map((player) => ({
      ...player,
      name: nameOf(player),
      colour: player.faction?.colour ?? null,
    }));
    return powerOption(bars, text, CHART_INK[scheme]);
  }, [power, text, scheme]);
  const share = (key: string, head: string, pick: (player: Player) => number): ShownColumn<Player> => ({
    key,
    head,
    measure: 'power',
    isNumber: true,
    value: pick,
    show: (player) => formatShare(pick(player), language),
  });
  const columns: ShownColumn<Player>[] = [
    { key: 'name', head: t`Гравець`, value: nameOf },
    { key: 'seats', head: t`Місць`, isNumber: true, value: ({ seats }) => seats },
    share('banzhaf', text.banzhaf, ({ banzhaf }) => banzhaf),
    share('absolute', t`Банцаф, абсолютний`, ({ banzhafAbsolute }) => banzhafAbsolute),
    share('shapley', text.shapleyShubik, ({ shapleyShubik }) => shapleyShubik),
    {
      key: 'veto',
      head: t`Без неї не пройде нічого`,
      value: ({ hasVeto }) => hasVeto,
      show: ({ hasVeto }) => (hasVeto ? t`так` : t`ні`),
    },
  ];
  const label = t`Сила фракцій`;
  const day = formatDay(power.on, language);
  return (
    <>
      <Text size="sm" c="dimmed">
        {t`Місць ${power.seats} на ${day}, потрібно «за» ${power.quota}. Позафракційний депутат: окремий гравець.`}
      </Text>
      <ChartOrTable
        label={label}
        chart={
          <ChartView
            option={option}
            label={label}
            description={t`Для кожного гравця три смуги: частка місць, індекс Банцафа, індекс Шеплі–Шубіка.`}
            name="power"
            height={Math.max(320, 60 + power.players.length * 44)}
          />
        }
        table={
          <AnalysisTable
            label={label}
            name="power"
            columns={columns}
            rows={power.players}
            rowKey={(player) => player.factionId ?? player.memberId ?? ''}
          />
        }
      />
    </>
  );
}

function nameOf({ faction, member }: Player): string {
  return faction?.name ?? member?.name ?? '';
}
