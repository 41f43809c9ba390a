import type { Clock } from '@hromada/shared/clock';
import { uuid } from '@hromada/shared/graphql';
import type { Logger } from '@hromada/shared/logging';
import type { Viewer } from '@hromada/shared/viewer';
import { AccessLogUnavailableError } from './access-log.errors.ts';
import type { AccessLogRepository } from './access-log.repository.ts';
import type { LoggedPurpose } from './access-purpose.type.ts';

/** A read of personal data, told before its result leaves. */
export interface PersonalRead {
  /** schema coordinate of the read, `Query.residentsAt`; `_entities` when another subgraph's case shows the person */
  readonly operation: string;
  readonly purpose: LoggedPurpose;
  /** persons whose data are about to be returned; empty when a search found nobody */
  readonly personIds: readonly string[];
}

/** What the journal needs to know of the request. */
export interface JournalParts {
  readonly repository: AccessLogRepository;
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * The journal of access to personal data for one request: who, when, whose, by which operation, for what purpose.
 * Await {@link AccessJournal.record} before returning anything personal: it commits, or the read is refused.
 * @see Law of Ukraine 2297-VI «Про захист персональних даних»; Ombudsman's order 1/02-14 of 08.01.2014
 */
export class AccessJournal {
  readonly #parts: JournalParts;
  readonly #recorded = new Set<string>();

  constructor(parts: JournalParts) {
    this.#parts = parts;
  }

  /**
   * Writes one row for the read. A person already journalled in this request for the same purpose is not repeated.
   * @throws {AccessLogUnavailableError} when the row could not be committed
   */
  async record({ operation, purpose, personIds }: PersonalRead): Promise<void> {
    const fresh = [...new Set(personIds)].filter((id) => !this.#recorded.has(`${purpose} ${id}`));
    if (fresh.length === 0 && personIds.length > 0) return;
    const { repository, viewer, clock, log } = this.#parts;
    const row = {
      viewerKind: viewer.kind,
      viewerSubject: viewer.subject,
      requestId: viewer.requestId,
      operation,
      purpose,
    };
    try {
      await repository.insert({ id: uuid(), ...row, personIds: fresh, at: clock.now() });
    } catch (cause) {
      log.error(
        { err: cause, requestId: viewer.requestId, operation },
        'the journal of access cannot be written: personal data refused',
      );
      throw new AccessLogUnavailableError(viewer.language, cause);
    }
    for (const id of fresh) this.#recorded.add(`${purpose} ${id}`);
  }
}
