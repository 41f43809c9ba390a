import type { EventEmitter } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { VIEWER_HEADER, type Viewer, viewerOpener, viewerSealer } from '@hromada/shared/viewer';
import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/** Key of the viewer token in tests. */
export const INTERNAL_KEY = 'internal-key-of-the-tests-0123456789';

/** What a subgraph is made of. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Record<string, unknown>;
}

/** How a request came to the subgraph. */
export interface SeenRequest {
  readonly headers: http.IncomingHttpHeaders;
  readonly viewer: Viewer;
  readonly query: string;
}

/** A small subgraph on real sockets that can fall over, hang and lie. */
export class SubgraphServer {
  readonly name: string;
  readonly sdl: string;
  /** requests, the platform's own left out */
  readonly seen: SeenRequest[] = [];
  /** subscriptions that clients have open, the platform's own left out */
  readonly openStreams = new Map<string, Viewer>();
  /** subscriptions ever started */
  startedStreams = 0;
  /** answers instead of the schema while set */
  misbehave: ((response: http.ServerResponse, request: http.IncomingMessage) => void) | null = null;
  readonly #schema: GraphQLSchema;
  readonly #opener = viewerOpener(viewerSealer(INTERNAL_KEY).publicKey);
  #server: http.Server | null = null;
  #sockets: WebSocketServer | null = null;
  #port = 0;

  constructor({ name, sdl, resolvers }: SubgraphDefinition) {
    this.name = name;
    this.sdl = sdl;
    this.#schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  /** Listens, after a kill at the same address as before. */
  async start(): Promise<void> {
    const server = http.createServer((request, response) => void this.#answer(request, response));
    const sockets = new WebSocketServer({ server, path: '/graphql' });
    useServer(
      {
        schema: this.#schema,
        context: async ({ extra }, id, { extensions }) => {
          const viewer = await this.#opener.open(String(extensions?.viewer));
          const stream = `${id}/${this.startedStreams++}`;
          if (viewer.kind !== 'system') this.openStreams.set(stream, viewer);
          (extra as { socket: EventEmitter }).socket
            .setMaxListeners(0)
            .once('close', () => this.openStreams.delete(stream));
          return { viewer, stream };
        },
        onComplete: (_context, id) => {
          for (const stream of this.openStreams.keys())
            if (stream.startsWith(`${id}/`)) this.openStreams.delete(stream);
        },
      },
      sockets,
    );
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    this.#sockets = sockets;
  }

  /** Falls over: every connection breaks at once. */
  async kill(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = null;
    for (const socket of this.#sockets?.clients ?? []) socket.terminate();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    if (request.method === 'GET') return void response.end('ok');
    if (this.misbehave) return this.misbehave(response, request);
    const { query, variables, operationName } = JSON.parse(await text(request));
    const viewer = await this.#opener.open(String(request.headers[VIEWER_HEADER]));
    if (viewer.kind !== 'system') this.seen.push({ headers: request.headers, viewer, query });
    const result = await this.#execute(query, variables, operationName, viewer);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  }

  async #execute(
    query: string,
    variableValues: Record<string, unknown>,
    operationName: string,
    viewer: Viewer,
  ): Promise<ExecutionResult> {
    const document = parse(query);
    const errors = validate(this.#schema, document);
    if (errors.length > 0) return { errors };
    return execute({ schema: this.#schema, document, variableValues, operationName, contextValue: { viewer } });
  }
}
