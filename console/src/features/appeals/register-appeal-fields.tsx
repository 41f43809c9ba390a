import { useQuery } from '@apollo/client/react';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import { addDays, type IsoDay } from '../../lib/days.ts';
import { AUTHORSHIP_TEXT, CHANNEL_TEXT, KIND_TEXT, PROCEDURE_TEXT } from '../../ui/appeal-words.messages.ts';
import type { RegisterAppealValues } from './register-appeal.shape.ts';

const UNITS = graphql(`
  query RegisterAppealUnits { orgUnits { id name } }
`);

/** How far back a receipt may lie, days. */
const LOOK_BACK_DAYS = 365;

/** Which procedure, which kind, how and when it came. */
export function IntakeFields({ today }: { readonly today: IsoDay }) {
  const { t } = useLingui();
  const { register, watch, formState } = useFormContext<RegisterAppealValues>();
  const procedure = watch('procedure');
  return (
    <>
      <Choice name="procedure" label={t`Порядок розгляду`} texts={PROCEDURE_TEXT} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {procedure === 'CITIZEN_APPEAL' && <Choice name="kind" label={t`Вид звернення`} texts={KIND_TEXT} />}
        <Choice name="channel" label={t`Спосіб надходження`} texts={CHANNEL_TEXT} />
        <TextInput
          type="date"
          label={t`Надійшло`}
          withAsterisk
          min={addDays(today, -LOOK_BACK_DAYS)}
          max={today}
          error={formState.errors.receivedOn?.message}
          {...register('receivedOn')}
        />
        {procedure === 'CITIZEN_APPEAL' && (
          <Choice name="authorship" label={t`Чиє звернення`} texts={AUTHORSHIP_TEXT} />
        )}
        {procedure === 'CITIZEN_APPEAL' && watch('authorship') === 'COLLECTIVE' && (
          <TextInput
            label={t`Скільки людей підписали`}
            description={t`Першого з них вкажіть заявником`}
            withAsterisk
            inputMode="numeric"
            error={formState.errors.signatories?.message}
            {...register('signatories')}
          />
        )}
      </SimpleGrid>
    </>
  );
}

/** What it is about. */
export function ContentsFields() {
  const { t } = useLingui();
  const { register, formState } = useFormContext<RegisterAppealValues>();
  return (
    <>
      <TextInput
        label={t`Тема`}
        description={t`Коротко, як читатимуть у журналі`}
        withAsterisk
        maxLength={300}
        error={formState.errors.subject?.message}
        {...register('subject')}
      />
      <Textarea
        label={t`Зміст`}
        withAsterisk
        autosize
        minRows={4}
        maxRows={14}
        maxLength={20_000}
        error={formState.errors.text?.message}
        {...register('text')}
      />
    </>
  );
}

/** What changes the term, and whom it is meant for. */
export function TermFields() {
  const { t } = useLingui();
  const { data } = useQuery(UNITS);
  const { control, register, watch } = useFormContext<RegisterAppealValues>();
  const procedure = watch('procedure');
  return (
    <>
      {procedure === 'CITIZEN_APPEAL' && (
        <Checkbox
          label={t`Потребує додаткового вивчення`}
          description={t`Так: до одного місяця. Ні: не пізніше п'ятнадцяти днів.`}
          {...register('requiresStudy')}
        />
      )}
      {procedure === 'INFORMATION_REQUEST' && (
        <Checkbox
          label={t`Стосується небезпеки для життя чи свободи`}
          description={t`Відповідь протягом 48 годин замість п'яти робочих днів.`}
          {...register('isUrgent')}
        />
      )}
      <Controller
        control={control}
        name="unitId"
        render={({ field, fieldState }) => (
          <Select
            label={t`Підрозділ`}
            placeholder={t`Визначить резолюція`}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t`Очистити` }}
            data={(data?.orgUnits ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={field.value || null}
            onChange={(value) => field.onChange(value ?? '')}
            onBlur={field.onBlur}
            error={fieldState.error?.message}
          />
        )}
      />
    </>
  );
}

function Choice({
  name,
  label,
  texts,
}: {
  readonly name: 'procedure' | 'kind' | 'channel' | 'authorship';
  readonly label: string;
  readonly texts: Readonly<Record<string, MessageDescriptor>>;
}) {
  const { i18n } = useLingui();
  const { control } = useFormContext<RegisterAppealValues>();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Select
          label={label}
          withAsterisk
          allowDeselect={false}
          data={Object.entries(texts).map(([value, text]) => ({ value, label: i18n._(text) }))}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
