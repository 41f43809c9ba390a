import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { graphql } from '../../../gql/gql.ts';
import type { FigureColumn_FigureFragment } from '../../../gql/graphql.ts';
import { languageOf } from '../../../lib/days.ts';
import { formatShare } from '../../../lib/numbers.ts';
import type { ShownColumn } from './analysis-table.tsx';

export const FIGURE = graphql(`
  fragment FigureColumn_figure on Figure { measure value n numerator low high notes }
`);

/** A measure with the number behind it and why it is missing. */
export type ShownFigure = FigureColumn_FigureFragment;

/** Measures that a source which does not tell the absent from the silent leaves empty. */
const NEED_ABSENCE = new Set(['present', 'silent', 'absent', 'sitting-attendance']);

/** A column of a measure: the share, the number behind it, the way to its definition. */
export function figureColumn<Row>(
  key: string,
  head: string,
  measure: string,
  figure: (row: Row) => ShownFigure,
): ShownColumn<Row> {
  return {
    key,
    head,
    measure,
    isNumber: true,
    value: (row) => figure(row).value ?? null,
    n: (row) => figure(row).n,
    show: (row) => <FigureValue figure={figure(row)} />,
  };
}

/** The value of a measure; where there is none, why. */
export function FigureValue({ figure, isShare = true }: { readonly figure: ShownFigure; readonly isShare?: boolean }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  if (figure.value === null || figure.value === undefined) {
    return (
      <Text span size="xs" c="dimmed" title={figure.notes.join(' ')} style={{ whiteSpace: 'normal' }}>
        {NEED_ABSENCE.has(figure.measure) ? t`джерело не розрізняє` : t`не визначено`}
      </Text>
    );
  }
  if (isShare) return <>{formatShare(figure.value, language)}</>;
  return <>{formatIndex(figure.value, language)}</>;
}

/** An index with three digits after the point. */
export function formatIndex(value: number | null | undefined, language: 'uk' | 'en'): string {
  if (value === null || value === undefined) return '';
  return new Intl.NumberFormat(language === 'uk' ? 'uk-UA' : 'en-GB', {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  }).format(value);
}
