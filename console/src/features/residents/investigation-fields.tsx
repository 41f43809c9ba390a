import { useLingui } from '@lingui/react/macro';
import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { addDays, kyivDay } from '../../lib/days.ts';
import { useFaultText } from './use-fault-text.ts';
import type { ReadReasonState } from './use-read-reason.ts';

/** Until which day an investigation is kept from the person, and why: the journal of access keeps both. */
export function InvestigationFields({
  state: { typed, type, faults },
  isFaultShown,
}: {
  readonly state: ReadReasonState;
  readonly isFaultShown: boolean;
}) {
  const { t } = useLingui();
  const faultText = useFaultText();
  const today = kyivDay(new Date());
  const shown = isFaultShown ? faults : {};
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="sm">
      <TextInput
        type="date"
        label={t`Повідомити особу не раніше`}
        description={t`Від завтра, не далі ніж за рік (2297-VI, ст. 25)`}
        withAsterisk
        min={addDays(today, 1)}
        max={addDays(today, 365)}
        error={faultText(shown.until)}
        value={typed.until}
        onChange={({ currentTarget: { value } }) => type({ ...typed, until: value })}
      />
      <Textarea
        label={t`Підстава відкладення`}
        description={t`Її побачить відповідальний за захист даних, а від того дня — запис про перегляд побачить особа`}
        withAsterisk
        autosize
        maxLength={500}
        error={faultText(shown.reason)}
        value={typed.reason}
        onChange={({ currentTarget: { value } }) => type({ ...typed, reason: value })}
      />
    </SimpleGrid>
  );
}
