import { type ChartInk, type ChartOption, frameOf, valueAxis } from '../../ui/chart-frame.ts';

/** A group as the chart draws it; null: withheld. */
export interface GroupBar {
  readonly name: string;
  readonly inTime: number | null;
  readonly late: number | null;
  readonly overdue: number | null;
  readonly withinTerm: number | null;
}

/** Words of the parts of a bar. */
export type BarText = Readonly<Record<'inTime' | 'late' | 'overdue' | 'withinTerm', string>>;

/** Groups as bars of what became of their appeals, told apart by fill and by frame. */
export function statisticsOption(groups: readonly GroupBar[], text: BarText, ink: ChartInk): ChartOption {
  const part = (
    name: string,
    itemStyle: { color: string; borderColor: string; borderWidth: number },
    size: (group: GroupBar) => number | null,
  ) => ({ type: 'bar' as const, stack: 'all', name, itemStyle, data: groups.map(size) });
  const framed = (color: string, borderColor = ink.text) => ({ color, borderColor, borderWidth: 1 });
  return {
    ...frameOf(ink),
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: valueAxis(ink, { min: 0 }),
    yAxis: {
      type: 'category',
      inverse: true,
      data: groups.map(({ name }) => name),
      axisLabel: { color: ink.text, width: 200, overflow: 'truncate' },
    },
    series: [
      part(text.inTime, framed('#2f9e44'), ({ inTime }) => inTime),
      part(text.late, framed('#f08c00'), ({ late }) => late),
      part(text.overdue, framed('#e03131'), ({ overdue }) => overdue),
      part(text.withinTerm, framed(ink.paper), ({ withinTerm }) => withinTerm),
    ],
  };
}
