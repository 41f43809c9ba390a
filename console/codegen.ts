/**
 * Writes `src/gql` from `schema/api.graphql` and every `graphql(`…`)` document in `src`.
 * GraphQL Code Generator is driven through its core: its command line wants a newer Node and 250 more packages.
 * `--check` writes nothing and fails when the files on disk are stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';

const room = fileURLToPath(new URL('.', import.meta.url));
const source = join(room, 'src');
const output = `${join(source, 'gql')}/`;
const isCheck = process.argv.includes('--check');

const sdl = readFileSync(join(room, '../schema/api.graphql'), 'utf8');

function documentsIn(file: string) {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\bgraphql\(\s*`([^`]*)`/g)].map(([, body = '']) => ({
    location: file,
    document: parse(body),
    rawSDL: body,
  }));
}

const documents = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /[.]tsx?$/.test(name) && !name.startsWith('gql'))
  .sort()
  .flatMap((name) => documentsIn(join(source, name)));

const files = await preset.buildGeneratesSection({
  baseOutputDir: output,
  schema: parse(sdl),
  schemaAst: buildSchema(sdl),
  documents,
  plugins: [],
  pluginMap: {},
  presetConfig: { fragmentMasking: false },
  config: {
    inlineFragmentTypes: 'mask',
    customDirectives: { apolloUnmask: true },
    scalars: { ID: 'string', DateTime: 'string', LocalDate: 'string' },
    strictScalars: true,
    useTypeImports: true,
    enumsAsTypes: true,
  },
});

mkdirSync(output, { recursive: true });
let stale = 0;
for (const file of files) {
  const content = await codegen(file);
  const before = existsSync(file.filename) ? readFileSync(file.filename, 'utf8') : '';
  if (content === before) continue;
  stale += 1;
  if (!isCheck) writeFileSync(file.filename, content);
}
if (isCheck && stale > 0) {
  console.error(`console: ${stale} generated files are stale, run npm run -w console codegen`);
  process.exit(1);
}
console.log(`console: ${documents.length} documents → ${files.length} files, ${stale} changed`);
