import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { graphql } from '../../../gql/gql.ts';
import type { MapPoints_MapFragment } from '../../../gql/graphql.ts';
import { languageOf } from '../../../lib/days.ts';
import { CHART_INK } from '../../../ui/chart-frame.ts';
import { ChartView } from '../../../ui/chart-view.tsx';
import type { ScopeFaction } from './analysis-scope.ts';
import { AnalysisTable, type ShownColumn } from './analysis-table.tsx';
import { mapOption } from './chart-options.ts';
import { ChartOrTable } from './chart-or-table.tsx';
import { formatIndex } from './figure-column.tsx';

export const MAP_POINTS = graphql(`
  fragment MapPoints_map on VotingMap {
    dimensions replicates
    points { memberId coordinates low high votes member { id name faction { id name } } }
  }
`);

type Point = MapPoints_MapFragment['points'][number];

/** Members as points with their intervals, or as rows. */
export function MapPoints({
  map,
  factions,
}: {
  readonly map: MapPoints_MapFragment;
  readonly factions: readonly ScopeFaction[];
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const scheme = useComputedColorScheme('light');
  const text = useMemo(() => ({ first: t`Перша вісь`, second: t`Друга вісь`, outside: t`Позафракційні` }), [t]);
  const option = useMemo(() => {
    const places = map.points.map(({ memberId, member, coordinates, low, high }) => ({
      name: member?.name ?? memberId,
      factionId: member?.faction?.id ?? null,
      at: coordinates,
      low: low ?? null,
      high: high ?? null,
    }));
    return mapOption(places, factions, text, CHART_INK[scheme]);
  }, [map, factions, text, scheme]);
  const axes = [text.first, text.second].slice(0, map.dimensions);
  const columns: ShownColumn<Point>[] = [
    { key: 'name', head: t`Депутат`, value: ({ member }) => member?.name ?? '' },
    { key: 'faction', head: t`Фракція`, value: ({ member }) => member?.faction?.name ?? text.outside },
    ...axes.flatMap((axis, index): ShownColumn<Point>[] => [
      number(`at${index}`, axis, ({ coordinates }) => coordinates[index]),
      number(`low${index}`, t`${axis}, від`, ({ low }) => low?.[index]),
      number(`high${index}`, t`${axis}, до`, ({ high }) => high?.[index]),
    ]),
    { key: 'votes', head: t`Голосів`, isNumber: true, value: ({ votes }) => votes },
  ];
  function number(key: string, head: string, pick: (point: Point) => number | undefined): ShownColumn<Point> {
    return {
      key,
      head,
      isNumber: true,
      value: (point) => pick(point) ?? null,
      show: (point) => formatIndex(pick(point), language),
    };
  }
  const label = t`Карта близькості`;
  const placed = plural(map.points.length, {
    one: 'На карті # депутат.',
    few: 'На карті # депутати.',
    many: 'На карті # депутатів.',
    other: 'На карті # депутата.',
  });
  const about = map.replicates > 0 ? t`Лінії: інтервали 95 %.` : t`Без інтервалів: увімкніть їх, щоб бачити певність.`;
  return (
    <ChartOrTable
      label={label}
      chart={
        <ChartView
          option={option}
          label={label}
          description={`${placed} ${t`Фігура точки означає фракцію.`} ${about}`}
          name="proximity-map"
          height={520}
        />
      }
      table={
        <AnalysisTable
          label={label}
          name="positions"
          columns={columns}
          rows={map.points}
          rowKey={({ memberId }) => memberId}
        />
      }
    />
  );
}
