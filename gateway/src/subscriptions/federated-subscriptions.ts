import { createHash } from 'node:crypto';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@hromada/shared/logging';
import type { Viewer, ViewerSealer } from '@hromada/shared/viewer';
import {
  type DocumentNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  print,
} from 'graphql';
import type { Client } from 'graphql-ws';
import { graphError } from '../graph-error.ts';
import type { WeighParts } from '../limits/limits-plugin.ts';
import { openOperation } from '../operation-context.ts';
import type { Planning } from '../planning.ts';
import type { ErrorPresenter } from '../present-error.ts';
import type { SupergraphSource } from '../supergraph.ts';
import { rightsOf } from '../viewer/sign-in-watch.ts';
import { type CompleteEvent, eventCompleter } from './complete-event.ts';
import { SharedStream, type StreamLimits } from './shared-stream.ts';
import { type SubscriptionPlan, SubscriptionPlanner } from './subscription-plan.ts';
import { connectSubgraph, type UpstreamTiming } from './upstream-client.ts';

/** Bounds and timing of subscriptions. */
export interface SubscriptionSettings {
  readonly limits: StreamLimits;
  readonly timing: UpstreamTiming;
}

const SETTINGS: SubscriptionSettings = {
  limits: { window: 8, inbox: 512, readAhead: 64, consumer: { waitingResults: 200, waitingMs: 15_000 } },
  timing: { pingMs: 10_000, pongMs: 5_000 },
};

/** What federated subscriptions stand on. */
export interface SubscriptionParts {
  readonly supergraph: SupergraphSource;
  readonly planning: Planning;
  readonly clients: ReadonlyMap<string, GraphQLDataSource>;
  readonly sealer: ViewerSealer;
  readonly presentError: ErrorPresenter;
  readonly weighing: WeighParts;
  readonly log: Logger;
  readonly settings?: Partial<SubscriptionSettings>;
}

/** A subscription of a client; the document is valid for the schema. */
export interface SubscribeRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly viewer: Viewer;
  /** cuts the client when it does not keep up */
  onSlow(): void;
}

/** Subscriptions over several subgraphs: the stream comes from the owner, every event is completed by the others. */
export class FederatedSubscriptions {
  readonly #parts: SubscriptionParts;
  readonly #settings: SubscriptionSettings;
  readonly #planner: SubscriptionPlanner;
  readonly #complete: CompleteEvent;
  readonly #streams = new Set<SharedStream>();
  /** the newest stream of each kind: the one a newcomer may join */
  readonly #newest = new Map<string, SharedStream>();
  readonly #sockets = new Map<string, Client>();

  constructor(parts: SubscriptionParts) {
    this.#parts = parts;
    this.#settings = { ...SETTINGS, ...parts.settings };
    this.#planner = new SubscriptionPlanner(parts.planning);
    this.#complete = eventCompleter({ ...parts, schemas: parts.planning.schemas, dataSources: parts.clients });
  }

  /** The schema that documents are validated by. */
  get schema(): GraphQLSchema {
    return this.#parts.planning.schemas.api;
  }

  /** What a subscription may ask for, and who counts it. */
  get weighing(): WeighParts {
    return this.#parts.weighing;
  }

  /** Streams open in subgraphs now. */
  get streamCount(): number {
    return this.#streams.size;
  }

  /** Answers the events, or why there will be none. */
  subscribe(
    request: SubscribeRequest,
  ): AsyncIterableIterator<FormattedExecutionResult> | { errors: readonly GraphQLError[] } {
    const { document, viewer } = request;
    const operationName = request.operationName ?? undefined;
    const definition = getOperationAST(document, operationName);
    if (!definition) return { errors: [graphError('SUBSCRIPTION_UNSUPPORTED', 'The document has no such operation')] };
    const coerced = getVariableValues(this.schema, definition.variableDefinitions ?? [], request.variables ?? {});
    if (coerced.errors) return { errors: coerced.errors.map(asInputError) };
    try {
      const plan = this.#planner.plan(document, operationName);
      const operation = { document, operationName, variables: coerced.coerced };
      const key = streamKey(operation, viewer);
      const stream = this.#findOpen(key) ?? this.#open(key, plan, operation, viewer);
      return stream.join(request.onSlow);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }

  /** Ends every stream and closes the sockets to subgraphs. */
  async stop(): Promise<void> {
    for (const stream of [...this.#streams])
      stream.fail(graphError('SUBSCRIPTION_GAP', 'The gateway is going away: subscribe anew'));
    await Promise.all([...this.#sockets.values()].map((socket) => Promise.resolve(socket.dispose()).catch(() => {})));
  }

  #findOpen(key: string): SharedStream | null {
    const stream = this.#newest.get(key);
    return stream?.isOpenToNewcomers ? stream : null;
  }

  #open(key: string, plan: SubscriptionPlan, operation: Parameters<CompleteEvent>[2], viewer: Viewer): SharedStream {
    const { sealer, log } = this.#parts;
    const stream: SharedStream = new SharedStream({
      upstream: {
        client: this.#socketTo(plan.primary.serviceName),
        plan,
        variables: operation.variables,
        sealViewer: () => sealer.seal(viewer),
        log,
      },
      limits: this.#settings.limits,
      complete: (event) => this.#complete(event, plan, operation, openOperation(viewer, sealer)),
      onIdle: () => {
        this.#streams.delete(stream);
        if (this.#newest.get(key) === stream) this.#newest.delete(key);
      },
    });
    this.#streams.add(stream);
    this.#newest.set(key, stream);
    stream.start();
    return stream;
  }

  #socketTo(subgraph: string): Client {
    const known = this.#sockets.get(subgraph);
    if (known) return known;
    const socket = connectSubgraph(this.#parts.supergraph.urls.get(subgraph) ?? '', this.#settings.timing);
    this.#sockets.set(subgraph, socket);
    return socket;
  }
}

/** Equal for subscriptions that must bring equal events: everything of the viewer that may change an answer is in it. */
export function streamKey(
  { document, operationName, variables }: Parameters<CompleteEvent>[2],
  viewer: Viewer,
): string {
  const identity = [print(document), operationName ?? null, sorted(variables), rightsOf(viewer), viewer.language];
  return createHash('sha256').update(JSON.stringify(identity)).digest('base64');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

function asInputError(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT' } });
}
