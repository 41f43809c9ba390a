import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptions } from '@apollo/server';
import type { OperationContext } from '../operation-context.ts';
import type { PlanExecutor } from './plan-executor.ts';

type Gateway = NonNullable<ApolloServerOptions<OperationContext>['gateway']>;
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** Apollo's gateway with the plan executor before its own, which keeps what the other hands over. */
export function plannedGateway(apollo: ApolloGateway, executor: PlanExecutor): Gateway {
  return {
    onSchemaLoadOrUpdate: (callback) => apollo.onSchemaLoadOrUpdate(callback),
    async load(options) {
      const { executor: handOver } = await apollo.load(options);
      const execute: Executor = async (requestContext) => {
        const { document, request, context } = requestContext;
        const { operationName, variables = {} } = request;
        const prepared = executor.prepare({ document, operationName: operationName ?? undefined, variables });
        if (!prepared) return handOver(requestContext as never);
        return prepared.run(context as unknown as OperationContext);
      };
      return { executor: execute };
    },
    stop: () => apollo.stop(),
  };
}
