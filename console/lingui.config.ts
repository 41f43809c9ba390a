import { defineConfig } from '@lingui/cli';

// NOTE: no `fallbackLocales`: with them a strict compile passes over missing translations.
export default defineConfig({
  sourceLocale: 'uk',
  locales: ['uk', 'en'],
  catalogs: [{ path: '<rootDir>/src/locales/{locale}', include: ['src'], exclude: ['src/gql/**', '**/*.test.ts'] }],
  format: 'po',
  formatOptions: { lineNumbers: false },
  orderBy: 'origin',
});
