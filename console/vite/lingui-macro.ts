import { transformAsync } from '@babel/core';
import macro from '@lingui/babel-plugin-lingui-macro';
import type { Plugin } from 'vite';

const SOURCE = /[.]tsx?$/;
const USES_MACRO = /@lingui\/(core|react)\/macro/;

/**
 * Expands the Lingui macros (`t`, `msg`, `<Trans>`) and nothing else: TypeScript and JSX pass through untouched for
 * Vite to strip. In a production build the source text is dropped and only the message id remains.
 */
export function linguiMacro(): Plugin {
  return {
    name: 'hromada-lingui-macro',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!SOURCE.test(file) || file.includes('/node_modules/') || !USES_MACRO.test(code)) return null;
      const result = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: [macro],
      });
      return result?.code ? { code: result.code, map: result.map } : null;
    },
  };
}
