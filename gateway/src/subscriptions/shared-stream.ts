import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql';
import { graphError } from '../graph-error.ts';
import { Consumer, type ConsumerLimits } from './consumer.ts';
import { Upstream, type UpstreamParts } from './upstream.ts';

/** Bounds of one stream inside the gateway. */
export interface StreamLimits {
  /** events completed at once; delivery keeps their order */
  readonly window: number;
  /** events that may wait for completion; beyond, the upstream is paused and later continued behind its cursor */
  readonly inbox: number;
  /** results that a consumer may have waiting before the stream waits for it, if no other consumer is faster */
  readonly readAhead: number;
  readonly consumer: ConsumerLimits;
}

/** What a stream stands on besides its upstream. */
export interface StreamParts {
  readonly upstream: UpstreamParts;
  readonly limits: StreamLimits;
  complete(event: ExecutionResult): Promise<FormattedExecutionResult>;
  /** nobody listens any more */
  onIdle(): void;
}

/**
 * One upstream for everybody who asked the same with the same rights. It goes at the pace of its fastest consumer;
 * who falls too far behind is cut and the others never notice.
 */
export class SharedStream {
  readonly #parts: StreamParts;
  readonly #upstream: Upstream;
  readonly #consumers = new Set<Consumer>();
  #inbox: ExecutionResult[] = [];
  #completing = 0;
  #delivery: Promise<void> = Promise.resolve();
  /** what happens to the consumers once everything received is delivered */
  #finish: ((consumer: Consumer) => void) | null = null;
  #isStopped = false;

  constructor(parts: StreamParts) {
    this.#parts = parts;
    this.#upstream = new Upstream(parts.upstream, {
      onEvent: (event) => this.#receive(event),
      onFail: (error) => this.#finishBy((consumer) => consumer.fail(error)),
      onEnd: () => this.#finishBy((consumer) => consumer.end()),
    });
  }

  /** Whether a newcomer gets here everything it asked for: the stream still stands where it began, or began at "now". */
  get isOpenToNewcomers(): boolean {
    return !this.#isStopped && this.#finish === null && !this.#upstream.hasLeftItsStart;
  }

  start(): void {
    this.#upstream.start();
  }

  /** @param onSlow cuts the client that does not keep up */
  join(onSlow: () => void): Consumer {
    const consumer = new Consumer(this.#parts.limits.consumer, {
      onTake: () => this.#advance(),
      onEnd: () => this.#leave(consumer),
      onSlow,
    });
    this.#consumers.add(consumer);
    return consumer;
  }

  /** Ends every consumer with the error, at once. */
  fail(error: GraphQLError): void {
    for (const consumer of [...this.#consumers]) consumer.fail(error);
    this.#stop();
  }

  #receive(event: ExecutionResult): void {
    this.#inbox.push(event);
    if (this.#inbox.length > this.#parts.limits.inbox) {
      if (!this.#upstream.canPause)
        return this.fail(graphError('SUBSCRIPTION_OVERFLOW', 'Events come faster than they can be completed'));
      this.#upstream.pause();
    }
    this.#advance();
  }

  #advance(): void {
    while (this.#inbox.length > 0 && this.#completing < this.#parts.limits.window && this.#hasReader())
      this.#completeNext();
    if (this.#isStopped) return;
    if (this.#inbox.length < this.#parts.limits.inbox / 2) this.#upstream.resume();
    this.#finishWhenDelivered();
  }

  #completeNext(): void {
    const event = this.#inbox.shift();
    if (!event) return;
    this.#completing++;
    const completed = this.#parts.complete(event);
    this.#delivery = this.#delivery.then(async () => {
      const result = await completed;
      this.#completing--;
      for (const consumer of [...this.#consumers]) consumer.push(result);
      this.#advance();
    });
  }

  #hasReader(): boolean {
    const { readAhead } = this.#parts.limits;
    for (const consumer of this.#consumers) if (consumer.backlog + this.#completing < readAhead) return true;
    return false;
  }

  #finishBy(finish: (consumer: Consumer) => void): void {
    this.#finish = finish;
    this.#finishWhenDelivered();
  }

  #finishWhenDelivered(): void {
    if (!this.#finish || this.#inbox.length > 0 || this.#completing > 0) return;
    for (const consumer of [...this.#consumers]) this.#finish(consumer);
    this.#stop();
  }

  #leave(consumer: Consumer): void {
    this.#consumers.delete(consumer);
    if (this.#consumers.size === 0) this.#stop();
    else this.#advance();
  }

  #stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#inbox = [];
    this.#upstream.stop();
    this.#parts.onIdle();
  }
}
