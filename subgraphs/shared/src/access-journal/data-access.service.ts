import type { Anchor } from '../access-chain/index.ts';
import { type AccessEntry, parseEntry } from '../access-chain/index.ts';
import { addDays, type Clock, kyivDayStart } from '../clock/index.ts';
import { InvalidInputError, NotFoundError } from '../errors/index.ts';
import { assertUuid, decodeCursor, encodeCursor, type Page, pageOf } from '../graphql/index.ts';
import type { Viewer } from '../viewer/index.ts';
import type { AccessJournal } from './access-journal.ts';
import { type PurposeRow, purposeWords, type Words } from './access-purpose.policy.ts';
import type { DataAccessFilter } from './data-access.inputs.ts';
import { viewerAsTold, viewerInFull } from './data-access.messages.ts';
import { type DataAccess, type DataAccessChain, type DataAccessEntry, DataAccessKind } from './data-access.type.ts';

const FIELDS_MAX = 100;
const RECORDS_MAX = 200;

/** A sealed entry as a journal hands it out. */
export interface SealedRow {
  readonly seq: number;
  readonly hash: string;
  readonly entry: string;
}

/** Conditions of a reading; an absent one always holds. */
export interface ReadingConditions {
  readonly personId?: string | null;
  readonly viewerSubject?: string | null;
  readonly clientId?: string | null;
  readonly purpose?: string | null;
  readonly from?: Date | null;
  /** the instant after the last */
  readonly before?: Date | null;
  readonly isDeferred?: boolean | null;
  /** entries deferred beyond this day are left out */
  readonly knownOn?: string | null;
}

/** A window of a reading. */
export interface ReadingWindow {
  readonly limit: number;
  /** only places before this one */
  readonly beforeSeq: number | null;
  /** rows to pass over */
  readonly skip: number;
}

/** A journal to read, newest first. */
export interface JournalReader {
  list(conditions: ReadingConditions, window: ReadingWindow): Promise<SealedRow[]>;
  find(seq: number): Promise<SealedRow | undefined>;
  head(): Promise<{ readonly seq: number; readonly hash: string }>;
}

/** What a reading of the journal stands on. */
export interface DataAccessParts {
  readonly reader: JournalReader;
  readonly journal: AccessJournal;
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly purposes: readonly PurposeRow[];
  /** words for the schema coordinates of personal fields */
  readonly fieldWords: Readonly<Record<string, Words>>;
  /** newest seal kept outside the database */
  anchor(): Promise<Anchor | null>;
}

interface Window {
  readonly first: number;
  readonly after: string | null;
  readonly skip?: number;
}

/** Reading the journal of access: by the person it tells of, and by who supervises it. Reading is journalled too. */
export class DataAccessService {
  readonly #parts: DataAccessParts;

  constructor(parts: DataAccessParts) {
    this.#parts = parts;
  }

