import { useLingui } from '@lingui/react/macro';
import { languageOf } from '../../lib/days.ts';
import { formatNumber, formatShare } from '../../lib/numbers.ts';

/** How figures are written; a dash where one is not known or withheld. */
export function useFigureText() {
  const { i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return {
    number: (value: number | null | undefined) =>
      value === null || value === undefined ? '—' : formatNumber(Math.round(value * 10) / 10, language),
    share: (value: number | null | undefined) => formatShare(value, language) || '—',
  };
}
