import { createHash } from 'node:crypto';
import { InMemoryCache } from '@apollo/client';
import { removeDirectivesFromDocument } from '@apollo/client/utilities/internal';
import { concatAST, type DocumentNode, Kind, print, separateOperations } from 'graphql';

/** The operations of one build. */
export interface OperationList {
  /** name of the operation → SHA-256 of its text: what the console sends */
  readonly hashes: Readonly<Record<string, string>>;
  /** hash → text: what the gateway runs */
  readonly texts: Readonly<Record<string, string>>;
}

/** Directives that never leave the browser. */
const OWN_DIRECTIVES = ['unmask', 'nonreactive', 'connection'].map((name) => ({ name }));

/**
 * Lists every operation of the console with its fragments, as Apollo Client would write it into a request: with
 * `__typename` where the cache needs it, without its own directives.
 *
 * @param documents everything written in `graphql(…)`
 * @throws {Error} when an operation has no name of its own: the name is how the console finds the hash
 */
export function listOperations(documents: readonly DocumentNode[]): OperationList {
  const all = concatAST(documents);
  const operations = Object.entries(separateOperations(all));
  const written = all.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  if (operations.length !== written || operations.some(([name]) => name === ''))
    throw new Error(`${written} operations have ${operations.length} names: each needs one of its own`);
  const cache = new InMemoryCache();
  const listed = operations.map(([name, document]) => {
    const sent = removeDirectivesFromDocument(OWN_DIRECTIVES, cache.transformDocument(document));
    const text = print(sent ?? document);
    return { name, text, hash: createHash('sha256').update(text).digest('hex') };
  });
  return {
    hashes: Object.fromEntries(listed.map(({ name, hash }) => [name, hash])),
    texts: Object.fromEntries(listed.map(({ hash, text }) => [hash, text])),
  };
}
