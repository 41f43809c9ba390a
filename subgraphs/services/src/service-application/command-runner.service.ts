import type { Database, Transaction } from '@hromada/drizzle/client';
import { IdempotencyKeyReusedError } from '@hromada/drizzle/idempotency';
import { ForbiddenError, IdempotencyMismatchError } from '@hromada/shared/errors';
import type { EventFeed } from '@hromada/shared/events';
import { assertUuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import type { CommandOutcome } from './service-application.commands.ts';
import { CorrectableInput } from './service-application.errors.ts';
import { runCommandOnce } from './service-application.repository.ts';

/** A command as its repeat is recognised. */
export interface CommandRequest {
  readonly operation: string;
  /** the caller's idempotency key */
  readonly key: string;
  /** everything that decides the effect, in a fixed order of fields */
  readonly input: unknown;
}

/** One transaction for each command, once for each employee and key. */
export class CommandRunner {
  readonly #db: Database;
  readonly #feed: Pick<EventFeed, 'wake'>;

  constructor(db: Database, feed: Pick<EventFeed, 'wake'>) {
    this.#db = db;
    this.#feed = feed;
  }

  /**
   * Runs the effect, or answers as it was answered before; readers of events are woken after the commit.
   * Correctable input leaves nothing behind, so the key stays free for the corrected one.
   * @param effect answers the identifier of the application it touched
   * @throws {IdempotencyMismatchError} when the key was used with another input
   */
  async runOnce(
    viewer: Viewer,
    request: CommandRequest,
    effect: (tx: Transaction, actorId: string) => Promise<string>,
  ): Promise<CommandOutcome> {
    const actorId = viewer.subject;
    if (actorId === null) throw new ForbiddenError('Only an employee may do this');
    const claim = { ...request, key: assertUuid(request.key, 'idempotencyKey'), subject: actorId };
    try {
      const answer = await this.#db.transaction((tx) =>
        runCommandOnce(tx, claim, async () => ({ applicationId: await effect(tx, actorId) })),
      );
      this.#feed.wake();
      return { ...answer, problems: [] };
    } catch (cause) {
      if (cause instanceof CorrectableInput) return { applicationId: null, problems: cause.problems };
      if (cause instanceof IdempotencyKeyReusedError) {
        throw new IdempotencyMismatchError('This idempotency key was used with another input', { cause });
      }
      throw cause;
    }
  }
}
