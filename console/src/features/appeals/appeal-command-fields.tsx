import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { Alert, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { Controller, type UseFormReturn } from 'react-hook-form';
import type { AppealCommand } from '../../gql/graphql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { OUTCOME_TEXT, RECURRENCE_TEXT } from '../../ui/appeal-words.messages.ts';
import type { AppealOnCard } from './appeal-card.query.ts';
import {
  COMMAND_FIELDS,
  type CommandDays,
  type CommandField,
  type CommandValues,
  isAsked,
} from './appeal-command.shape.ts';
import { REFUSAL_GROUND_TEXT, RETURN_GROUND_TEXT } from './appeals.messages.ts';
import { EarlierAppealField } from './earlier-appeal-field.tsx';
import { ExecutorField } from './executor-field.tsx';
import { useCommandLabels } from './use-command-labels.ts';

/** The fields of one command, in the order of its table. */
export function AppealCommandFields({
  command,
  form,
  days,
  appeal,
}: {
  readonly command: AppealCommand;
  readonly form: UseFormReturn<CommandValues>;
  readonly days: CommandDays;
  readonly appeal: AppealOnCard;
}) {
  const values = form.watch();
  const fields = COMMAND_FIELDS[command].filter((field) => isAsked(command, field, values));
  return (
    <>
      {command === 'SIGN' && <DraftToSign appeal={appeal} />}
      {fields.map((field, index) => (
        <CommandInput key={field} {...{ command, form, days, appeal, field }} isFirst={index === 0} />
      ))}
    </>
  );
}

function CommandInput({
  command,
  form,
  days,
  appeal,
  field,
  isFirst,
}: {
  readonly command: AppealCommand;
  readonly form: UseFormReturn<CommandValues>;
  readonly days: CommandDays;
  readonly appeal: AppealOnCard;
  readonly field: CommandField;
  readonly isFirst: boolean;
}) {
  const { t, i18n } = useLingui();
  const labels = useCommandLabels();
  const error = form.formState.errors[field]?.message;
  const focus = isFirst ? { 'data-autofocus': true } : {};
  switch (field) {
    case 'executorId':
      return <ExecutorField form={form} />;
    case 'earlierId':
      return <EarlierAppealField form={form} appeal={appeal} />;
    case 'controlOn':
      return (
        <TextInput
          type="date"
          label={command === 'EXTEND' ? t`Новий строк` : t`Контрольна дата`}
          description={
            command === 'EXTEND' && days.last
              ? t`Щонайдовше за законом: ${formatDay(days.last, languageOf(i18n.locale))}`
              : t`Строк за законом: ${formatDay(appeal.dueOn, languageOf(i18n.locale))}`
          }
          withAsterisk
          min={days.first}
          max={days.last ?? undefined}
          error={error}
          {...form.register('controlOn')}
        />
      );
    case 'outcome':
      return <Choice form={form} name="outcome" label={t`Наслідок розгляду`} texts={OUTCOME_TEXT} />;
    case 'recurrence':
      return <Choice form={form} name="recurrence" label={t`Ознака звернення`} texts={RECURRENCE_TEXT} />;
    case 'ground': {
      const texts = command === 'RETURN' ? RETURN_GROUND_TEXT : REFUSAL_GROUND_TEXT;
      return <Choice form={form} name="ground" label={t`Підстава`} texts={texts} isTall />;
    }
    case 'body':
      return (
        <TextInput
          label={t`Куди переслати`}
          withAsterisk
          maxLength={300}
          error={error}
          {...form.register('body')}
          {...focus}
        />
      );
    case 'text':
    case 'refusalBasis':
    case 'refusalReasons':
    case 'refusalAppeal': {
      const { label, isOptional } = labels(command, field);
      const minRows = label === t`Текст відповіді` ? 6 : 3;
      return (
        <Textarea
          label={label}
          withAsterisk={!isOptional}
          autosize
          minRows={minRows}
          maxRows={12}
          error={error}
          {...form.register(field)}
          {...focus}
        />
      );
    }
  }
}

/** What will leave the council, word for word. */
function DraftToSign({ appeal }: { readonly appeal: AppealOnCard }) {
  const { t, i18n } = useLingui();
  const draft = appeal.answerDraft;
  if (!draft) return null;
  return (
    <Alert color="violet" title={`${t`Буде підписано`}: ${i18n._(OUTCOME_TEXT[draft.outcome])}`}>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {draft.text}
      </Text>
    </Alert>
  );
}

function Choice({
  form,
  name,
  label,
  texts,
  isTall = false,
}: {
  readonly form: UseFormReturn<CommandValues>;
  readonly name: 'outcome' | 'recurrence' | 'ground';
  readonly label: string;
  readonly texts: Readonly<Record<string, MessageDescriptor>>;
  readonly isTall?: boolean;
}) {
  const { i18n } = useLingui();
  const options = Object.entries(texts).map(([value, text]) => (
    <Radio key={value} value={value} label={i18n._(text)} />
  ));
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <Radio.Group
          label={label}
          withAsterisk
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error?.message}
        >
          {isTall ? (
            <Stack mt={6} gap={8}>
              {options}
            </Stack>
          ) : (
            <Group mt={6}>{options}</Group>
          )}
        </Radio.Group>
      )}
    />
  );
}
