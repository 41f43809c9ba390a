import { cacheablePlugin } from './cacheable-plugin.ts';
import type { GatewayEnvironment } from './environment.ts';
import { type Graph, type GraphParts, startGraph } from './graph.ts';
import { legacyStatusPlugin } from './legacy-status-plugin.ts';
import { readSupergraph } from './supergraph.ts';

/**
 * Starts the graph that holds the public contract only: its schema has no name of anything else, so no operation can reach
 * what is not public, whatever the rules say. Null where the environment names no such contract.
 */
export async function startPublicGraph(
  { publicSupergraphFile, subgraphUrls, limits }: GatewayEnvironment,
  parts: Omit<GraphParts, 'supergraph'>,
): Promise<Graph | null> {
  if (publicSupergraphFile === null) return null;
  return startGraph({
    ...parts,
    supergraph: await readSupergraph(publicSupergraphFile, subgraphUrls),
    limits: limits.publicOperation,
    // No cookie is read there, so no foreign page can misuse one.
    csrfPrevention: false,
    plugins: [cacheablePlugin(), legacyStatusPlugin()],
  });
}
