import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestHandler } from 'express';
import type { GraphQLError, OperationDefinitionNode } from 'graphql';
import type { WebSocketServer } from 'ws';
import { type Telemetry, TRACEPARENT_HEADER } from '../telemetry/index.ts';
import { codeLabels, OTHER } from '../telemetry/label.ts';

/** How a subgraph's operations are watched. */
export interface OperationWatch {
  /** opens the step of the trace that a request is, before it is known what it asks */
  readonly begin: RequestHandler;
  readonly plugin: ApolloServerPlugin;
}

/**
 * Rate, errors and duration of operations by their first root field, `_entities` for references: the schema bounds how
 * many there are, whereas names of operations are the clients' own.
 */
export function watchOperations({ metrics, traces }: Telemetry): OperationWatch {
  const seconds = metrics?.histogram('hromada_operation_seconds', 'Operations, by their first field', ['operation']);
  const errors = metrics?.counter('hromada_errors_total', 'Errors in answers, by their code', ['code']);
  const codeOf = codeLabels();
  let inFlight = 0;
  metrics?.gauge('hromada_operations_in_flight', 'Operations not yet answered', [], async () => [
    { labels: {}, value: inFlight },
  ]);
  return {
    begin(request, response, next) {
      inFlight += 1;
      const trace = traces?.begin('graphql', 'server', request.get(TRACEPARENT_HEADER));
      response.once('close', () => {
        inFlight -= 1;
        trace?.end();
      });
      if (traces && trace) traces.within(trace, next);
      else next();
    },
    plugin: {
      async requestDidStart() {
        const start = performance.now();
        return {
          async didResolveOperation({ operation }) {
            const trace = traces?.present;
            trace?.rename(`graphql ${nameOf(operation)}`);
            trace?.set('graphql.operation.type', operation?.operation ?? OTHER);
          },
          async willSendResponse({ operation, errors: thrown = [] }) {
            seconds?.observe({ operation: nameOf(operation) }, (performance.now() - start) / 1_000);
            for (const error of thrown) errors?.add({ code: codeOf(codeIn(error)) });
            if (thrown.length > 0) traces?.present?.fail();
          },
        };
      },
    },
  };
}

/** How many sockets carry streams: the gateway opens one for all. */
export function watchSockets({ metrics }: Telemetry, sockets: WebSocketServer): void {
  metrics?.gauge('hromada_sockets', 'Open WebSockets', [], async () => [{ labels: {}, value: sockets.clients.size }]);
}

function nameOf(operation: OperationDefinitionNode | null | undefined): string {
  const [first] = operation?.selectionSet.selections ?? [];
  return first?.kind === 'Field' ? first.name.value : OTHER;
}

/** A refusal of the domain carries its code itself; what has none is a defect. */
function codeIn({ extensions, originalError }: GraphQLError): unknown {
  if (originalError && 'code' in originalError) return originalError.code;
  return extensions['code'] ?? 'INTERNAL';
}
