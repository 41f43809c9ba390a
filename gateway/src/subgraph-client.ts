import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@hromada/shared/logging';
import { VIEWER_HEADER } from '@hromada/shared/viewer';
import type { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { upToList } from './execution/place.ts';
import type { SubgraphQuestion } from './execution/plan-executor.ts';
import { graphError } from './graph-error.ts';
import type { OperationContext } from './operation-context.ts';
import { readAnswer, type SubgraphAnswer } from './subgraph-answer.ts';
import type { Fetch, FetchWatch } from './telemetry/fetch-watch.ts';

type Options = Parameters<GraphQLDataSource['process']>[0];
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** Bounds of one request to a subgraph. */
export interface SubgraphLimits {
  readonly queryMs: number;
  readonly mutationMs: number;
  readonly answerBytes: number;
}

const LIMITS: SubgraphLimits = { queryMs: 4_000, mutationMs: 8_000, answerBytes: 8 * 1024 * 1024 };
const RETRY_PAUSE_MS = 100;
const REACH_MS = 1_000;
const CONNECTIONS = 128;

/** What a lost connection looks like; the request may be sent again if it changes nothing. */
const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** What a client of a subgraph stands on. */
export interface SubgraphClientParts {
  readonly name: string;
  readonly url: string;
  readonly log: Logger;
  readonly limits?: Partial<SubgraphLimits>;
  readonly watch?: FetchWatch;
}

/**
 * Fetches from one subgraph for @apollo/gateway: on behalf of the viewer, in bounded time and memory. Whatever goes
 * wrong on the way is logged here and leaves as SUBGRAPH_UNAVAILABLE with the path that stays empty, no host or body.
 */
export class SubgraphClient implements GraphQLDataSource<OperationContext> {
  readonly name: string;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #limits: SubgraphLimits;
  readonly #log: Logger;
  readonly #watch: FetchWatch | undefined;

  constructor(subgraph: SubgraphClientParts) {
    const { origin, pathname, search } = new URL(subgraph.url);
    this.name = subgraph.name;
    this.#limits = { ...LIMITS, ...subgraph.limits };
    this.#log = subgraph.log;
    this.#watch = subgraph.watch;
    this.#path = `${pathname}${search}`;
    this.#pool = new Pool(origin, {
      connections: CONNECTIONS,
      maxResponseSize: this.#limits.answerBytes,
      connectTimeout: REACH_MS,
    });
    this.#watch?.pool(this.name, () => this.#pool.stats);
  }

  /** Answers Apollo's own executor. */
  process(options: Options): Promise<Answer> {
    const { query = '', variables = {}, operationName } = options.request;
    const path = (('pathInIncomingRequest' in options && options.pathInIncomingRequest) || []) as readonly string[];
    const question = {
      query,
      variables,
      operationName,
      isMutation: /^\s*mutation\b/.test(query),
      path: upToList(path),
    };
    return this.ask(question, options.context as OperationContext) as Promise<Answer>;
  }

  /** @throws {GraphQLError} SUBGRAPH_UNAVAILABLE whatever went wrong on the way */
  async ask(question: SubgraphQuestion, context: OperationContext): Promise<SubgraphAnswer> {
    const { query, variables, operationName, isMutation, path } = question;
    const fetch = this.#watch?.begin(this.name);
    try {
      const token = await context.sealedViewer();
      const body = JSON.stringify({ query, variables, operationName });
      const { deadlineAt, viewer } = context;
      const { requestId } = viewer;
      const answer = await this.#ask({ body, token, requestId, deadlineAt, isMutation, fetch });
      fetch?.end('answered');
      return answer;
    } catch (error) {
      fetch?.end('unavailable');
      this.#log.warn(
        { subgraph: this.name, requestId: context.viewer.requestId, operationName, err: error },
        'subgraph unavailable',
      );
      throw this.#unavailable(path);
    }
  }

  /** Whether anything answers at the subgraph's address within a second. */
  async isReachable(): Promise<boolean> {
    try {
      const { body } = await this.#pool.request({
        path: '/livez',
        method: 'GET',
        signal: AbortSignal.timeout(REACH_MS),
      });
      await body.dump();
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  /** Sends the request; a query that lost its connection is sent a second time, within the same deadline. */
  async #ask(request: SubgraphRequest): Promise<SubgraphAnswer> {
    const allowedMs = request.isMutation ? this.#limits.mutationMs : this.#limits.queryMs;
    const signal = AbortSignal.timeout(
      Math.max(1, Math.min(allowedMs, Math.round(request.deadlineAt - performance.now()))),
    );
    try {
      return await this.#send(request, signal);
    } catch (error) {
      if (request.isMutation || !isConnectionLost(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE_MS));
      return await this.#send(request, signal);
    }
  }

  async #send({ body, token, requestId, fetch }: SubgraphRequest, signal: AbortSignal): Promise<SubgraphAnswer> {
    const response = await this.#pool.request({
      path: this.#path,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': requestId,
        [VIEWER_HEADER]: token,
        ...fetch?.headers,
      },
      body,
      signal,
    });
    return readAnswer(response.statusCode, await response.body.text());
  }

  #unavailable(path: readonly (string | number)[]): GraphQLError {
    return graphError('SUBGRAPH_UNAVAILABLE', `The ${this.name} service does not answer now`, {
      ...(path.length > 0 && { path }),
      extensions: { serviceName: this.name },
    });
  }
}

interface SubgraphRequest {
  readonly body: string;
  readonly token: string;
  readonly requestId: string;
  readonly deadlineAt: number;
  readonly isMutation: boolean;
  readonly fetch: Fetch | undefined;
}

function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CONNECTION_LOST.has(String(error.code));
}
