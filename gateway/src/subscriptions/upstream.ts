import type { Logger } from '@hromada/shared/logging';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Client, SubscribePayload } from 'graphql-ws';
import { z } from 'zod';
import { graphError } from '../graph-error.ts';
import { backoffMs } from './backoff.ts';
import type { SubscriptionPlan } from './subscription-plan.ts';

/** What a stream needs to reach its subgraph. */
export interface UpstreamParts {
  readonly client: Client;
  readonly plan: SubscriptionPlan;
  readonly variables: Readonly<Record<string, unknown>>;
  /** the viewer, sealed anew for each (re)subscription: a token lives shorter than a stream */
  sealViewer(): Promise<string>;
  readonly log: Logger;
}

/** What a stream tells about itself. */
export interface UpstreamEvents {
  onEvent(event: ExecutionResult): void;
  /** the subgraph refused, or events are lost for good; nothing follows */
  onFail(error: GraphQLError): void;
  /** the subgraph has nothing more to say; nothing follows */
  onEnd(): void;
}

const subgraphErrors = z
  .array(z.looseObject({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
  .min(1);

/** A connection that lasted this long, in milliseconds, was a good one: the next retry starts from the shortest pause. */
const STABLE_MS = 10_000;

/**
 * One subscription in a subgraph that outlives the subgraph's restarts: it subscribes again, endlessly, behind the
 * last event it received, so nothing is lost and nothing comes twice. Without a cursor to continue from, a broken
 * connection ends it with SUBSCRIPTION_GAP once the subgraph is back.
 */
export class Upstream {
  readonly #parts: UpstreamParts;
  readonly #events: UpstreamEvents;
  #cursor: string | null;
  /** grows with every (re)subscription; whatever an earlier one still says is ignored */
  #generation = 0;
  #failures = 0;
  #since = 0;
  #unsubscribe: () => void = () => {};
  #retry: NodeJS.Timeout | undefined;
  #isPaused = false;
  #hasMoved = false;

  constructor(parts: UpstreamParts, events: UpstreamEvents) {
    this.#parts = parts;
    this.#events = events;
    this.#cursor = parts.plan.resumable?.startCursor(parts.variables) ?? null;
  }

  /** Whether a newcomer would miss events that this stream's starting point promised. */
  get hasLeftItsStart(): boolean {
    return this.#hasMoved && this.#parts.plan.resumable?.startCursor(this.#parts.variables) !== null;
  }

  /** Whether the stream can be interrupted and continued without loss. */
  get canPause(): boolean {
    return this.#cursor !== null;
  }

  start(): void {
    void this.#subscribe();
  }

  /** Stops listening for a while; the subgraph keeps the events behind the cursor. */
  pause(): void {
    if (this.#isPaused || !this.canPause) return;
    this.#isPaused = true;
    this.#leave();
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.start();
  }

  stop(): void {
    this.#leave();
  }

  #leave(): void {
    this.#generation++;
    clearTimeout(this.#retry);
    this.#unsubscribe();
    this.#unsubscribe = () => {};
  }

  async #subscribe(): Promise<void> {
    const generation = ++this.#generation;
    const isCurrent = () => generation === this.#generation;
    const token = await this.#parts.sealViewer();
    if (!isCurrent()) return;
    this.#since = performance.now();
    const isLost = this.#failures > 0 && this.#cursor === null;
    const payload = isLost ? { query: '{ __typename }' } : this.#payload();
    this.#unsubscribe = this.#parts.client.subscribe<Record<string, unknown>>(
      { ...payload, extensions: { viewer: token } },
      {
        next: (event) => isCurrent() && (isLost ? this.#admitGap() : this.#receive(event as ExecutionResult)),
        error: (error) => isCurrent() && this.#break(error),
        complete: () => isCurrent() && this.#complete(),
      },
    );
  }

  #payload(): Pick<SubscribePayload, 'query' | 'operationName' | 'variables'> {
    const { plan, variables } = this.#parts;
    const { primary, resumable } = plan;
    const names = resumable?.variableNames ?? primary.variableUsages ?? [];
    const given = names.filter((name) => variables[name] !== undefined).map((name) => [name, variables[name]]);
    return {
      query: resumable?.operation ?? primary.operation,
      operationName: primary.operationName,
      variables: { ...Object.fromEntries(given), ...resumable?.variablesAfter(this.#cursor) },
    };
  }

  #receive(event: ExecutionResult): void {
    // graphql-transport-ws sends a refusal to start a stream as a result without data, then `complete`.
    if (event.data === undefined && event.errors) return this.#refuse(event.errors);
    this.#hasMoved = true;
    this.#failures = 0;
    this.#cursor = this.#parts.plan.resumable?.cursorOf(event) ?? this.#cursor;
    this.#events.onEvent(event);
  }

  /** A stream with cursors never ends by itself: its subgraph is being restarted. */
  #complete(): void {
    if (this.#parts.plan.resumable) return this.#subscribeLater();
    this.#leave();
    this.#events.onEnd();
  }

  /** @param reason errors the subgraph sent, or whatever closed the connection */
  #break(reason: unknown): void {
    const errors = subgraphErrors.safeParse(reason);
    if (errors.success) return this.#refuse(errors.data);
    this.#subscribeLater();
  }

  #refuse([error]: readonly { message: string; extensions?: Record<string, unknown> }[]): void {
    const serviceName = this.#parts.plan.primary.serviceName;
    this.#leave();
    this.#events.onFail(
      new GraphQLError(error?.message ?? 'Refused', { extensions: { ...error?.extensions, serviceName } }),
    );
  }

  #admitGap(): void {
    this.#leave();
    this.#events.onFail(
      graphError('SUBSCRIPTION_GAP', 'Events may have been missed: read the data again and subscribe anew'),
    );
  }

  #subscribeLater(): void {
    if (performance.now() - this.#since > STABLE_MS) this.#failures = 0;
    const pauseMs = backoffMs(this.#failures++);
    this.#generation++;
    this.#parts.log.debug(
      { subgraph: this.#parts.plan.primary.serviceName, pauseMs },
      'subscription lost, will continue',
    );
    this.#retry = setTimeout(() => void this.#subscribe(), pauseMs);
  }
}
