import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '@hromada/shared/logging';
import { requestOfError } from '@hromada/shared/server';
import type { ViewerSealer } from '@hromada/shared/viewer';
import type { RequestHandler } from 'express';
import type { FormattedExecutionResult } from 'graphql';
import { completenessPlugin } from './completeness.ts';
import { silenceApolloTelemetry } from './environment.ts';
import { type DirectAnswerParts, directAnswer } from './execution/direct-answer.ts';
import { KnownDocuments } from './execution/known-documents.ts';
import { PlanExecutor } from './execution/plan-executor.ts';
import { plannedGateway } from './execution/planned-gateway.ts';
import { limitsPlugin, type WeighParts } from './limits/limits-plugin.ts';
import { OPERATION_LIMITS, type OperationLimits } from './limits/operation-limits.ts';
import type { RateLimiter } from './limits/rate-limiter.ts';
import type { OperationContext } from './operation-context.ts';
import { openPlanning } from './planning.ts';
import { createErrorPresenter, type ErrorPresenter } from './present-error.ts';
import { SubgraphClient, type SubgraphLimits } from './subgraph-client.ts';
import { FederatedSubscriptions, type SubscriptionSettings } from './subscriptions/federated-subscriptions.ts';
import { socketOnlyPlugin } from './subscriptions/socket-only-plugin.ts';
import type { SupergraphSource } from './supergraph.ts';
import type { GatewayWatch } from './telemetry/gateway-watch.ts';

/** What the graph stands on. */
export interface GraphParts {
  readonly supergraph: SupergraphSource;
  readonly sealer: ViewerSealer;
  readonly log: Logger;
  readonly limits?: OperationLimits;
  /** null where nobody is counted */
  readonly limiter?: RateLimiter | null;
  /** what is added to the way of an operation: how it may be cached, what its status is */
  readonly plugins?: readonly ApolloServerPlugin<OperationContext>[];
  /** refuses what a foreign page could send with the user's cookie; off where no cookie is read */
  readonly csrfPrevention?: boolean;
  readonly subgraphLimits?: Partial<SubgraphLimits>;
  /** how the process is watched; absent where nobody watches */
  readonly watch?: GatewayWatch;
  readonly subscriptionSettings?: Partial<SubscriptionSettings>;
}

/** A request as it came over HTTP or a socket. */
export interface GraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

/** The federated graph: one executor for queries and mutations, one for subscriptions. */
export interface Graph {
  readonly apollo: ApolloServer<OperationContext>;
  readonly subscriptions: FederatedSubscriptions;
  readonly presentError: ErrorPresenter;
  /** answers over HTTP what needs no Apollo Server; stands before it */
  directAnswer(open: DirectAnswerParts['open']): RequestHandler;
  /** runs a query or a mutation that did not come over HTTP */
  execute(request: GraphRequest, context: OperationContext): Promise<FormattedExecutionResult>;
  /** names of the subgraphs that answer now */
  listReachable(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Loads the supergraph and starts both executors over one set of subgraph clients. */
export async function startGraph(parts: GraphParts): Promise<Graph> {
  const { supergraph, log, limits = OPERATION_LIMITS, limiter = null, watch } = parts;
  const weighing: WeighParts = { limits, limiter };
  const clients = new Map<string, SubgraphClient>();
  for (const [name, url] of supergraph.urls)
    clients.set(name, new SubgraphClient({ name, url, log, limits: parts.subgraphLimits, watch: watch?.fetches }));
  const requests = requestOfError();
  const presentError = createErrorPresenter(log, { onError: watch?.onError, requestOf: requests.of });
  const planning = openPlanning(supergraph.sdl);
  const known = new KnownDocuments();
  const executor = new PlanExecutor(planning, (name, question, context) =>
    clientNamed(name, clients).ask(question, context),
  );
  const apollo = new ApolloServer<OperationContext>({
    gateway: plannedGateway(createGateway(supergraph, clients), executor),
    formatError: presentError,
    parseOptions: { maxTokens: limits.tokens },
    plugins: [
      requests.plugin,
      socketOnlyPlugin(),
      limitsPlugin(weighing),
      completenessPlugin(),
      known.plugin(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...(parts.plugins ?? []),
    ],
    csrfPrevention: parts.csrfPrevention ?? true,
    // Who may ask for the schema is settled at the door: limits/admission.ts.
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const subscriptions = new FederatedSubscriptions({
    ...parts,
    planning,
    clients,
    presentError,
    weighing,
    settings: parts.subscriptionSettings,
  });

  return {
    apollo,
    subscriptions,
    presentError,
    directAnswer: (open) =>
      directAnswer({ known, executor, schema: planning.schemas.api, weighing, presentError, open }),
    async execute({ query, variables, operationName }, contextValue) {
      const request = { query, variables: variables ?? undefined, operationName: operationName ?? undefined };
      const { body } = await apollo.executeOperation(request, { contextValue });
      return body.kind === 'single' ? body.singleResult : body.initialResult;
    },
    async listReachable() {
      const answers = await Promise.all(
        [...clients.values()].map(async (client) => ({ name: client.name, isUp: await client.isReachable() })),
      );
      return answers.filter(({ isUp }) => isUp).map(({ name }) => name);
    },
    async stop() {
      await subscriptions.stop();
      await apollo.stop();
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}

function createGateway({ sdl }: SupergraphSource, clients: ReadonlyMap<string, SubgraphClient>): ApolloGateway {
  silenceApolloTelemetry();
  return new ApolloGateway({
    supergraphSdl: sdl,
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) => clientNamed(name, clients),
  });
}

function clientNamed(name: string, clients: ReadonlyMap<string, SubgraphClient>): SubgraphClient {
  const client = clients.get(name);
  if (!client) throw new Error(`The supergraph names an unknown subgraph: ${name}`);
  return client;
}
