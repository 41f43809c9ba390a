import { ApolloProvider } from '@apollo/client/react';
import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Graph, type GraphOptions, openGraph } from './client.ts';
import type { Connection, ConnectionState } from './connection.ts';

const ConnectionContext = createContext<Connection | null>(null);

/** Opens the graph for the components inside and reads everything on the screen again after a gap. */
export function GraphProvider({ children, ...options }: GraphOptions & { readonly children: ReactNode }) {
  const { graphUrl, socketUrl, language, onSignedOut, operationHashes } = options;
  const graph: Graph = useMemo(
    () => openGraph({ graphUrl, socketUrl, language, onSignedOut, operationHashes }),
    [graphUrl, socketUrl, language, onSignedOut, operationHashes],
  );
  useEffect(() => {
    const stop = graph.connection.onResync(() => void graph.client.refetchQueries({ include: 'active' }));
    return () => {
      stop();
      graph.dispose();
    };
  }, [graph]);
  return (
    <ConnectionContext value={graph.connection}>
      <ApolloProvider client={graph.client}>{children}</ApolloProvider>
    </ConnectionContext>
  );
}

/** The live connection of the graph. @throws {Error} outside of `GraphProvider` */
export function useConnection(): Connection {
  const connection = use(ConnectionContext);
  if (!connection) throw new Error('useConnection needs a GraphProvider above it');
  return connection;
}

/** How the live stream is doing, as state. */
export function useConnectionState(): ConnectionState {
  const connection = useConnection();
  return useSyncExternalStore(connection.subscribe, connection.state);
}
