import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import type { AnswerOutcome, AppealCommand } from '../../gql/graphql.ts';
import { formatDay, type IsoDay, languageOf } from '../../lib/days.ts';
import type { CommandValues } from './appeal-command.shape.ts';
import { OUTCOME_TEXT } from './appeals.messages.ts';

const EXECUTORS = graphql(`
  query AppealExecutors {
    employees(first: 200, role: "executor") { edges { node { id name position unit { id name } } } }
  }
`);

const OUTCOMES: readonly AnswerOutcome[] = ['SATISFIED', 'EXPLAINED', 'REFUSED'];

/** The fields of one command. */
export function AppealCommandFields({
  command,
  form,
  days,
}: {
  readonly command: AppealCommand;
  readonly form: UseFormReturn<CommandValues>;
  readonly days: { readonly today: IsoDay; readonly dueOn: IsoDay };
}) {
  const { t, i18n } = useLingui();
  const { errors } = form.formState;
  const text = { ...form.register('text'), error: errors.text?.message, autosize: true, minRows: 3, maxRows: 12 };
  switch (command) {
    case 'SEND_FOR_RESOLUTION':
    case 'CLOSE':
      return <Textarea {...text} label={t`Примітка`} data-autofocus />;
    case 'RESOLVE':
      return (
        <>
          <ExecutorField form={form} />
          <Textarea {...text} label={t`Текст резолюції`} withAsterisk />
          <TextInput
            type="date"
            label={t`Контрольна дата`}
            description={t`Строк за законом: ${formatDay(days.dueOn, languageOf(i18n.locale))}`}
            withAsterisk
            min={days.today}
            max={days.dueOn < days.today ? days.today : days.dueOn}
            error={errors.controlOn?.message}
            {...form.register('controlOn')}
          />
        </>
      );
    case 'ANSWER':
      return (
        <>
          <Controller
            control={form.control}
            name="outcome"
            render={({ field, fieldState }) => (
              <Radio.Group
                label={t`Наслідок розгляду`}
                withAsterisk
                value={field.value}
                onChange={field.onChange}
                error={fieldState.error?.message}
              >
                <Group mt={6}>
                  {OUTCOMES.map((outcome) => (
                    <Radio key={outcome} value={outcome} label={i18n._(OUTCOME_TEXT[outcome])} />
                  ))}
                </Group>
              </Radio.Group>
            )}
          />
          <Textarea {...text} label={t`Текст відповіді`} withAsterisk minRows={6} />
        </>
      );
  }
}

function ExecutorField({ form }: { readonly form: UseFormReturn<CommandValues> }) {
  const { t } = useLingui();
  const { data } = useQuery(EXECUTORS);
  const people = data?.employees.edges.map(({ node }) => node) ?? [];
  return (
    <Controller
      control={form.control}
      name="executorId"
      render={({ field, fieldState }) => (
        <Select
          data-autofocus
          label={t`Виконавець`}
          placeholder={t`Прізвище або підрозділ`}
          withAsterisk
          searchable
          openOnFocus={false}
          limit={50}
          nothingFoundMessage={t`Нікого не знайдено`}
          data={people.map(({ id, name, position, unit }) => ({
            value: id,
            label: `${name}, ${position}, ${unit.name}`,
          }))}
          value={field.value || null}
          onChange={(value) => field.onChange(value ?? '')}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