  /** Looks at the data of the viewer, a resident, newest first; those to be told of later are left out until their day. */
  async listMine(window: Window, operation: string): Promise<Page<DataAccess>> {
    const { reader, journal, viewer, clock } = this.#parts;
    const personId = assertUuid(viewer.subject ?? '', 'viewer').toLowerCase();
    const rows = await reader.list({ personId, knownOn: clock.today() }, windowOf(window));
    await journal.noteSearch({ operation, purpose: 'OWN_DATA', personIds: [personId] });
    return pageOf(
      rows.map((row) => this.#asTold(row, personId)),
      window,
      ({ id }) => encodeCursor([Number(id)]),
    );
  }

  /** Entries of the journal, newest first. */
  async list(filter: DataAccessFilter, window: Window, operation: string): Promise<Page<DataAccessEntry>> {
    const { reader, journal } = this.#parts;
    const personId = filter.personId ? assertUuid(filter.personId, 'personId').toLowerCase() : null;
    const conditions = {
      personId,
      viewerSubject: filter.viewerId ?? null,
      clientId: filter.clientId ?? null,
      purpose: filter.purpose ?? null,
      from: filter.from ? kyivDayStart(filter.from) : null,
      before: filter.to ? kyivDayStart(addDays(filter.to, 1)) : null,
      isDeferred: filter.isDeferred ?? null,
    };
    const rows = await reader.list(conditions, windowOf(window));
    await journal.noteSearch({
      operation,
      purpose: 'ACCESS_SUPERVISION',
      personIds: personId === null ? [] : [personId],
    });
    return pageOf(
      rows.map((row) => this.#inFull(row)),
      window,
      ({ seq }) => encodeCursor([seq]),
    );
  }

  /** @throws {NotFoundError} when the journal has no such place */
  async get(seq: number, operation: string): Promise<DataAccessEntry> {
    const { reader, journal } = this.#parts;
    const row = await reader.find(seq);
    await journal.noteSearch({ operation, purpose: 'ACCESS_SUPERVISION', personIds: [] });
    if (!row) throw new NotFoundError('The journal has no such entry', { details: { argument: 'seq' } });
    return this.#inFull(row);
  }

  /** Persons of an entry, the first 200: telling of them is a read of their data. */
  async personsOf(entry: DataAccessEntry, operation: string): Promise<string[]> {
    const personIds = entry.persons.slice(0, RECORDS_MAX);
    const read = { field: 'DataAccessEntry.personIds', recordId: null, purpose: 'ACCESS_SUPERVISION', operation };
    await Promise.all(personIds.map((personId) => this.#parts.journal.note({ ...read, personId })));
    return personIds;
  }

  /** Where the chain ends, and whether it still passes through its last anchor. */
  async chain(): Promise<DataAccessChain> {
    const { reader } = this.#parts;
    const [head, anchor] = await Promise.all([reader.head(), this.#parts.anchor()]);
    const pinned = anchor && anchor.seq > 0 ? await reader.find(anchor.seq) : undefined;
    return {
      seq: head.seq,
      hash: head.hash,
      anchoredSeq: anchor?.seq ?? null,
      anchoredAt: anchor ? new Date(anchor.at) : null,
      isAnchorMet: anchor ? anchor.seq === 0 || pinned?.hash === anchor.hash : null,
    };
  }

  #asTold({ seq, entry: text }: SealedRow, personId: string): DataAccess {
    const { viewer, purposes } = this.#parts;
    const entry = parseEntry(text);
    const own = entry.subjects.filter(({ person }) => person === personId).flatMap(({ records }) => records);
    return {
      id: String(seq),
      at: new Date(entry.at),
      kind: KINDS[entry.kind],
      viewer: viewerAsTold(entry, personId, viewer.language),
      fields: this.#fieldTexts(entry),
      purpose: purposeWords(purposes, entry.purpose, viewer.language),
      basis: entry.basis,
      recordIds: own.slice(0, RECORDS_MAX),
      unit: entry.kind === 'employee' && entry.unit !== null ? { id: entry.unit } : null,
    };
  }

  #inFull({ seq, hash, entry: text }: SealedRow): DataAccessEntry {
    const { viewer, purposes } = this.#parts;
    const entry = parseEntry(text);
    const persons = entry.subjects.flatMap(({ person }) => (person === null ? [] : [person]));
    return {
      seq,
      hash,
      at: new Date(entry.at),
      kind: KINDS[entry.kind],
      viewerName: entry.name,
      viewer: viewerInFull(entry, viewer.language),
      viewerId: entry.subject,
      clientId: entry.client,
      requestId: entry.request,
      operation: entry.operation,
      purpose: entry.purpose,
      purposeText: purposeWords(purposes, entry.purpose, viewer.language),
      basis: entry.basis,
      fields: entry.fields.slice(0, FIELDS_MAX),
      fieldTexts: this.#fieldTexts(entry),
      personCount: persons.length,
      recordIds: entry.subjects.flatMap(({ records }) => records).slice(0, RECORDS_MAX),
      deferredUntil: entry.deferredUntil,
      deferralReason: entry.deferralReason,
      persons,
    };
  }

  #fieldTexts({ fields }: AccessEntry): string[] {
    const { fieldWords, viewer } = this.#parts;
    const words = fields.map((field) => fieldWords[field]?.[viewer.language] ?? field);
    return [...new Set(words)].slice(0, FIELDS_MAX);
  }
}

const KINDS: Readonly<Record<AccessEntry['kind'], DataAccessKind>> = {
  employee: DataAccessKind.EMPLOYEE,
  resident: DataAccessKind.RESIDENT,
  client: DataAccessKind.CLIENT,
  system: DataAccessKind.PLATFORM,
  anonymous: DataAccessKind.PLATFORM,
};

function windowOf({ first, after, skip = 0 }: Window): ReadingWindow {
  if (after === null) return { limit: first + 1, beforeSeq: null, skip };
  const [seq] = decodeCursor(after, 1);
  if (!Number.isInteger(seq))
    throw new InvalidInputError('This cursor does not belong to this list', { details: { argument: 'after' } });
  return { limit: first + 1, beforeSeq: Number(seq), skip };
}
