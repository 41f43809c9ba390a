import type { Database, Transaction } from '@hromada/drizzle/client';
import { ForbiddenError } from '@hromada/shared/errors';
import type { EventFeed } from '@hromada/shared/events';
import { assertUuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { CorrectableError, type Fault } from './fault.ts';
import { onceFor } from './mutation.repository.ts';

/** What came of a mutation: the identifier of what it changed, or what to correct. */
export interface Outcome {
  readonly id: string | null;
  readonly faults: readonly Fault[];
}

/** What is asked, by whom. */
export interface MutationOrder {
  readonly viewer: Viewer;
  readonly operation: string;
  readonly input: { readonly idempotencyKey: string };
}

/** One transaction per mutation: once per caller and key, and nothing kept when the input can be corrected. */
export class MutationService {
  readonly #db: Database;
  readonly #feed: Pick<EventFeed, 'wake'>;

  constructor({ db, feed }: { db: Database; feed: Pick<EventFeed, 'wake'> }) {
    this.#db = db;
    this.#feed = feed;
  }

  /**
   * Runs an employee's effect, which answers the identifier of what it changed; a repeat of the key answers the same.
   * @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError}; whatever the effect throws
   */
  run(order: MutationOrder, effect: (tx: Transaction, actorId: string) => Promise<string>): Promise<Outcome> {
    const { kind, subject } = order.viewer;
    if (kind !== 'employee' || subject === null) throw new ForbiddenError('Only an employee may do this');
    return this.#once(subject, order, (tx) => effect(tx, subject));
  }

  /**
   * Runs an effect of the platform itself. Errors: see {@link MutationService.run}.
   * @throws {ForbiddenError} when the viewer is not the platform
   */
  runForPlatform(order: MutationOrder, effect: (tx: Transaction) => Promise<string>): Promise<Outcome> {
    if (order.viewer.kind !== 'system') throw new ForbiddenError('Only the platform may do this');
    return this.#once('platform', order, effect);
  }

  /**
   * Runs an effect of an employee, or of a program for itself. Errors: see {@link MutationService.run}.
   * @throws {ForbiddenError} when the viewer is neither
   */
  runForProgram(order: MutationOrder, effect: (tx: Transaction, actorId: string) => Promise<string>): Promise<Outcome> {
    const { kind, subject } = order.viewer;
    if (kind !== 'client' || subject === null) return this.run(order, effect);
    return this.#once(subject, order, (tx) => effect(tx, subject));
  }

  async #once(
    subject: string,
    { operation, input }: MutationOrder,
    effect: (tx: Transaction) => Promise<string>,
  ): Promise<Outcome> {
    const { idempotencyKey, ...rest } = input;
    const request = { subject, key: assertUuid(idempotencyKey, 'idempotencyKey'), operation, input: rest };
    try {
      const { id } = await this.#db.transaction((tx) => onceFor(tx, request, async () => ({ id: await effect(tx) })));
      this.#feed.wake();
      return { id, faults: [] };
    } catch (error) {
      if (error instanceof CorrectableError) return { id: null, faults: error.faults };
      throw error;
    }
  }
}
