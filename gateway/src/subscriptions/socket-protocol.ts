import { randomUUID } from 'node:crypto';
import type http from 'node:http';
import { UnauthenticatedError } from '@hromada/shared/errors';
import type { ViewerSealer } from '@hromada/shared/viewer';
import {
  type ExecutionArgs,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { type Context, makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Graph, GraphRequest } from '../graph.ts';
import { graphError } from '../graph-error.ts';
import type { Admission } from '../limits/admission.ts';
import type { ClientAddress } from '../limits/client-address.ts';
import { isConsoleSession } from '../limits/console-session.ts';
import type { RateLimiter } from '../limits/rate-limiter.ts';
import { type OperationContext, openOperation } from '../operation-context.ts';
import type { Identify, Identity } from '../viewer/identify.ts';
import type { SignInWatch } from '../viewer/sign-in-watch.ts';
import { findFaults, parseOperation } from './check-operation.ts';

const SUBSCRIPTIONS_PER_SOCKET = 20;
const INIT_WAIT_MS = 3_000;
/** close code: the sign-in ran out, was ended, or means something else by now; connect again, perhaps after signing in */
const SIGN_IN_ENDED = 4403;

/** One client's connection. */
export interface Connection {
  readonly socket: WebSocket;
  readonly request: http.IncomingMessage;
  /** settled by connection_init */
  identity?: Identity;
}

/** What the protocol stands on. */
export interface SocketProtocolParts {
  readonly graph: Graph;
  readonly identify: Identify;
  readonly sealer: ViewerSealer;
  readonly watch: SignInWatch;
  readonly admission: Admission;
  readonly limiter: RateLimiter;
  readonly addressOf: ClientAddress;
}

type ConnectionInit = Record<string, unknown>;

/** What travels from the check of an operation to its execution. */
interface SocketOperation {
  readonly request: GraphRequest;
  readonly context: OperationContext;
  readonly socket: WebSocket;
}

/** graphql-transport-ws over the graph: sign-in at connection_init, then any operation. */
export function createSocketProtocol(parts: SocketProtocolParts): Server<Connection> {
  const { graph, identify, sealer, watch, admission, limiter, addressOf } = parts;
  const { subscriptions, presentError } = graph;
  const present = (error: GraphQLError | GraphQLFormattedError) =>
    error instanceof GraphQLError ? presentError(error.toJSON(), error) : error;

  return makeServer<ConnectionInit, Connection>({
    connectionInitWaitTimeout: INIT_WAIT_MS,

    async onConnect({ extra, connectionParams = {} }) {
      const { socket, request } = extra;
      const again = () => identify(request.headers, connectionParams);
      try {
        extra.identity = await again();
      } catch (error) {
        if (error instanceof UnauthenticatedError) return false;
        throw error;
      }
      const close = () => socket.close(SIGN_IN_ENDED, 'The sign-in ended');
      socket.once('close', watch.add({ identity: extra.identity, again, close }));
      return true;
    },

    onSubscribe(connection, _id, payload) {
      try {
        return check(connection, payload);
      } catch (error) {
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    },

    // Apollo Server validates, limits and masks by itself; its answers are formatted already.
    execute: ({ contextValue }) =>
      graph.execute(operationOf(contextValue).request, operationOf(contextValue).context) as Promise<never>,

    subscribe({ document, contextValue }) {
      const { request, context, socket } = operationOf(contextValue);
      return subscriptions.subscribe({
        ...request,
        document,
        viewer: context.viewer,
        onSlow: () => socket.terminate(),
      }) as AsyncIterable<never>;
    },

    onNext: (_connection, _id, _payload, _args, { errors, ...result }): FormattedExecutionResult =>
      errors ? { ...result, errors: errors.map(present) } : result,
    onError: (_connection, _id, _payload, errors) => errors.map(present),
  });

  function check(
    connection: Context<ConnectionInit, Connection>,
    payload: SubscribePayload,
  ): ExecutionArgs | GraphQLError[] {
    const { identity, socket, request: upgrade } = connection.extra;
    if (!identity) throw new UnauthenticatedError('connection_init was not acknowledged');
    const viewer = { ...identity.viewer, requestId: randomUUID() };
    const actor = limiter.actorOf(viewer, addressOf(upgrade));
    limiter.takeRequest(actor);
    const isListOnly = isConsoleSession(viewer, upgrade.headers, connection.connectionParams);
    const query = admission.admit(payload, viewer, isListOnly) ?? '';
    const document = parseOperation(query, subscriptions.weighing.limits.tokens);
    const operation = getOperationAST(document, payload.operationName);
    if (!operation) throw graphError('SUBSCRIPTION_UNSUPPORTED', 'The document has no such operation');
    const { schema } = subscriptions;
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      if (Object.keys(connection.subscriptions).length > SUBSCRIPTIONS_PER_SOCKET) {
        throw graphError('SUBSCRIPTION_LIMIT', `At most ${SUBSCRIPTIONS_PER_SOCKET} subscriptions on one socket`);
      }
      const given = { operation, values: payload.variables ?? {} };
      const faults = findFaults({ schema, document, given, actor }, subscriptions.weighing);
      if (faults.length > 0) return [...faults];
    }
    identity.touch();
    const request = { ...payload, query };
    const contextValue: SocketOperation = { request, context: openOperation(viewer, sealer, actor), socket };
    return { schema, document, operationName: payload.operationName, contextValue };
  }
}

function operationOf(contextValue: unknown): SocketOperation {
  return contextValue as SocketOperation;
}
