import type { BarSeriesOption, LineSeriesOption, LinesSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What the charts are drawn from. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | LinesSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
>;

/** Colours of what is not data, by the scheme of the page. */
export interface ChartInk {
  readonly text: string;
  readonly line: string;
  readonly paper: string;
}

/** Inks that keep 4.5:1 against the page. */
export const CHART_INK: Readonly<Record<'light' | 'dark', ChartInk>> = {
  light: { text: '#343a40', line: '#ced4da', paper: '#ffffff' },
  dark: { text: '#dee2e6', line: '#495057', paper: '#242424' },
};

/** What every chart has: no motion, a legend above, room inside of the edges. */
export function frameOf(ink: ChartInk): ChartOption {
  return {
    backgroundColor: 'transparent',
    animation: false,
    textStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif', color: ink.text },
    legend: { type: 'scroll', top: 0, textStyle: { color: ink.text } },
    grid: { left: 8, right: 24, top: 48, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'all' },
  };
}

/** An axis of numbers. */
export function valueAxis(ink: ChartInk, range: { readonly min?: number; readonly max?: number } = {}) {
  return {
    type: 'value' as const,
    ...range,
    nameTextStyle: { color: ink.text },
    nameLocation: 'middle' as const,
    axisLabel: { color: ink.text },
    splitLine: { lineStyle: { color: ink.line } },
  };
}
