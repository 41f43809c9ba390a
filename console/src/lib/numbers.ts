import type { Language } from './days.ts';

const REGION: Readonly<Record<Language, string>> = { uk: 'uk-UA', en: 'en-GB' };

/** `12 345` (uk, no-break space) or `12,345` (en). */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(REGION[language]).format(value);
}

/** A count the server stops at: `10 000+` when there are more. */
export function formatCappedCount(
  count: { readonly value: number; readonly isCapped: boolean },
  language: Language,
): string {
  return `${formatNumber(count.value, language)}${count.isCapped ? '+' : ''}`;
}

/** A share of one as per cent, `12,5 %`; an empty string when the share is not defined. */
export function formatShare(value: number | null | undefined, language: Language): string {
  if (value === null || value === undefined) return '';
  return new Intl.NumberFormat(REGION[language], { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

/** Kopiykas as hryvnias, `1 250,00 ₴`. */
export function formatMoney(kopiykas: number, language: Language): string {
  return new Intl.NumberFormat(REGION[language], {
    style: 'currency',
    currency: 'UAH',
    currencyDisplay: 'narrowSymbol',
  }).format(kopiykas / 100);
}
