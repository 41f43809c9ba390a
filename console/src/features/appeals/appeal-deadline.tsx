import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { formatDay, languageOf } from '../../lib/days.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import classes from './appeal-card.module.css';
import type { AppealOnCard } from './appeal-card.query.ts';

/** Where the last day of the term comes from, step by step, with the article of the law. */
export function AppealDeadline({ deadline }: { readonly deadline: AppealOnCard['deadline'] }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return (
    <>
      <FieldList>
        <Field label={t`Відповісти до`}>{formatDay(deadline.dueOn, language)}</Field>
        <Field label={t`Підстава`}>{deadline.basis}</Field>
      </FieldList>
      <ol className={classes.steps}>
        {deadline.explanation.map((step) => (
          <li key={`${step.day}-${step.note}`}>
            <Text span size="sm" fw={600}>
              {formatDay(step.day, language)}
            </Text>{' '}
            <Text span size="sm">
              {step.note}
            </Text>
          </li>
        ))}
      </ol>
    </>
  );
}
