import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { formatDay, formatInstant, languageOf } from '../../lib/days.ts';
import { OUTCOME_TEXT } from '../../ui/appeal-words.messages.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { WithheldNote } from '../../ui/withheld-note.tsx';
import type { AppealOnCard } from './appeal-card.query.ts';
import { Section } from './appeal-section.tsx';
import { NOTICE_TEXT } from './appeals.messages.ts';

interface AppealProps {
  readonly appeal: AppealOnCard;
}

/** The draft on its way to the signature. */
export function AppealDraft({ appeal }: AppealProps) {
  const { t, i18n } = useLingui();
  const draft = appeal.answerDraft;
  if (!draft) return null;
  const language = languageOf(i18n.locale);
  return (
    <Section title={t`Проєкт відповіді`}>
      <Words text={draft.text} />
      <FieldList>
        <Field label={t`Наслідок`}>{i18n._(OUTCOME_TEXT[draft.outcome])}</Field>
        <RefusalFields refusal={draft} />
        <Field label={t`Автор`}>{draft.author?.name}</Field>
        <Field label={t`Подано`}>{formatInstant(draft.submittedAt, language)}</Field>
        <Field label={t`Погоджено`}>
          {draft.approvedAt && `${draft.approvedBy?.name ?? ''}, ${formatInstant(draft.approvedAt, language)}`}
        </Field>
      </FieldList>
    </Section>
  );
}

/** The answer, and those given before the appeal was reopened. */
export function AppealAnswers({ appeal }: AppealProps) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const { answer, earlierAnswers } = appeal;
  return (
    <>
      {answer && (
        <Section title={t`Відповідь`}>
          <Words text={answer.text} />
          <FieldList>
            <Field label={t`Наслідок`}>{i18n._(OUTCOME_TEXT[answer.outcome])}</Field>
            <RefusalFields refusal={answer} />
            <Field label={t`Автор`}>{answer.author?.name}</Field>
            <Field label={t`Надано`}>{formatInstant(answer.answeredAt, language)}</Field>
          </FieldList>
        </Section>
      )}
      {earlierAnswers.map(({ text, outcome, answeredAt, author }) => (
        <Section key={answeredAt} title={t`Відповідь до поновлення розгляду`}>
          <Words text={text} />
          <FieldList>
            <Field label={t`Наслідок`}>{i18n._(OUTCOME_TEXT[outcome])}</Field>
            <Field label={t`Автор`}>{author?.name}</Field>
            <Field label={t`Надано`}>{formatInstant(answeredAt, language)}</Field>
          </FieldList>
        </Section>
      ))}
    </>
  );
}

/** What the author was told before the answer, or instead of it. */
export function AppealNotices({ appeal }: AppealProps) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  if (appeal.notices.length === 0) return null;
  return (
    <Section title={t`Повідомлення автору`}>
      {appeal.notices.map(({ id, kind, text, body, extendedTo, at, author }) => (
        <div key={id}>
          <Text fw={600} size="sm">
            {i18n._(NOTICE_TEXT[kind])}
          </Text>
          <Words text={text} />
          <FieldList>
            <Field label={t`Куди`}>{body}</Field>
            <Field label={t`Продовжено до`}>{formatDay(extendedTo, language)}</Field>
            <Field label={t`Надіслав`}>{author?.name}</Field>
            <Field label={t`Коли`}>{formatInstant(at, language)}</Field>
          </FieldList>
        </div>
      ))}
    </Section>
  );
}

function Words({ text }: { readonly text: string | null }) {
  if (text === null) return <WithheldNote />;
  return <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>;
}

function RefusalFields({
  refusal,
}: {
  readonly refusal: Pick<NonNullable<AppealOnCard['answer']>, 'refusalBasis' | 'refusalReasons' | 'refusalAppeal'>;
}) {
  const { t } = useLingui();
  return (
    <>
      <Field label={t`Стаття закону`}>{refusal.refusalBasis}</Field>
      <Field label={t`Мотиви відмови`}>{refusal.refusalReasons}</Field>
      <Field label={t`Порядок оскарження`}>{refusal.refusalAppeal}</Field>
    </>
  );
}
