import { type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';

/** The three forms of the schema that planning and execution need. */
export interface PlannerSchemas {
  /** what clients see */
  readonly api: GraphQLSchema;
  /** the same as Apollo's planner holds it */
  readonly plannerApi: Schema;
  readonly supergraph: GraphQLSchema;
}

/** Apollo's own planner beside the gateway's, which keeps its plans to itself. */
export interface Planning {
  readonly schemas: PlannerSchemas;
  readonly planner: QueryPlanner;
}

/** Builds a planner over a supergraph; it takes a while, so there is one for everything that plans. */
export function openPlanning(supergraphSdl: string): Planning {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const plannerApi = supergraph.apiSchema();
  return {
    schemas: {
      api: plannerApi.toGraphQLJSSchema(),
      plannerApi,
      supergraph: supergraph.schema.toGraphQLJSSchema(),
    },
    planner: new QueryPlanner(supergraph),
  };
}
