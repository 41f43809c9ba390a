import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import { graphError } from '../graph-error.ts';

/** An operation as a client names or writes it. */
export interface OperationRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** The operations that the console's build has listed, by the SHA-256 of their text in hexadecimal. */
export interface PersistedOperations {
  readonly count: number;
  /**
   * The text to run.
   * @param isListOnly a session of the console: nothing but what the list holds
   * @throws {GraphQLError} PERSISTED_QUERY_NOT_FOUND for a name that the list does not have, OPERATION_NOT_LISTED for a
   * text that it does not have, OPERATION_MISMATCH for a text sent under another's name; all 400
   */
  textOf(request: OperationRequest, isListOnly: boolean): string | null;
}

const manifestShape = z.object({
  format: z.literal('hromada-persisted-operations'),
  version: z.literal(1),
  /** hash → text */
  operations: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string()),
});

const namedShape = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) });

/** The list is not what the console's build writes. */
export class BadOperationListError extends Error {
  override readonly name = 'BadOperationListError';
}

/**
 * Reads the lists of one or more builds: two while consoles of two releases are open.
 * @throws {BadOperationListError} when a file is no list, or a text does not have the hash that it stands under
 */
export async function readPersistedOperations(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const listed = new Map<string, string>();
  for (const file of files) {
    const parsed = manifestShape.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (!parsed.success)
      throw new BadOperationListError(`${file} is not a list of operations`, { cause: parsed.error });
    for (const [hash, text] of Object.entries(parsed.data.operations)) {
      if (hashOf(text) !== hash) throw new BadOperationListError(`${file}: the text under ${hash} is another`);
      listed.set(hash, text);
    }
  }
  return listed;
}

/**
 * @param listed hash → text
 * @param isFree sessions may send any text: for development and tests
 */
export function persistedOperations(listed: ReadonlyMap<string, string>, isFree: boolean): PersistedOperations {
  return {
    count: listed.size,
    textOf(request, isListOnly) {
      const written = typeof request.query === 'string' && request.query !== '' ? request.query : null;
      const name = nameOf(request);
      if (name !== null) return textNamed(name, written);
      if (written === null || isFree || !isListOnly || listed.has(hashOf(written))) return written;
      throw refusal('OPERATION_NOT_LISTED', 'The console sends only operations that its build has listed');
    },
  };

  function textNamed(name: string, written: string | null): string {
    if (written !== null && hashOf(written) !== name)
      throw refusal('OPERATION_MISMATCH', 'The text does not have the hash that it was sent with');
    const text = listed.get(name);
    if (text === undefined) throw refusal('PERSISTED_QUERY_NOT_FOUND', 'No operation is listed under this hash');
    return text;
  }
}

function nameOf({ documentId, extensions }: OperationRequest): string | null {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  const named = namedShape.safeParse(extensions);
  return named.success ? named.data.persistedQuery.sha256Hash : null;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function refusal(
  code: 'OPERATION_NOT_LISTED' | 'OPERATION_MISMATCH' | 'PERSISTED_QUERY_NOT_FOUND',
  message: string,
): GraphQLError {
  return graphError(code, message, { extensions: { http: { status: 400 } } });
}
