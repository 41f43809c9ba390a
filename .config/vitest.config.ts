import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
// Vite would pick graphql/index.mjs while Apollo requires the CommonJS build: two realms, one broken schema.
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];
// Nothing but our own condition: vitest hands the list to the workers, and "import" there would make require() pick ESM builds.
const conditions = ['hromada:source'];

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        root,
        resolve: { alias, conditions },
        ssr: { resolve: { conditions, externalConditions: conditions } },
        test: {
          name: 'node',
          environment: 'node',
          env: { TZ: 'UTC' },
          include: ['{subgraphs/*,gateway,schema,drizzle,console,.config,.standalone}/**/*.test.{ts,mjs}'],
          exclude: ['**/node_modules/**', '**/dist/**', '.standalone/test/**', '.config/boundary-fixtures/**'],
          globalSetup: ['.config/vitest.global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        resolve: { alias, conditions },
        ssr: { resolve: { conditions, externalConditions: conditions } },
        test: {
          name: 'journeys',
          environment: 'node',
          env: { TZ: 'UTC' },
          include: ['.standalone/test/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: ['.config/vitest.journeys-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
