import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLError, GraphQLSchema, OperationTypeNode } from 'graphql';
import { graphError } from '../graph-error.ts';
import type { OperationContext } from '../operation-context.ts';
import type { GivenVariables } from './given-value.ts';
import { findInputFaults } from './input-size.ts';
import { operationCost } from './operation-cost.ts';
import type { OperationLimits } from './operation-limits.ts';
import { exceeded } from './operation-shape.ts';
import type { Actor, RateLimiter } from './rate-limiter.ts';

/** What weighing an operation stands on. */
export interface WeighParts {
  readonly limits: OperationLimits;
  /** null where nobody is counted */
  readonly limiter: RateLimiter | null;
}

/** A valid operation with its variables. */
export interface WeighedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly given: GivenVariables;
  readonly actor: Actor | null;
}

/**
 * What of an operation is too much, once its variables are known and before anything is planned; the actor pays for one
 * that is not.
 * @throws {GraphQLError} RATE_LIMITED when the actor cannot pay now
 */
export function weigh(
  { schema, document, given, actor }: WeighedOperation,
  { limits, limiter }: WeighParts,
): readonly GraphQLError[] {
  const { operation } = given.operation;
  if (!schema.getRootType(operation)) return [unknownKind(operation)];
  const faults = findInputFaults(document, given, limits);
  if (faults.length > 0) return faults;
  const cost = operationCost(schema, document, given);
  if (cost > limits.cost) return [exceeded('LIMIT_COST', limits.cost, `points, and this one costs ${cost}`)];
  limiter?.takeCost(actor, cost);
  return [];
}

/** Validation has nothing to say about an operation of a kind that the schema does not have. */
function unknownKind(operation: OperationTypeNode): GraphQLError {
  return graphError('GRAPHQL_VALIDATION_FAILED', `This schema has no ${operation}`, {
    extensions: { http: { status: 400 } },
  });
}

/** What is not found cannot be weighed; an executor that finds operations by other rules would run it unweighed. */
function noSuchOperation(): GraphQLError {
  return graphError('OPERATION_RESOLUTION_FAILURE', 'The document has no such operation', {
    extensions: { http: { status: 400 } },
  });
}

/** Weighs every query and mutation, and lets nothing pass that it could not weigh. */
export function limitsPlugin(parts: WeighParts): ApolloServerPlugin<OperationContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) throw noSuchOperation();
          const given = { operation, values: request.variables ?? {} };
          const [fault] = weigh({ schema, document, given, actor: contextValue.actor }, parts);
          if (fault) throw fault;
        },
      };
    },
  };
}
