import type { BarSeriesOption } from 'echarts/charts';
import { type ChartInk, type ChartOption, frameOf, valueAxis } from '../../../ui/chart-frame.ts';

/** A faction, told from the others by a sign as well as by its colour. */
export interface ChartFaction {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow'] as const;
const DASHES = ['solid', 'dashed', 'dotted'] as const;

/** The sign of a faction by its place among the factions. */
export function symbolOf(index: number): (typeof SYMBOLS)[number] {
  return SYMBOLS[index % SYMBOLS.length] ?? 'circle';
}

/** Cohesion of a faction over time. */
export interface CohesionLine {
  readonly faction: ChartFaction;
  readonly periods: readonly { readonly period: string; readonly rice: number | null }[];
}

/** Stretches of time that any of the lines has, earliest first. */
export function periodsOf(lines: readonly CohesionLine[]): string[] {
  return [...new Set(lines.flatMap(({ periods }) => periods.map(({ period }) => period)))].sort();
}

/** Lines of the Rice index over time; a stretch without a side taken breaks the line. */
export function cohesionOption(lines: readonly CohesionLine[], ink: ChartInk): ChartOption {
  const periods = periodsOf(lines);
  return {
    ...frameOf(ink),
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: {
      type: 'category',
      data: periods,
      axisLabel: { color: ink.text },
      axisLine: { lineStyle: { color: ink.line } },
    },
    yAxis: valueAxis(ink, { min: 0, max: 1 }),
    series: lines.map(({ faction, periods: known }, index) => {
      const byPeriod = new Map(known.map(({ period, rice }) => [period, rice]));
      return {
        type: 'line',
        name: faction.name,
        data: periods.map((period) => byPeriod.get(period) ?? null),
        symbol: symbolOf(index),
        symbolSize: 8,
        itemStyle: { color: faction.colour },
        lineStyle: { type: DASHES[index % DASHES.length] ?? 'solid', color: faction.colour },
      };
    }),
  };
}

/** A member on the map. */
export interface MapPlace {
  readonly name: string;
  readonly factionId: string | null;
  readonly at: readonly number[];
  readonly low: readonly number[] | null;
  readonly high: readonly number[] | null;
}

/** Words of the map. */
export interface MapText {
  readonly first: string;
  readonly second: string;
  readonly outside: string;
}

/** Members as points, a sign a faction, with the ends of their intervals as lines; one dimension lies on a line. */
export function mapOption(
  places: readonly MapPlace[],
  factions: readonly ChartFaction[],
  text: MapText,
  ink: ChartInk,
): ChartOption {
  const spot = ({ at }: MapPlace): [number, number] => [at[0] ?? 0, at[1] ?? 0];
  const groups = [...factions, null]
    .map((faction, index) => ({
      faction,
      index,
      own: places.filter(({ factionId }) => factionId === (faction?.id ?? null)),
    }))
    .filter(({ own }) => own.length > 0);
  return {
    ...frameOf(ink),
    tooltip: { trigger: 'item', renderMode: 'richText', formatter: '{b}' },
    xAxis: { ...valueAxis(ink, rangeOf(places, 0)), name: text.first },
    yAxis: { ...valueAxis(ink, rangeOf(places, 1)), name: text.second },
    series: groups.flatMap(({ faction, index, own }) => [
      {
        type: 'scatter' as const,
        name: faction?.name ?? text.outside,
        symbol: symbolOf(index),
        symbolSize: 12,
        itemStyle: { color: faction?.colour ?? ink.text, borderColor: ink.paper, borderWidth: 1 },
        data: own.map((place) => ({ name: place.name, value: spot(place) })),
      },
      {
        type: 'lines' as const,
        name: faction?.name ?? text.outside,
        coordinateSystem: 'cartesian2d' as const,
        silent: true,
        lineStyle: { color: faction?.colour ?? ink.text, opacity: 0.45, width: 1.5 },
        data: own.flatMap((place) => intervalsOf(place, spot(place))),
      },
    ]),
  };
}

/** Room for the points and for the ends of their intervals, to a tenth. */
function rangeOf(places: readonly MapPlace[], dimension: number): { readonly min: number; readonly max: number } {
  const ends = places.flatMap(({ at, low, high }) => [
    at[dimension] ?? 0,
    low?.[dimension] ?? 0,
    high?.[dimension] ?? 0,
  ]);
  return { min: Math.floor(Math.min(...ends) * 10 - 0.5) / 10, max: Math.ceil(Math.max(...ends) * 10 + 0.5) / 10 };
}

function intervalsOf({ low, high }: MapPlace, [x, y]: [number, number]): { coords: [number, number][] }[] {
  return [0, 1].flatMap((dimension) => {
    const from = low?.[dimension];
    const to = high?.[dimension];
    if (from === undefined || to === undefined) return [];
    return [
      {
        coords:
          dimension === 0
            ? [
                [from, y],
                [to, y],
              ]
            : [
                [x, from],
                [x, to],
              ],
      },
    ];
  });
}

/** Shares of one player beside each other. */
export interface PowerBar {
  readonly name: string;
  readonly colour: string | null;
  readonly seats: number;
  readonly banzhaf: number;
  readonly shapleyShubik: number;
}

/** Shares of seats and of power, the strongest on top; the three measures differ by their fill. */
export function powerOption(
  players: readonly PowerBar[],
  text: Readonly<Record<'seats' | 'banzhaf' | 'shapleyShubik', string>>,
  ink: ChartInk,
): ChartOption {
  const total = players.reduce((sum, { seats }) => sum + seats, 0);
  const bar = (
    name: string,
    style: BarSeriesOption['itemStyle'],
    share: (player: PowerBar) => number,
  ): BarSeriesOption => ({
    type: 'bar',
    name,
    itemStyle: { ...style },
    data: players.map(share),
  });
  return {
    ...frameOf(ink),
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: valueAxis(ink, { min: 0 }),
    yAxis: {
      type: 'category',
      inverse: true,
      data: players.map(({ name }) => name),
      axisLabel: { color: ink.text, width: 160, overflow: 'truncate' },
    },
    series: [
      bar(
        text.seats,
        { color: ink.line, borderColor: ink.text, borderWidth: 1 },
        ({ seats }) => seats / Math.max(1, total),
      ),
      bar(text.banzhaf, { color: '#4263eb' }, ({ banzhaf }) => banzhaf),
      bar(
        text.shapleyShubik,
        { color: ink.paper, borderColor: '#4263eb', borderWidth: 2 },
        ({ shapleyShubik }) => shapleyShubik,
      ),
    ],
  };
}
