import { HeaderMap } from '@apollo/server';
import type { Viewer } from '@hromada/shared/viewer';
import type { GraphQLError } from 'graphql';
import { graphError } from '../graph-error.ts';
import type { RateBudget, RateBudgets, RegisteredBudget } from './rate-budget.ts';
import { TokenBucket } from './token-bucket.ts';

/** Who uses up a budget, and which. */
export interface Actor {
  readonly key: string;
  readonly budget: RateBudget;
}

/** What the limiter stands on. */
export interface RateLimiterParts {
  readonly budgets: RateBudgets;
  readonly registeredBudget?: RegisteredBudget;
  /** actors whose use is remembered; beyond it the one that was away the longest is forgotten */
  readonly rememberedActors: number;
  /** milliseconds of a clock that never goes back */
  readonly now?: () => number;
}

interface Buckets {
  readonly requests: TokenBucket;
  readonly cost: TokenBucket;
}

/** Counts requests and the cost of operations of every actor, over HTTP and WebSockets alike. */
export class RateLimiter {
  readonly #parts: RateLimiterParts;
  readonly #now: () => number;
  /** in the order of last use */
  readonly #buckets = new Map<string, Buckets>();

  constructor(parts: RateLimiterParts) {
    this.#parts = parts;
    this.#now = parts.now ?? (() => performance.now());
  }

  /** Actors whose use is remembered now. */
  get size(): number {
    return this.#buckets.size;
  }

  /**
   * Whose budget a viewer uses up; null for the platform itself, which is not counted.
   * @param address where an anonymous viewer comes from
   */
  actorOf(viewer: Viewer, address: string): Actor | null {
    const { budgets, registeredBudget } = this.#parts;
    if (viewer.kind === 'system') return null;
    const registered = registeredBudget?.(viewer) ?? null;
    if (viewer.kind === 'anonymous') return { key: `address ${networkOf(address)}`, budget: budgets.anonymous };
    const key = `${viewer.kind} ${viewer.subject ?? ''} ${viewer.clientId ?? ''}`;
    return { key, budget: registered ?? budgets[viewer.kind] };
  }

  /** Whose budget a request for signing in uses up: nobody is known there yet. */
  signInActorAt(address: string): Actor {
    return { key: `sign-in ${networkOf(address)}`, budget: this.#parts.budgets.signIn };
  }

  /** @throws {GraphQLError} RATE_LIMITED, 429, when the actor has no request left */
  takeRequest(actor: Actor | null): void {
    if (actor) demand(this.#bucketsOf(actor).requests.take(1, this.#now()), 'requests', actor.budget.requestsPerMinute);
  }

  /** @throws {GraphQLError} RATE_LIMITED, 429, when the actor cannot pay for the operation now */
  takeCost(actor: Actor | null, cost: number): void {
    if (actor) demand(this.#bucketsOf(actor).cost.take(cost, this.#now()), 'points', actor.budget.costPerMinute);
  }

  #bucketsOf({ key, budget }: Actor): Buckets {
    const known = this.#buckets.get(key);
    const buckets = known && isFor(known, budget) ? known : this.#open(budget);
    this.#buckets.delete(key);
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size < this.#parts.rememberedActors) break;
      this.#buckets.delete(oldest);
    }
    this.#buckets.set(key, buckets);
    return buckets;
  }

  #open({ requestsPerMinute, costPerMinute }: RateBudget): Buckets {
    const now = this.#now();
    return { requests: new TokenBucket(requestsPerMinute, now), cost: new TokenBucket(costPerMinute, now) };
  }
}

/** A registration that has changed counts at once. */
function isFor({ requests, cost }: Buckets, budget: RateBudget): boolean {
  return requests.perMinute === budget.requestsPerMinute && cost.perMinute === budget.costPerMinute;
}

function demand(waitMs: number, what: string, limit: number): void {
  if (waitMs > 0) throw rateLimited(Math.ceil(waitMs / 1_000), `At most ${limit} ${what} a minute`);
}

function rateLimited(retryAfterSeconds: number, message: string): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]]);
  return graphError('RATE_LIMITED', message, { extensions: { retryAfterSeconds, http: { status: 429, headers } } });
}

/** One household or phone has a whole IPv6 network of 64 bits: its addresses are one actor. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = [], tail = []] = (plain.split('%')[0] ?? '').split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = Array(Math.max(0, 8 - head.length - tail.length)).fill('0');
  const filled = [...head, ...zeros, ...tail];
  return `${filled.slice(0, 4).join(':')}::/64`;
}
