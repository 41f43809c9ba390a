import type { GraphQLSchema } from 'graphql';

/** A subgraph as the contract room sees it: its name, what it owns, and the door to its schema. */
export interface RegisteredSubgraph {
  /** name in the supergraph; also the folder under `subgraphs/` */
  readonly name: string;
  /** entities whose record lives here; any other subgraph only adds fields to them or points at them */
  readonly entities: readonly string[];
  /** builds the federation schema from the decorated classes; opens no connection */
  build(): Promise<GraphQLSchema>;
}

/** Every subgraph of the graph, in the order of the house: people, appeals, council, services. */
export const registry: readonly RegisteredSubgraph[] = [
  {
    name: 'residents',
    entities: ['Person'],
    build: async () => (await import('@hromada/residents/schema')).buildResidentsSchema(),
  },
  {
    name: 'appeals',
    entities: ['Appeal', 'Document', 'OrgUnit', 'Employee'],
    build: async () => (await import('@hromada/appeals/schema')).buildAppealsSchema(),
  },
  {
    name: 'e-democracy',
    entities: ['VotingMember', 'VoteEvent'],
    build: async () => (await import('@hromada/e-democracy/schema')).buildEDemocracySchema(),
  },
  {
    name: 'services',
    entities: ['Service', 'ServiceApplication'],
    build: async () => (await import('@hromada/services/schema')).buildServicesSchema(),
  },
];
