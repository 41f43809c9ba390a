import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DocumentFileState } from '../../gql/graphql.ts';
import type { Language } from '../../lib/days.ts';

/** What is known of the safety of a file. */
export const FILE_STATE_TEXT: Readonly<Record<DocumentFileState, MessageDescriptor>> = {
  QUARANTINED: msg`У карантині: ще не перевірено`,
  CLEAN: msg`Перевірено`,
  RELEASED: msg`Відкрито без перевірки`,
  INFECTED: msg`Знайдено загрозу`,
};

const STEP = 1024;

/** `1,4 МБ` */
export function sizeText(bytes: number, language: Language): string {
  const isSmall = bytes < STEP * STEP;
  const unit = isSmall ? 'kilobyte' : 'megabyte';
  const value = bytes / (isSmall ? STEP : STEP * STEP);
  const format = { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, format).format(Math.max(value, 0.1));
}
