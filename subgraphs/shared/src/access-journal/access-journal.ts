import type { PersonalRead, PersonalReads, PersonalSubject } from '../access/index.ts';
import { canonicalText } from '../access-chain/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Logger } from '../logging/index.ts';
import type { Viewer } from '../viewer/index.ts';
import { AccessLogUnavailableError } from './access-journal.errors.ts';
import { type PurposeRow, purposeOfReader } from './access-purpose.policy.ts';
import { entriesOf } from './entries-of.policy.ts';
import type { Append } from './group-commit.ts';

/** What the journal of one operation stands on. */
export interface AccessJournalParts {
  readonly append: Append;
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly log: Logger;
  readonly purposes: readonly PurposeRow[];
}

/** A search for persons, told before its answer leaves. What was searched with is not told: it may be somebody's data. */
export interface PersonalSearch extends Pick<PersonalSubject, 'purpose' | 'deferral'> {
  /** schema coordinate of the search, `Query.personByRecordNumber` */
  readonly operation: string;
  /** whom it found; empty for nobody, and that is journalled too */
  readonly personIds: readonly string[];
}

interface Batch {
  readonly reads: PersonalRead[];
  readonly committed: Promise<void>;
}

/**
 * The journal of access to personal data as one operation sees it (2297-VI, art. 8 and 24; Ombudsman's order 1/02-14).
 * Reads of one moment are one statement and one commit; a field of a person in a case that was once journalled for a
 * purpose is not repeated.
 */
export class AccessJournal implements PersonalReads {
  readonly #parts: AccessJournalParts;
  readonly #known = new Map<string, Promise<void>>();
  #open: Batch | null = null;

  constructor(parts: AccessJournalParts) {
    this.#parts = parts;
  }

  /** @throws {AccessLogUnavailableError} when the read could not be committed: the value must not leave */
  note(read: PersonalRead): Promise<void> {
    const purpose = purposeOfReader(this.#parts.viewer, read);
    const key = [purpose, read.personId, read.recordId, read.field].join(' ');
    const known = this.#known.get(key);
    if (known) return known;
    const committed = this.#add({ ...read, purpose });
    this.#known.set(key, committed);
    committed.catch(() => this.#known.delete(key));
    return committed;
  }

  /** @throws {AccessLogUnavailableError} when the search could not be committed: its answer must not leave */
  async noteSearch({ operation, purpose, deferral, personIds }: PersonalSearch): Promise<void> {
    const search = { operation, field: operation, purpose, deferral: deferral ?? null, recordId: null };
    if (personIds.length === 0) await this.#add({ ...search, personId: null });
    else await Promise.all(personIds.map((personId) => this.note({ ...search, personId })));
  }

  #add(read: PersonalRead): Promise<void> {
    this.#open ??= this.#openBatch();
    this.#open.reads.push(read);
    return this.#open.committed;
  }

  #openBatch(): Batch {
    const reads: PersonalRead[] = [];
    const committed = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      this.#open = null;
      return this.#commit(reads);
    });
    return { reads, committed };
  }

  async #commit(reads: readonly PersonalRead[]): Promise<void> {
    const { append, viewer, clock, log, purposes } = this.#parts;
    try {
      const entries = entriesOf(reads, { viewer, at: clock.now(), today: clock.today(), purposes });
      await append(entries.map(canonicalText));
    } catch (cause) {
      log.error(
        { err: cause, requestId: viewer.requestId, operation: reads[0]?.operation },
        'the journal of access cannot be written: personal data refused',
      );
      throw new AccessLogUnavailableError(viewer.language, cause);
    }
  }
}
