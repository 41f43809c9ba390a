import { codeLabels, OTHER, type Telemetry, TRACEPARENT_HEADER } from '@hromada/shared/telemetry';
import type { Request, RequestHandler } from 'express';
import { Kind, parse } from 'graphql';
import { type FetchWatch, watchFetches } from './fetch-watch.ts';

/** What is open at the gateway now. */
export interface SocketState {
  socketCount(): number;
  /** streams of subgraphs that subscriptions share */
  streamCount(): number;
}

/** The eyes on the gateway's edges: what comes in, what goes out, what is open. */
export interface GatewayWatch {
  /** stands before the routes of the graph */
  readonly request: RequestHandler;
  readonly fetches: FetchWatch;
  /** told the code of every error that leaves */
  onError(code: unknown): void;
  sockets(state: SocketState): void;
}

/**
 * Watches the gateway as far as the telemetry is on.
 * @param listed texts of the operations that the console's build has listed: only their names become labels, all others
 * are `other`, since a program may call its operations anything
 * @returns undefined when nobody watches: then nothing stands in the way
 */
export function watchGateway(telemetry: Telemetry, listed: Iterable<string>): GatewayWatch | undefined {
  const { metrics, traces } = telemetry;
  if (!metrics && !traces) return undefined;
  const names = new Set([...listed].flatMap(namesIn));
  const seconds = metrics?.histogram('hromada_operation_seconds', 'Requests to the graph, by listed operation', [
    ...['operation', 'status'],
  ]);
  const errors = metrics?.counter('hromada_errors_total', 'Errors in answers, by their code', ['code']);
  const codeOf = codeLabels();
  let inFlight = 0;
  metrics?.gauge('hromada_operations_in_flight', 'Requests not yet answered', [], async () => [
    { labels: {}, value: inFlight },
  ]);
  return {
    request(request, response, next) {
      const start = performance.now();
      const trace = traces?.begin('graphql', 'server', request.get(TRACEPARENT_HEADER));
      inFlight += 1;
      response.once('close', () => {
        inFlight -= 1;
        const operation = nameOf(request, names);
        const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted';
        seconds?.observe({ operation, status }, (performance.now() - start) / 1_000);
        trace?.rename(`graphql ${operation}`);
        trace?.set('http.response.status_code', response.statusCode);
        if (response.statusCode >= 500) trace?.fail();
        trace?.end();
      });
      if (traces && trace) traces.within(trace, next);
      else next();
    },
    fetches: watchFetches(telemetry),
    onError: (code) => errors?.add({ code: codeOf(code) }),
    sockets({ socketCount, streamCount }) {
      metrics?.gauge('hromada_sockets', 'Open WebSockets', [], async () => [{ labels: {}, value: socketCount() }]);
      metrics?.gauge('hromada_streams', 'Streams of subgraphs that subscriptions share', [], async () => [
        { labels: {}, value: streamCount() },
      ]);
    },
  };
}

function nameOf({ body }: Request, names: ReadonlySet<string>): string {
  const name: unknown = body?.operationName;
  return typeof name === 'string' && names.has(name) ? name : OTHER;
}

function namesIn(text: string): string[] {
  return parse(text, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
  );
}
