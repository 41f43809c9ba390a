import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';

/** The composed contract and where its parts answer. */
export interface SupergraphSource {
  /** text of schema/supergraph.graphql */
  readonly sdl: string;
  /** subgraph name → address of its GraphQL endpoint */
  readonly urls: ReadonlyMap<string, string>;
}

/** The supergraph names a subgraph that nobody gave an address for. */
export class MissingSubgraphUrlError extends Error {
  override readonly name = 'MissingSubgraphUrlError';
}

/**
 * Reads the committed supergraph and pairs each subgraph's name with its address.
 * @throws {MissingSubgraphUrlError} naming every subgraph without an address
 */
export async function readSupergraph(file: string, urls: ReadonlyMap<string, string>): Promise<SupergraphSource> {
  return locateSubgraphs(await readFile(file, 'utf8'), urls);
}

/** @see readSupergraph */
export function locateSubgraphs(sdl: string, urls: ReadonlyMap<string, string>): SupergraphSource {
  const names = Supergraph.build(sdl, { validateSupergraph: false })
    .subgraphsMetadata()
    .map(({ name }) => name);
  const missing = names.filter((name) => !urls.has(name));
  if (missing.length > 0) throw new MissingSubgraphUrlError(`No address for ${missing.map(variableName).join(', ')}`);
  return { sdl, urls: new Map(names.map((name) => [name, urls.get(name) ?? ''])) };
}

function variableName(subgraph: string): string {
  return `SUBGRAPH_URL_${subgraph.toUpperCase().replaceAll('-', '_')}`;
}
