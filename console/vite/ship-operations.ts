import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Lays the list of operations beside the build that sends them: the gateway reads it there. It tells nothing that the
 * scripts beside it do not tell.
 */
export function shipOperations(): Plugin {
  return {
    name: 'ship-operations',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(new URL('../src/gql/operations.json', import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'operations.json', source });
    },
  };
}
