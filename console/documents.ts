import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, parse } from 'graphql';

const source = fileURLToPath(new URL('./src', import.meta.url));

/** What one `graphql(…)` of a source file holds. */
export interface WrittenDocument {
  /** path of the file */
  readonly location: string;
  readonly document: DocumentNode;
  readonly rawSDL: string;
}

/** Every document that stands in the sources of the console, in the order of the files' names. */
export function writtenDocuments(): readonly WrittenDocument[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[.]tsx?$/.test(name) && !name.startsWith('gql'))
    .sort()
    .flatMap((name) => documentsIn(join(source, name)));
}

function documentsIn(file: string): WrittenDocument[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\bgraphql\(\s*`([^`]*)`/g)].map(([, body = '']) => ({
    location: file,
    document: parse(body),
    rawSDL: body,
  }));
}
