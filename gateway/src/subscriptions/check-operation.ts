import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { shapeRule } from '../limits/limits-plugin.ts';
import { OPERATION_LIMITS } from '../limits/operation-limits.ts';
import { findPageFaults } from '../limits/page-size.ts';

/** @throws {GraphQLError} GRAPHQL_PARSE_FAILED on text that is not GraphQL or is too long */
export function parseOperation(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: OPERATION_LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw coded(error, 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

/** What is wrong with a subscription before it is planned: the same rules that queries pass in Apollo Server. */
export function findFaults(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] {
  const faults = validate(schema, document, [...specifiedRules, shapeRule]);
  if (faults.length === 0) return findPageFaults(document, operation, variables);
  return faults.map((fault) => (fault.extensions.code ? fault : coded(fault, 'GRAPHQL_VALIDATION_FAILED')));
}

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
