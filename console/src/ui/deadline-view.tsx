import { useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { formatDay, formatInstant, languageOf } from '../lib/days.ts';
import { type DeadlineStep, deadlineMonths } from '../lib/deadline-days.ts';
import classes from './deadline-view.module.css';
import { Field, FieldList } from './field-list.tsx';
import { type DayTone, MonthLegend, Months, MonthTable } from './month-table.tsx';

/** Most months drawn; a longer term is told in steps only from there on. */
const MONTHS_MAX = 4;

/** A term as the graph explains it. */
export interface ExplainedDeadline {
  readonly dueOn: string;
  readonly dueAt?: string | null;
  readonly basis: string;
  readonly explanation: readonly (DeadlineStep & { readonly article?: string | null })[];
}

/** What a change of the calendar or of the law did to a term. */
export interface DeadlineChange {
  readonly at: string;
  readonly oldDueOn: string;
  readonly newDueOn: string;
  readonly basis: string;
}

const TONE: Readonly<Record<string, readonly [DayTone, string]>> = {
  EVENT: ['event', '○'],
  COUNTED: ['counted', '·'],
  NOT_COUNTED: ['off', '–'],
  SUSPENDED: ['off', '‖'],
  ROLLED_OVER: ['moved', '→'],
  EXTENDED: ['added', '+'],
  DUE: ['last', '■'],
};

/** Where the last day of a term comes from: the days on a calendar, and the steps with their articles. */
export function DeadlineView({
  deadline,
  changes = [],
}: {
  readonly deadline: ExplainedDeadline;
  /** what changes of the calendar and of the law did to it */
  readonly changes?: readonly DeadlineChange[];
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const { dueOn, dueAt, basis, explanation } = deadline;
  const shown = new Set(explanation.map(({ kind }) => kind));
  const legend = [
    { kind: 'EVENT', words: t`подія` },
    { kind: 'COUNTED', words: t`рахується (номер дня)` },
    { kind: 'NOT_COUNTED', words: t`не рахується` },
    { kind: 'SUSPENDED', words: t`строк зупинено` },
    { kind: 'ROLLED_OVER', words: t`перенесено` },
    { kind: 'EXTENDED', words: t`продовжено` },
    { kind: 'DUE', words: t`останній день` },
  ].filter(({ kind }) => shown.has(kind));
  return (
    <Stack gap="xs">
      <FieldList>
        <Field label={t`Останній день`}>{dueAt ? formatInstant(dueAt, language) : formatDay(dueOn, language)}</Field>
        <Field label={t`Підстава`}>{basis}</Field>
        {changes.map((change) => (
          <Field key={change.at} label={t`Перераховано`}>
            {`${formatDay(change.oldDueOn, language)} → ${formatDay(change.newDueOn, language)}: ${change.basis}`}
          </Field>
        ))}
      </FieldList>
      <Months>
        {deadlineMonths(explanation, MONTHS_MAX).map(({ month, weeks }) => (
          <MonthTable
            key={month}
            month={month}
            weeks={weeks.map((week) =>
              week.map((cell) => {
                if (!cell) return null;
                const [tone, mark] = (cell.kind && TONE[cell.kind]) || (['plain', ''] as const);
                return { day: cell.day, tone, mark: numbered(cell.kind, cell.ordinal) ?? mark, words: cell.note };
              }),
            )}
          />
        ))}
      </Months>
      <MonthLegend
        entries={legend.map(({ kind, words }) => {
          const [tone, mark] = TONE[kind] ?? (['plain', ''] as const);
          return { tone, mark, words };
        })}
      />
      <details>
        <summary className={classes.summary}>{t`Обчислення крок за кроком`}</summary>
        <ol className={classes.steps}>
          {explanation.map((step) => (
            <li key={`${step.day}-${step.kind}-${step.note}`}>
              <Text span size="sm" fw={600}>
                {span(step, language)}
              </Text>{' '}
              <Text span size="sm">
                {step.note}
              </Text>
              {step.article && (
                <Text span size="xs" c="dimmed">
                  {` · ${step.article}`}
                </Text>
              )}
            </li>
          ))}
        </ol>
      </details>
    </Stack>
  );
}

function numbered(kind: string | null, ordinal: number | null): string | null {
  return kind === 'COUNTED' && ordinal !== null ? String(ordinal) : null;
}

function span({ day, lastDay }: DeadlineStep, language: 'uk' | 'en'): string {
  return day === lastDay ? formatDay(day, language) : `${formatDay(day, language)} – ${formatDay(lastDay, language)}`;
}
