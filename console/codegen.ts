/**
 * Writes `src/gql` from `schema/api.graphql` and every `graphql(`…`)` document in `src`: types, and the list of operations
 * that the gateway takes from the console in production.
 * GraphQL Code Generator is driven through its core: its command line wants a newer Node and 250 more packages.
 * `--check` writes nothing and fails when the files on disk are stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';
import { writtenDocuments } from './documents.ts';
import { listOperations } from './persisted-operations.ts';

const room = fileURLToPath(new URL('.', import.meta.url));
const source = join(room, 'src');
const output = `${join(source, 'gql')}/`;
const isCheck = process.argv.includes('--check');

const sdl = readFileSync(join(room, '../schema/api.graphql'), 'utf8');

const documents = writtenDocuments();

const files = await preset.buildGeneratesSection({
  baseOutputDir: output,
  schema: parse(sdl),
  schemaAst: buildSchema(sdl),
  documents: [...documents],
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
  keep(file.filename, await codegen(file));
}
const listed = listOperations(documents.map(({ document }) => document));
keep(
  join(output, 'operation-hashes.ts'),
  `/** Name of an operation → SHA-256 of its text. */\nexport const operationHashes: Readonly<Record<string, string>> = ${JSON.stringify(listed.hashes, null, 2)};\n`,
);
keep(
  join(output, 'operations.json'),
  `${JSON.stringify({ format: 'hromada-persisted-operations', version: 1, operations: listed.texts }, null, 2)}\n`,
);

function keep(file: string, content: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (content === before) return;
  stale += 1;
  if (!isCheck) writeFileSync(file, content);
}

if (isCheck && stale > 0) {
  console.error(`console: ${stale} generated files are stale, run npm run -w console codegen`);
  process.exit(1);
}
console.log(
  `console: ${documents.length} documents → ${files.length + 2} files, ${stale} changed; ${Object.keys(listed.hashes).length} operations listed`,
);
