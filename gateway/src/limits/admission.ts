import { createHash } from 'node:crypto';
import type { Viewer } from '@hromada/shared/viewer';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { keepNewest } from '../keep-newest.ts';
import { asksForSchema, introspectionRefused } from './introspection.ts';
import type { OperationLimits } from './operation-limits.ts';
import { exceeded, findShapeFaults } from './operation-shape.ts';
import type { OperationRequest, PersistedOperations } from './persisted-operations.ts';

const REMEMBERED_DOCUMENTS = 2_000;

/** What admission stands on. */
export interface AdmissionParts {
  readonly limits: OperationLimits;
  readonly operations: PersistedOperations;
  /** where an anonymous viewer reads the schema, who may not ask the graph for it */
  readonly schemaAddress: string;
  /** anybody may ask the graph for its schema, within the limits */
  readonly isSchemaOpen?: boolean;
}

/** The first door of an operation: before validation, which itself takes longer than the text tells. */
export interface Admission {
  /**
   * The text to run, its document looked at and small enough; null when the request has none.
   * @param isListOnly a session of the console: nothing but what its build has listed
   * @throws {GraphQLError} LIMIT_*, INTROSPECTION_DISABLED and the refusals of PersistedOperations; a text that is not
   * GraphQL passes: the parser behind says so
   */
  admit(request: OperationRequest, viewer: Viewer, isListOnly: boolean): string | null;
}

/** What was found out about a text once. */
interface Look {
  readonly fault: GraphQLError | null;
  readonly asksForSchema: boolean;
}

export function createAdmission({
  limits,
  operations,
  schemaAddress,
  isSchemaOpen = false,
}: AdmissionParts): Admission {
  const looks = new Map<string, Look>();

  function look(text: string): Look {
    const key = createHash('sha256').update(text).digest('base64');
    const known = looks.get(key);
    if (known) return known;
    const fresh = inspect(text, limits);
    keepNewest(looks, key, fresh, REMEMBERED_DOCUMENTS);
    return fresh;
  }

  return {
    admit(request, viewer, isListOnly) {
      const text = operations.textOf(request, isListOnly);
      if (text === null) return null;
      const { fault, asksForSchema } = look(text);
      if (fault) throw fault;
      if (asksForSchema && viewer.kind === 'anonymous' && !isSchemaOpen) throw introspectionRefused(schemaAddress);
      return text;
    },
  };
}

function inspect(text: string, limits: OperationLimits): Look {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const isTooLong = error.message.includes('tokens. Parsing aborted');
    return { fault: isTooLong ? exceeded('LIMIT_TOKENS', limits.tokens, 'tokens') : null, asksForSchema: false };
  }
  const [fault = null] = findShapeFaults(document, limits);
  return { fault, asksForSchema: asksForSchema(document) };
}
