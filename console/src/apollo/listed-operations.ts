import { ApolloLink } from '@apollo/client';

/** Name of an operation → SHA-256 of its text, as the build has listed it for the gateway. */
export type OperationHashes = Readonly<Record<string, string>>;

/** What stands in a request instead of the operation's text. */
export interface ListedName {
  readonly persistedQuery: { readonly version: 1; readonly sha256Hash: string };
}

/**
 * The name under which the gateway knows an operation.
 * @throws {Error} for one that the build has not listed
 */
export function listedName(hashes: OperationHashes, operationName: string | undefined): ListedName {
  const sha256Hash = hashes[operationName ?? ''];
  if (!sha256Hash) throw new Error(`The build has not listed ${operationName}`);
  return { persistedQuery: { version: 1, sha256Hash } };
}

/** Sends the names of queries and commands instead of their texts. */
export function listedOperationsLink(hashes: OperationHashes): ApolloLink {
  return new ApolloLink((operation, forward) => {
    Object.assign(operation.extensions, listedName(hashes, operation.operationName));
    operation.setContext({ http: { includeExtensions: true, includeQuery: false } });
    return forward(operation);
  });
}
