import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { languageOf } from '../../lib/days.ts';
import { DIRECTION_TEXT, STATE_TEXT } from './documents.messages.ts';
import { DOCUMENT_STATES } from './documents.search.ts';
import type { DocumentColumnText } from './documents-grid.columns.ts';

/** The journals and units that columns filter by. */
export interface ColumnChoices {
  readonly orgUnits: readonly { readonly id: string; readonly name: string }[];
  readonly journals: readonly { readonly id: string; readonly title: string; readonly procedure: unknown }[];
}

/** The words of the columns in the language shown; the same object until the language or the choices change. */
export function useDocumentColumnText(choices: ColumnChoices | undefined): DocumentColumnText {
  const { t, i18n } = useLingui();
  return useMemo(() => {
    const words = <Key extends string>(texts: Readonly<Record<Key, MessageDescriptor>>) => {
      const entries = Object.entries<MessageDescriptor>(texts).map(([key, text]) => [key, i18n._(text)]);
      // The keys are those of `texts`: fromEntries only forgets which.
      return Object.fromEntries(entries) as Record<Key, string>;
    };
    return {
      language: languageOf(i18n.locale),
      number: t`Індекс`,
      summary: t`Короткий зміст`,
      typeName: t`Вид документа`,
      correspondent: t`Кореспондент`,
      theirs: t`Індекс і дата кореспондента`,
      state: t`Стан`,
      direction: t`Напрям`,
      journal: t`Журнал`,
      unit: t`Підрозділ`,
      employee: t`Працівник`,
      registeredAt: t`Зареєстровано`,
      control: t`На контролі до`,
      states: words(STATE_TEXT),
      directions: words(DIRECTION_TEXT),
      stateChoices: DOCUMENT_STATES.map((value) => ({ value, label: i18n._(STATE_TEXT[value]) })),
      journals: (choices?.journals ?? [])
        .filter(({ procedure }) => !procedure)
        .map(({ id, title }) => ({ value: id, label: title })),
      units: (choices?.orgUnits ?? []).map(({ id, name }) => ({ value: id, label: name })),
      theirsOf: (number, day) => (number && day ? t`${number} від ${day}` : (number ?? day)),
    };
  }, [t, i18n, choices]);
}
