import { useLingui } from '@lingui/react/macro';
import { formatDay, languageOf } from '../../lib/days.ts';
import { DeadlineView } from '../../ui/deadline-view.tsx';
import { Field, FieldList } from '../../ui/field-list.tsx';
import type { AppealOnCard } from './appeal-card.query.ts';
import { TERM_PURPOSE_TEXT } from './appeals.messages.ts';

/** The term of an appeal, where it comes from, how it was changed, and what other terms the law sets. */
export function AppealDeadline({
  appeal,
}: {
  readonly appeal: Pick<AppealOnCard, 'deadline' | 'otherDeadlines' | 'termChanges'>;
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return (
    <>
      <DeadlineView deadline={appeal.deadline} changes={appeal.termChanges} />
      <FieldList>
        {appeal.otherDeadlines.map(({ ruleCode, dueOn, basis }) => {
          const label = TERM_PURPOSE_TEXT[ruleCode.slice(ruleCode.lastIndexOf('_') + 1)];
          return label ? (
            <Field key={ruleCode} label={i18n._(label)}>
              <span title={basis}>{t`до ${formatDay(dueOn, language)}`}</span>
            </Field>
          ) : null;
        })}
      </FieldList>
    </>
  );
}
