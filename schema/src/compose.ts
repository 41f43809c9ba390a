import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { withoutBorrowedWords } from './borrowed.ts';
import type { EmittedSubgraph } from './emit.ts';

/** The composed graph, as the gateway loads it and as a client sees it. */
export interface Composition {
  /** SDL with the join directives that tell the gateway where each field lives */
  readonly supergraph: string;
  /** SDL without them, sorted by name: the public contract */
  readonly api: string;
  /** what the composer finds doubtful: differing descriptions, unused keys */
  readonly warnings: readonly string[];
}

/**
 * Composes subgraphs without a server, a network or a registry.
 *
 * The URLs are placeholders: the gateway maps subgraph names to addresses from its own environment.
 *
 * @throws {Error} when the subgraphs contradict each other; the message holds every reason
 */
export function compose(subgraphs: readonly EmittedSubgraph[]): Composition {
  const owned = new Set(subgraphs.flatMap(({ entities }) => entities));
  const services = subgraphs.map(({ name, entities, sdl }) => ({
    name,
    typeDefs: withoutBorrowedWords(parse(sdl), entities, owned),
    url: `http://${name}.local/graphql`,
  }));
  const result = composeServices(services);
  if (result.errors) {
    throw new Error(`The subgraphs do not compose:\n${result.errors.map((error) => `- ${error.message}`).join('\n')}`);
  }
  return {
    supergraph: `${result.supergraphSdl.trim()}\n`,
    api: `${printSchema(lexicographicSortSchema(apiSchemaOf(result.supergraphSdl)))}\n`,
    warnings: result.hints
      .filter(({ definition }) => definition.level.name === 'WARN')
      .map(({ definition, message }) => `${definition.code}: ${message}`),
  };
}

function apiSchemaOf(supergraphSdl: string) {
  return Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
}
