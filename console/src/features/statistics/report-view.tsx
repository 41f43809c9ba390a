import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { List, Text } from '@mantine/core';
import type { IsoDay } from '../../lib/days.ts';
import { Section } from '../../ui/page.tsx';
import { ReadError } from '../../ui/read-error.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { FigureTable } from './figure-table.tsx';
import { AXIS_TEXT } from './statistics.messages.ts';
import { type ClassifierReport, REPORT } from './statistics.query.ts';
import { useFigureText } from './use-figure-text.ts';

/** Appeals of citizens by the classifier of resolution 858, as the review under Decree 109/2008 asks. */
export function ReportView({ from, to }: { readonly from: IsoDay; readonly to: IsoDay }) {
  const { data, error, refetch } = useQuery(REPORT, { variables: { from, to }, fetchPolicy: 'cache-and-network' });
  if (data) return <Report report={data.appealClassifierReport} />;
  return error ? <ReadError error={error} retry={() => void refetch()} /> : <LoadingState />;
}

function Report({ report: { rows, total, missingAxes } }: { readonly report: ClassifierReport }) {
  const { t, i18n } = useLingui();
  const figure = useFigureText();
  const label = t`Звіт за класифікатором`;
  const count = figure.number(total);
  return (
    <Section title={label} note={t`Постанова КМУ № 858, Указ № 109/2008. Звернень громадян усього: ${count}.`}>
      <FigureTable
        label={label}
        name="appeal-report"
        rows={rows}
        rowKey={({ axis, key }) => `${axis} ${key}`}
        columns={[
          { key: 'name', head: t`Ознака`, value: ({ name }) => name },
          { key: 'axis', head: t`Розділ`, value: ({ axis }) => i18n._(AXIS_TEXT[axis]) },
          { key: 'code', head: t`Код`, value: ({ code }) => code ?? null },
          {
            ...{ key: 'count', head: t`Кількість`, isNumber: true },
            value: (row) => row.count ?? null,
            show: (row) => figure.number(row.count),
          },
        ]}
      />
      <Text size="sm">{t`Цих розділів класифікатора немає в реєстраційній картці:`}</Text>
      <List size="sm">
        {missingAxes.map((axis) => (
          <List.Item key={axis}>{axis}</List.Item>
        ))}
      </List>
    </Section>
  );
}
