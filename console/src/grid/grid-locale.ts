import { AG_GRID_LOCALE_EN, AG_GRID_LOCALE_UA } from '@ag-grid-community/locale';
import type { Language } from '../lib/days.ts';

/** The grid's own words (filter buttons, messages to screen readers). Read once at mount: remount to change. */
export function gridLocale(language: Language): Readonly<Record<string, string>> {
  return language === 'uk' ? AG_GRID_LOCALE_UA : AG_GRID_LOCALE_EN;
}
