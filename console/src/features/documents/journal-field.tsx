import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { type Control, type FieldPathByValue, type FieldValues, useController } from 'react-hook-form';

/** Chooses the journal of a document by typing. */
export function JournalField<Values extends FieldValues>({
  control,
  name,
  journals,
}: {
  readonly control: Control<Values>;
  readonly name: FieldPathByValue<Values, string>;
  readonly journals: readonly { readonly id: string; readonly title: string }[];
}) {
  const { t } = useLingui();
  const { field, fieldState } = useController({ control, name });
  return (
    <Select
      ref={field.ref}
      label={t`Журнал`}
      withAsterisk
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      nothingFoundMessage={t`Нічого не знайдено`}
      data={journals.map(({ id, title }) => ({ value: id, label: title }))}
      value={field.value || null}
      onChange={(value) => field.onChange(value ?? '')}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
}
