import { buildOperationContext, executeQueryPlan, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import type { PlanNode } from '@apollo/query-planner';
import type { Logger } from '@hromada/shared/logging';
import { type DocumentNode, type ExecutionResult, type FormattedExecutionResult, GraphQLError } from 'graphql';
import { settleCompleteness } from '../completeness.ts';
import type { OperationContext } from '../operation-context.ts';
import type { PlannerSchemas } from '../planning.ts';
import type { ErrorPresenter } from '../present-error.ts';
import type { SubscriptionPlan } from './subscription-plan.ts';

/** A subscription as a client asked for it; the document is valid. */
export interface SubscriptionOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Fills an event up to the client's whole selection. */
export type CompleteEvent = (
  event: ExecutionResult,
  plan: SubscriptionPlan,
  operation: SubscriptionOperation,
  context: OperationContext,
) => Promise<FormattedExecutionResult>;

/**
 * Apollo's own executor completes an event: it runs an ordinary plan, whose first fetch is answered by the event that
 * has just come. So fragments, aliases, @include, nulls and errors mean the same as in a query, and what is not in
 * the client's selection (the gateway's cursor) falls out.
 */
export function eventCompleter(parts: {
  schemas: PlannerSchemas;
  dataSources: ReadonlyMap<string, GraphQLDataSource>;
  presentError: ErrorPresenter;
  log: Logger;
}): CompleteEvent {
  const { schemas, presentError, log } = parts;
  return async (event, plan, operation, context) => {
    const result = await run(event, plan, operation, context).catch(asFailure);
    return settleCompleteness({
      ...result,
      errors: result.errors?.map((error) => presentError(error.toJSON(), error)),
    });
  };

  async function run(
    ...[event, { primary, rest }, operation, context]: Parameters<CompleteEvent>
  ): Promise<ExecutionResult> {
    const node: PlanNode = { kind: 'Sequence', nodes: rest ? [primary, rest] : [primary] };
    const dataSources: ServiceMap = Object.fromEntries(parts.dataSources);
    const owner = dataSources[primary.serviceName];
    dataSources[primary.serviceName] = {
      process: async (options) =>
        options.request.query === primary.operation || !owner ? asAnswer(event) : owner.process(options),
    };
    const { document, operationName, variables } = operation;
    const requestContext = {
      request: { operationName, variables },
      document,
      context,
      metrics: {},
      logger: log,
      schema: schemas.api,
    };
    return executeQueryPlan(
      { kind: 'QueryPlan', node },
      dataSources,
      // The executor reads no more of a request than this.
      requestContext as unknown as Parameters<typeof executeQueryPlan>[2],
      buildOperationContext({ schema: schemas.api, operationDocument: document, operationName }),
      schemas.supergraph,
      schemas.plannerApi,
    );
  }
}

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

function asAnswer({ data, errors }: ExecutionResult): Answer {
  return { data, errors } as Answer;
}

function asFailure(cause: unknown): ExecutionResult {
  const originalError = cause instanceof Error ? cause : undefined;
  return {
    data: null,
    errors: [
      cause instanceof GraphQLError ? cause : new GraphQLError('The event could not be completed', { originalError }),
    ],
  };
}
