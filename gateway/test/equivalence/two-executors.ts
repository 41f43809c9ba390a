import { buildOperationContext, executeQueryPlan, type ServiceMap } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { type FormattedExecutionResult, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { settleCompleteness } from '../../src/completeness.ts';
import { PlanExecutor } from '../../src/execution/plan-executor.ts';
import type { OperationContext } from '../../src/operation-context.ts';
import { openPlanning } from '../../src/planning.ts';
import { compose } from '../gateway-harness.ts';
import type { InventedSubgraph, Question } from './invented-subgraphs.ts';

/** An answer as a client compares it: errors by place and code, in no order. */
export interface Comparable {
  readonly data: unknown;
  readonly errors: readonly string[];
}

/** Apollo's own executor and ours over the same subgraphs. */
export interface TwoExecutors {
  readonly schema: GraphQLSchema;
  /** plans; null where ours hands the operation over */
  ours(query: string, variables: Readonly<Record<string, unknown>>): Promise<Comparable | null>;
  /** runs the same operation by the same plan */
  apollos(variables: Readonly<Record<string, unknown>>): Promise<Comparable>;
}

export function twoExecutors(subgraphs: readonly InventedSubgraph[]): TwoExecutors {
  const named = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  const supergraph = compose(subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `http://${name}.invalid` })));
  const planning = openPlanning(supergraph);
  let text = '';
  let document = parse('{ __typename }');
  // Planning takes longer than all the rest: both run the one plan.
  let plan: QueryPlan = { kind: 'QueryPlan' };
  const planner = {
    buildQueryPlan(operation: Parameters<typeof planning.planner.buildQueryPlan>[0]) {
      plan = planning.planner.buildQueryPlan(operation);
      return plan;
    },
  } as typeof planning.planner;
  const executor = new PlanExecutor({ ...planning, planner }, async (name, question) => {
    const subgraph = named.get(name);
    if (!subgraph) throw new RangeError(name);
    return subgraph.answer(question) as never;
  });
  const services: ServiceMap = Object.fromEntries(
    subgraphs.map((subgraph) => [
      subgraph.name,
      { process: async ({ request }) => (await subgraph.answer(request as Question)) as never },
    ]),
  );
  const schema = planning.schemas.api;

  return {
    schema,
    async ours(query, variables) {
      if (query !== text) [text, document] = [query, parse(query)];
      const operation = { document, operationName: undefined, variables };
      const result = await executor.prepare(operation)?.run({} as OperationContext);
      return result ? comparable(result as FormattedExecutionResult) : null;
    },
    async apollos(variables) {
      const { schemas } = planning;
      const requestContext = { request: { variables }, document, context: {}, metrics: {}, schema };
      const result = await executeQueryPlan(
        plan,
        services,
        requestContext as never,
        buildOperationContext({ schema, operationDocument: document }),
        schemas.supergraph,
        schemas.plannerApi,
      );
      return comparable(result as FormattedExecutionResult);
    },
  };
}

function comparable(result: FormattedExecutionResult): Comparable {
  const settled = settleCompleteness(result);
  const errors = (settled.errors ?? []) as readonly GraphQLError[];
  const named = errors.map(
    ({ path, extensions }) => `${extensions?.code} ${settled.data ? placeOf(path, settled.data) : ''}`,
  );
  return { data: JSON.parse(JSON.stringify(settled.data ?? null)), errors: [...new Set(named)].sort() };
}

/** An error deep inside of what became null stands for the null: which of several came first is chance. */
function placeOf(path: GraphQLError['path'], data: unknown): string {
  let value = data as Record<string | number, unknown> | null | undefined;
  const place: (string | number)[] = [];
  for (const part of path ?? []) {
    if (typeof value !== 'object' || value === null) break;
    place.push(part);
    value = value[part] as typeof value;
  }
  return place.join('.');
}
