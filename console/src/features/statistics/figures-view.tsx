import { useLingui } from '@lingui/react/macro';
import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { AppealStatisticsGrouping } from '../../gql/graphql.ts';
import { CHART_INK } from '../../ui/chart-frame.ts';
import { ChartView } from '../../ui/chart-view.tsx';
import { Section } from '../../ui/page.tsx';
import { type FigureColumn, FigureTable } from './figure-table.tsx';
import { GROUPING_TEXT, nameOfRow } from './statistics.messages.ts';
import type { Statistics, StatisticsRow } from './statistics.query.ts';
import { statisticsOption } from './statistics-chart.ts';
import { useFigureText } from './use-figure-text.ts';

const BAR_PIXELS = 44;

/** Figures of each group: a chart of what became of its appeals, and all its figures. */
export function FiguresView({
  statistics: { rows, total },
  groupBy,
}: {
  readonly statistics: Statistics;
  readonly groupBy: AppealStatisticsGrouping;
}) {
  const { t, i18n } = useLingui();
  const scheme = useComputedColorScheme('light');
  const figure = useFigureText();
  const option = useMemo(() => {
    const text = {
      inTime: t`Завершено вчасно`,
      late: t`Завершено з порушенням строку`,
      overdue: t`Прострочено`,
      withinTerm: t`На розгляді у строку`,
    };
    const bars = rows.map((row) => ({
      name: nameOfRow(row, i18n),
      inTime: row.answeredInTime ?? null,
      late: row.answeredLate ?? null,
      overdue: row.overdue ?? null,
      withinTerm: typeof row.inWork === 'number' && typeof row.overdue === 'number' ? row.inWork - row.overdue : null,
    }));
    return statisticsOption(bars, text, CHART_INK[scheme]);
  }, [rows, scheme, t, i18n]);
  const grouping = i18n._(GROUPING_TEXT[groupBy]);
  const label = t`Звернення: ${grouping}`;
  const count = (
    key: Exclude<keyof StatisticsRow, '__typename' | 'key' | 'unit'>,
    head: string,
  ): FigureColumn<StatisticsRow> => ({
    ...{ key, head, isNumber: true },
    value: (row) => row[key] ?? null,
    show: (row) => figure.number(row[key]),
  });
  const columns: readonly FigureColumn<StatisticsRow>[] = [
    { key: 'name', head: grouping, value: (row) => (row === total ? t`Усього` : nameOfRow(row, i18n)) },
    count('received', t`Надійшло`),
    count('inWork', t`На розгляді`),
    count('overdue', t`Прострочено`),
    count('answered', t`Завершено`),
    count('answeredInTime', t`Вчасно`),
    count('answeredLate', t`З порушенням строку`),
    { ...count('shareInTime', t`Частка вчасних`), show: (row) => figure.share(row.shareInTime) },
    count('medianDays', t`Медіана днів`),
    count('p90Days', t`90 % за днів`),
    count('extended', t`Строк продовжено`),
    count('repeated', t`Повторних`),
    count('collective', t`Колективних`),
  ];
  return (
    <Section
      title={label}
      note={t`Вчасно: в останній день строку або раніше. Частка вчасних: серед завершених і прострочених. Медіана: від пʼяти відповідей, 90 %: від десяти.`}
    >
      <ChartView
        option={option}
        label={label}
        description={t`Для кожної групи смуга: завершено вчасно, завершено з порушенням строку, прострочено, на розгляді у строку. Ті самі числа є в таблиці.`}
        name="appeal-statistics"
        height={Math.max(240, 80 + rows.length * BAR_PIXELS)}
      />
      <FigureTable
        label={label}
        name="appeal-statistics"
        columns={columns}
        rows={rows}
        total={total}
        rowKey={({ key }) => key ?? ''}
      />
    </Section>
  );
}
