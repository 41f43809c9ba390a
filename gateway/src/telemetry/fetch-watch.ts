import { type Telemetry, TRACEPARENT_HEADER } from '@hromada/shared/telemetry';

/** How a fetch ended. */
export type FetchEnd = 'answered' | 'unavailable';

/** One fetch from a subgraph while it lasts. */
export interface Fetch {
  /** what the subgraph is told of the trace */
  readonly headers: Readonly<Record<string, string>>;
  end(how: FetchEnd): void;
}

/** What a pool of connections tells of itself. */
export interface PoolState {
  readonly connected: number;
  readonly running: number;
  readonly queued: number;
}

/** Watches fetches from subgraphs. */
export interface FetchWatch {
  begin(subgraph: string): Fetch;
  /** the connections of one more client of the subgraph */
  pool(subgraph: string, read: () => PoolState): void;
}

export function watchFetches({ metrics, traces }: Telemetry): FetchWatch {
  const pools: { readonly subgraph: string; readonly read: () => PoolState }[] = [];
  const seconds = metrics?.histogram('hromada_fetch_seconds', 'Fetches from subgraphs', ['subgraph', 'end']);
  metrics?.gauge('hromada_fetch_pool', 'Connections to subgraphs', ['subgraph', 'state'], async () => {
    const figures = new Map<string, { labels: { subgraph: string; state: string }; value: number }>();
    for (const { subgraph, read } of pools) {
      const { connected, running, queued } = read();
      for (const [state, value] of Object.entries({ connected, running, queued })) {
        const before = figures.get(`${subgraph} ${state}`)?.value ?? 0;
        figures.set(`${subgraph} ${state}`, { labels: { subgraph, state }, value: before + value });
      }
    }
    return [...figures.values()];
  });
  return {
    begin(subgraph) {
      const start = performance.now();
      const trace = traces?.begin(`fetch ${subgraph}`, 'client');
      const headers: Record<string, string> = trace ? { [TRACEPARENT_HEADER]: trace.parent } : {};
      return {
        headers,
        end(how) {
          seconds?.observe({ subgraph, end: how }, (performance.now() - start) / 1_000);
          if (how === 'unavailable') trace?.fail();
          trace?.end();
        },
      };
    },
    pool: (subgraph, read) => void pools.push({ subgraph, read }),
  };
}
