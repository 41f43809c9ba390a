import { i18n } from '@lingui/core';
import { type Language, languageOf } from '../lib/days.ts';
import { type Preference, readPreference, writePreference } from '../lib/preferences.ts';

const LANGUAGE: Preference<Language> = { name: 'language', fallback: 'uk', values: ['uk', 'en'] };

/** The languages on offer, each named in itself. */
export const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'uk', name: 'Українська' },
  { code: 'en', name: 'English' },
];

const CATALOGUES = {
  uk: () => import('../locales/uk.po'),
  en: () => import('../locales/en.po'),
} satisfies Record<Language, unknown>;

/** Shows the console in the remembered language. */
export async function activateRememberedLanguage(): Promise<void> {
  await activate(readPreference(LANGUAGE));
}

/** Switches the language and remembers it. */
export async function switchLanguage(language: Language): Promise<void> {
  await activate(language);
  writePreference(LANGUAGE, language);
}

/** The language shown now. */
export function currentLanguage(): Language {
  return languageOf(i18n.locale);
}

async function activate(language: Language): Promise<void> {
  const { messages } = await CATALOGUES[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}
