import { type DocumentNode, GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { type WeighedOperation, type WeighParts, weigh } from '../limits/limits-plugin.ts';

/** @throws {GraphQLError} GRAPHQL_PARSE_FAILED on text that is not GraphQL or is too long */
export function parseOperation(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw coded(error, 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

/**
 * What is wrong with a subscription before it is planned: the same rules that queries pass in Apollo Server.
 * @throws {GraphQLError} RATE_LIMITED when the actor cannot pay now
 */
export function findFaults(operation: WeighedOperation, weighing: WeighParts): readonly GraphQLError[] {
  const faults = validate(operation.schema, operation.document, specifiedRules);
  if (faults.length === 0) return weigh(operation, weighing);
  return faults.map((fault) => (fault.extensions.code ? fault : coded(fault, 'GRAPHQL_VALIDATION_FAILED')));
}

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
