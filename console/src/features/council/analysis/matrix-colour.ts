import type { AgreementMetric } from '../../../gql/graphql.ts';

/** From unlike to alike: told apart in grey too, and by those who do not tell red from green. */
const STEPS = ['#fff5eb', '#fdd0a2', '#fd8d3c', '#a63603', '#4d1c02'] as const;

/** How alike a pair is, 0 to 1, by what the metric means: distances turn round, κ below 0 is as unlike as can be shown. */
export function likenessOf(metric: AgreementMetric, value: number): number {
  const likeness = metric === 'RAJSKI' ? 1 - value : value;
  return Math.min(1, Math.max(0, likeness));
}

/** The colour of a likeness, between the two nearest steps. */
export function colourOf(likeness: number): string {
  const place = likeness * (STEPS.length - 1);
  const step = Math.min(STEPS.length - 2, Math.floor(place));
  const [from, to] = [channels(STEPS[step] ?? STEPS[0]), channels(STEPS[step + 1] ?? STEPS[0])];
  const mixed = from.map((channel, index) => Math.round(channel + ((to[index] ?? channel) - channel) * (place - step)));
  return `rgb(${mixed.join(',')})`;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}

/** The scale as a gradient of CSS. */
export const SCALE = `linear-gradient(to right, ${STEPS.join(', ')})`;
