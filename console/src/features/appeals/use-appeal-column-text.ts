import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { languageOf } from '../../lib/days.ts';
import {
  APPEAL_STATE_TEXT,
  AUTHORSHIP_TEXT,
  CHANNEL_TEXT,
  KIND_TEXT,
  PROCEDURE_TEXT,
  RECURRENCE_TEXT,
} from '../../ui/appeal-words.messages.ts';
import type { AppealColumnText } from './appeals-grid.columns.ts';

/** The words of the journal's columns in the language shown; the same object until the language or the units change. */
export function useAppealColumnText(
  units: readonly { readonly id: string; readonly name: string }[] | undefined,
): AppealColumnText {
  const { t, i18n } = useLingui();
  return useMemo(() => {
    const words = <Key extends string>(texts: Readonly<Record<Key, MessageDescriptor>>) => {
      const entries = Object.entries<MessageDescriptor>(texts).map(([key, text]) => [key, i18n._(text)]);
      // The keys are those of `texts`: fromEntries only forgets which.
      return Object.fromEntries(entries) as Record<Key, string>;
    };
    return {
      language: languageOf(i18n.locale),
      number: t`Номер`,
      subject: t`Тема`,
      applicant: t`Заявник`,
      state: t`Стан`,
      due: t`Строк відповіді`,
      unit: t`Підрозділ`,
      executor: t`Виконавець`,
      procedure: t`Порядок розгляду`,
      kind: t`Вид`,
      channel: t`Спосіб надходження`,
      marks: t`Ознаки`,
      receivedOn: t`Надійшло`,
      registeredAt: t`Зареєстровано`,
      registryUnavailable: t`дані реєстру недоступні`,
      withheld: t`не розголошується`,
      states: words(APPEAL_STATE_TEXT),
      procedures: words(PROCEDURE_TEXT),
      kinds: words(KIND_TEXT),
      channels: words(CHANNEL_TEXT),
      recurrences: words(RECURRENCE_TEXT),
      authorships: words(AUTHORSHIP_TEXT),
      units: (units ?? []).map(({ id, name }) => ({ value: id, label: name })),
    };
  }, [t, i18n, units]);
}
