import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { linguiMacro } from './vite/lingui-macro.ts';
import { shipOperations } from './vite/ship-operations.ts';

// `npm run dev` says where its gateway is; alone, the console looks for a running `npm start`.
const gateway = process.env.HROMADA_GATEWAY_URL ?? 'http://localhost:4000';

export default defineConfig(({ command }) => ({
  // The macros must be gone before anyone asks where `@lingui/react/macro` lives.
  plugins: [
    linguiMacro(),
    react(),
    lingui({ failOnMissing: command === 'build', failOnCompileError: true }),
    shipOperations(),
  ],
  server: {
    proxy: {
      '/graphql': { target: gateway, ws: true },
      '/files': { target: gateway },
      '/session': { target: gateway },
      '/oidc': { target: gateway },
      '/public': { target: gateway, ws: true },
      '/schema': { target: gateway },
    },
  },
  build: {
    target: 'es2023',
    // Older targets would have light-dark() rewritten into something that no variable can hold.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    // Fonts stay files of our own origin: a data: URL would be re-read with every style sheet.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_200,
  },
}));
