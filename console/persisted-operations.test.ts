import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import {
  concatAST,
  type DocumentNode,
  getOperationAST,
  OperationTypeNode,
  parse,
  print,
  separateOperations,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { writtenDocuments } from './documents.ts';
import { listOperations } from './persisted-operations.ts';
import { createCache } from './src/apollo/cache.ts';
import { listedOperationsLink } from './src/apollo/listed-operations.ts';

const documents = writtenDocuments().map(({ document }) => document);
const operations = Object.entries(separateOperations(concatAST(documents)));
const { hashes, texts } = listOperations(documents);

/** What Apollo Client hands to its last link. */
async function sentBy(document: DocumentNode, before: readonly ApolloLink[] = []): Promise<ApolloLink.Operation> {
  return new Promise((resolve) => {
    const end = new ApolloLink((operation) => {
      resolve(operation);
      return new Observable((observer) => observer.complete());
    });
    const client = new ApolloClient({
      cache: createCache(),
      link: ApolloLink.from([...before, end]),
      dataMasking: true,
    });
    const kind = getOperationAST(document)?.operation;
    const variables = {};
    if (kind === OperationTypeNode.QUERY)
      client.query({ query: document, variables, fetchPolicy: 'no-cache' }).catch(() => {});
    else if (kind === OperationTypeNode.MUTATION) client.mutate({ mutation: document, variables }).catch(() => {});
    else client.subscribe({ query: document, variables }).subscribe({ error: () => {} });
  });
}

describe('the list of operations', () => {
  test('holds every operation of the console', () => {
    expect(operations.length).toBeGreaterThan(40);
    expect(Object.keys(hashes).sort()).toEqual(operations.map(([name]) => name).sort());
    expect(Object.keys(texts).sort()).toEqual(Object.values(hashes).sort());
  });

  test.each(operations)('%s stands in it as Apollo Client sends it, under its own hash', async (name, document) => {
    const { query } = await sentBy(document);
    const text = texts[hashes[name] ?? ''] ?? '';
    expect(text).toBe(print(query));
    expect(hashes[name]).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test.each([
    ['two operations of one name', ['query A { a }', 'query A { b }']],
    ['an operation without a name', ['{ a }']],
  ])('is not made of %s', (_, sources) => {
    expect(() => listOperations(sources.map((source) => parse(source)))).toThrow(/name/);
  });
});

describe('a request of the built console', () => {
  test('has the hash and not the text', async () => {
    const [name = '', document] = operations[0] ?? [];
    const sent = await sentBy(document as DocumentNode, [listedOperationsLink(hashes)]);
    expect(sent.extensions).toEqual({ persistedQuery: { version: 1, sha256Hash: hashes[name] } });
    expect(sent.getContext()).toMatchObject({ http: { includeExtensions: true, includeQuery: false } });
  });

  test('is not made of what the build has not listed', () => {
    const link = listedOperationsLink({});
    expect(() => ApolloLink.execute(link, { query: parse('query Other { a }') }, { client: {} as never })).toThrow(
      /not listed Other/,
    );
  });
});
