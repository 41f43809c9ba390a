import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { formatDay, languageOf } from '../../lib/days.ts';
import type { AppealOnCard } from './appeal-card.query.ts';
import type { CommandValues } from './appeal-command.shape.ts';
import { SIMILAR } from './similar-appeals.tsx';

/** Which earlier appeal of the same author it repeats or is joined to. */
export function EarlierAppealField({
  form,
  appeal,
}: {
  readonly form: UseFormReturn<CommandValues>;
  readonly appeal: AppealOnCard;
}) {
  const { t, i18n } = useLingui();
  const { personId = null, statedName = null } = appeal.applicant ?? {};
  const { data } = useQuery(SIMILAR, {
    variables: { personId, statedName, subject: appeal.subject ?? '' },
    fetchPolicy: 'no-cache',
  });
  const earlier = (data?.similarAppeals ?? []).filter(({ id }) => id !== appeal.id);
  return (
    <Controller
      control={form.control}
      name="earlierId"
      render={({ field, fieldState }) => (
        <Select
          label={t`Попереднє звернення цього заявника`}
          withAsterisk
          nothingFoundMessage={t`За рік інших звернень цього заявника немає`}
          searchable
          data={earlier.map(({ id, number, subject, receivedOn }) => ({
            value: id,
            label: `${number}, ${formatDay(receivedOn, languageOf(i18n.locale))}, ${subject ?? ''}`,
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
