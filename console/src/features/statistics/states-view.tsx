import { useLingui } from '@lingui/react/macro';
import { APPEAL_STATE_TEXT } from '../../ui/appeal-words.messages.ts';
import { Section } from '../../ui/page.tsx';
import { FigureTable } from './figure-table.tsx';
import type { Statistics } from './statistics.query.ts';
import { useFigureText } from './use-figure-text.ts';

/** How long appeals stay in each state. */
export function StatesView({ states }: { readonly states: NonNullable<Statistics['states']> }) {
  const { t, i18n } = useLingui();
  const figure = useFigureText();
  const label = t`Час у станах`;
  return (
    <Section
      title={label}
      note={t`Години за годинником від приходу в стан до виходу з нього. Те, що триває, пораховано окремо.`}
    >
      <FigureTable
        label={label}
        name="appeal-states"
        rows={states}
        rowKey={({ state }) => state}
        columns={[
          { key: 'state', head: t`Стан`, value: ({ state }) => i18n._(APPEAL_STATE_TEXT[state]) },
          {
            ...{ key: 'stays', head: t`Завершених перебувань`, isNumber: true },
            value: ({ stays }) => stays ?? null,
            show: ({ stays }) => figure.number(stays),
          },
          {
            ...{ key: 'current', head: t`Зараз у стані`, isNumber: true },
            value: ({ current }) => current ?? null,
            show: ({ current }) => figure.number(current),
          },
          {
            ...{ key: 'medianHours', head: t`Медіана годин`, isNumber: true },
            value: ({ medianHours }) => medianHours ?? null,
            show: ({ medianHours }) => figure.number(medianHours),
          },
          {
            ...{ key: 'p90Hours', head: t`90 % за годин`, isNumber: true },
            value: ({ p90Hours }) => p90Hours ?? null,
            show: ({ p90Hours }) => figure.number(p90Hours),
          },
        ]}
      />
    </Section>
  );
}
