import type { Database, Transaction } from '@hromada/drizzle/client';
import { ForbiddenError } from '@hromada/shared/errors';
import type { EventFeed } from '@hromada/shared/events';
import { assertUuid, type InputProblem, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { CorrectableError } from '../fault.ts';
import { onceFor } from '../mutation.repository.ts';
import { appealProblems } from './appeal.messages.ts';
import type { AppealRepository } from './appeal.repository.ts';
import type { Appeal } from './appeal.type.ts';
import type { AppealEventType, AppealState } from './appeal-enums.type.ts';
import { appendAppealEvent } from './appeal-outbox.repository.ts';

/** What came of a mutation: the appeal as it is now, or what to correct. */
export interface Outcome {
  readonly appeal: Appeal | null;
  readonly problems: InputProblem[];
}

/** Something that happened, to be written beside the change. */
export interface Happening {
  readonly appealId: string;
  /** version after the change */
  readonly version: number;
  readonly unitId: string | null;
  readonly type: AppealEventType;
  readonly at: Date;
  readonly actorId: string;
  /** who was stood in for; nobody when absent */
  readonly onBehalfOfId?: string | null;
  readonly note: string | null;
  readonly fromState: AppealState | null;
  readonly toState: AppealState;
}

/** One transaction per mutation: once per key, with its event, and nothing kept when the input can be corrected. */
export class AppealMutationService {
  readonly #db: Database;
  readonly #repository: AppealRepository;
  readonly #feed: Pick<EventFeed, 'wake'>;

  constructor({ db, repository, feed }: { db: Database; repository: AppealRepository; feed: Pick<EventFeed, 'wake'> }) {
    this.#db = db;
    this.#repository = repository;
    this.#feed = feed;
  }

  /**
   * Runs the effect, which answers the id of the appeal. A repeat of the key answers the appeal as it is now.
   * @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError}; whatever the effect throws
   */
  async run(
    { viewer, operation, input }: { viewer: Viewer; operation: string; input: { readonly idempotencyKey: string } },
    effect: (tx: Transaction, actorId: string) => Promise<string>,
  ): Promise<Outcome> {
    const subject = viewer.kind === 'employee' ? viewer.subject : null;
    if (subject === null) throw new ForbiddenError('Only an employee may change an appeal');
    const { idempotencyKey, ...rest } = input;
    const request = { subject, key: assertUuid(idempotencyKey, 'idempotencyKey'), operation, input: rest };
    try {
      const { appealId } = await this.#db.transaction((tx) =>
        onceFor(tx, request, async () => ({ appealId: await effect(tx, subject) })),
      );
      this.#feed.wake();
      const [appeal] = await this.#repository.find([appealId]);
      return { appeal: appeal ?? null, problems: [] };
    } catch (error) {
      if (error instanceof CorrectableError)
        return { appeal: null, problems: appealProblems(error.faults, viewer.language) };
      throw error;
    }
  }

  /** Writes the timeline and the outbox; both go to the server in one flight. */
  async record(tx: Transaction, { version, unitId, ...event }: Happening): Promise<void> {
    const payload = { appealId: event.appealId, version, type: event.type, at: event.at.toISOString(), unitId };
    await Promise.all([
      this.#repository.insertEvent(tx, { id: uuid(), onBehalfOfId: null, ...event }),
      appendAppealEvent(tx, payload),
    ]);
  }
}
