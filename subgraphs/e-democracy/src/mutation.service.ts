import type { Database, Transaction } from '@hromada/drizzle/client';
import { ForbiddenError } from '@hromada/shared/errors';
import type { EventFeed } from '@hromada/shared/events';
import { assertUuid, type InputProblem } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { onceFor } from './mutation.repository.ts';

/** Wakes readers of events after a commit; without a feed they hear within a second. */
export type Wake = Pick<EventFeed, 'wake'>;

/** What can be corrected: the transaction is rolled back and the key stays free. */
export class CorrectableError extends Error {
  override readonly name = 'CorrectableError';

  constructor(
    readonly field: string,
    readonly code: keyof typeof FAULT_WORDS,
  ) {
    super(`${field}: ${code}`);
  }
}

/** What came of a mutation. */
export interface Outcome {
  readonly id: string | null;
  readonly problems: InputProblem[];
}

const FAULT_WORDS = {
  NOTHING_TO_VERIFY: ['Немає голосувань, які треба звірити', 'There are no roll calls to verify'],
  NOT_VERIFIED: ['Спершу звірте голосування з протоколом', 'Verify the roll calls against the minutes first'],
  NOTHING_TO_PUBLISH: ['Усе вже оприлюднено', 'Everything is published already'],
  ALREADY_DECIDED: ['Це імʼя вже зіставлено', 'This name is matched already'],
  NO_SUCH_CANDIDATE: ['Такої особи серед учасників немає', 'There is no such person among the voters'],
  TOO_LARGE: [
    'Файли завеликі: скористайтеся npm run import -- votes … --stage',
    'The files are too large: use npm run import -- votes … --stage',
  ],
  NO_FILES: ['Додайте хоча б один файл', 'Add one file at least'],
  NOT_BASE64: ['Вміст файлу пошкоджено', 'The content of the file is damaged'],
  ALREADY_APPLIED: ['Цей імпорт уже виконано', 'This import is done already'],
  NOT_ADOPTED: ['Рішення не ухвалено, номера воно не має', 'The decision was not adopted and has no number'],
  NUMBER_TAKEN: ['Такий номер уже має інше рішення', 'Another decision has this number'],
} as const;

/** One transaction per mutation: once per caller and key, and nothing kept when the input can be corrected. */
export class MutationService {
  readonly #db: Database;
  readonly #feed: Wake;

  constructor(db: Database, feed: Wake) {
    this.#db = db;
    this.#feed = feed;
  }

  /**
   * Runs an employee's effect, which answers the identifier of what it changed; a repeat of the key answers the same.
   * @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError}; whatever the effect throws
   */
  async run(
    { viewer, operation, input }: { viewer: Viewer; operation: string; input: { readonly idempotencyKey: string } },
    effect: (tx: Transaction, actorId: string) => Promise<string>,
  ): Promise<Outcome> {
    const { kind, subject, language } = viewer;
    if (kind !== 'employee' || subject === null) throw new ForbiddenError('Only an employee may do this');
    const { idempotencyKey, ...rest } = input;
    const request = { subject, key: assertUuid(idempotencyKey, 'idempotencyKey'), operation, input: rest };
    try {
      const { id } = await this.#db.transaction((tx) =>
        onceFor(tx, request, async () => ({ id: await effect(tx, subject) })),
      );
      this.#feed.wake();
      return { id, problems: [] };
    } catch (error) {
      if (!(error instanceof CorrectableError)) throw error;
      const message = FAULT_WORDS[error.code][language === 'uk' ? 0 : 1];
      return { id: null, problems: [{ field: error.field, code: error.code, message }] };
    }
  }
}
