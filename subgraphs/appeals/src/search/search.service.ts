import type { PersonalSubject } from '@hromada/shared/access';
import { InvalidInputError } from '@hromada/shared/errors';
import { decodeCursor, encodeCursor, isUuid, type Page, pageOf } from '@hromada/shared/graphql';
import type { Logger } from '@hromada/shared/logging';
import type { Viewer } from '@hromada/shared/viewer';
import type { Appeal } from '../appeal/appeal.type.ts';
import type { SearchSource } from '../text-index.repository.ts';
import type { SearchPosition, SearchRepository } from './search.repository.ts';
import type { SearchHit, SearchKind } from './search.type.ts';
import { queryOf, SEARCH_MAX, type SearchQuery, snippetOf, type TextPiece } from './search-text.policy.ts';

const ORDER = 'SEARCH';
const SOURCES: Readonly<Record<SearchKind, readonly SearchSource[]>> = {
  APPEAL: ['APPEAL', 'LETTER'],
  ANSWER: ['ANSWER'],
  DRAFT: ['DRAFT'],
  DOCUMENT: ['DOCUMENT'],
  RESOLUTION: ['APPEAL_RESOLUTION', 'DOCUMENT_RESOLUTION'],
  FILE: ['FILE'],
};
const ALL_KINDS = Object.keys(SOURCES) as SearchKind[];
/** Texts of which a snippet is personal: what the author told, and was told. */
const PERSONAL: readonly SearchSource[] = ['LETTER', 'ANSWER', 'DRAFT'];

const RANK_MAX = 2 ** 31;

/** Of whom an appeal tells, for the journal of access. */
export type SubjectOf = (appeal: Pick<Appeal, 'id' | 'personId' | 'procedure'>) => PersonalSubject;

type Found = Awaited<ReturnType<SearchRepository['list']>>[number];

/** A snippet, and whether it is of the text and not of what names the record. */
interface Snippet {
  readonly pieces: TextPiece[];
  readonly isOfBody: boolean;
}

/** Search by words over all that an employee may read. */
export class SearchService {
  readonly #repository: SearchRepository;
  readonly #log: Logger;
  readonly #subjectOf: SubjectOf;
  #filling: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor({ repository, log, subjectOf }: { repository: SearchRepository; log: Logger; subjectOf: SubjectOf }) {
    this.#repository = repository;
    this.#log = log;
    this.#subjectOf = subjectOf;
  }

  /**
   * Texts in which all words stand in some form, the closest first; nothing for a text without words.
   * @throws {InvalidInputError} on a foreign cursor, or a text of more than 200 characters
   */
  async search(
    { text, kinds }: { text: string; kinds: readonly SearchKind[] | null },
    { first, after }: { first: number; after: string | null },
    viewer: Viewer,
  ): Promise<Page<SearchHit>> {
    if (text.length > SEARCH_MAX)
      throw new InvalidInputError(`text may have at most ${SEARCH_MAX} characters`, { details: { argument: 'text' } });
    const place = after === null ? null : positionOf(after);
    const query = queryOf(text);
    const sources = [...new Set((kinds ?? ALL_KINDS).flatMap((kind) => SOURCES[kind]))];
    const rows =
      query && sources.length > 0 ? await this.#repository.list({ query, sources, first, after: place }, viewer) : [];
    const snippets = query ? await this.#snippetsOf(rows, query) : new Map<string, Snippet>();
    const hits = rows.map((row) => this.#hitOf(row, snippets.get(keyOf(row))));
    return pageOf(hits, { first, after }, cursorOf);
  }

  /** Reads what was never read, or was by older rules; requests come in between. */
  start(): void {
    this.#filling = this.fill().catch((error) => this.#log.error({ err: error }, 'texts could not be made findable'));
  }

  /** Ends after the batch that is being written. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#filling;
  }

  /** Resolves when every text is findable. */
  async fill(): Promise<void> {
    while (!this.#isStopped && (await this.#repository.indexBatch()) > 0) await new Promise(setImmediate);
  }

  async #snippetsOf(rows: readonly Found[], query: SearchQuery): Promise<Map<string, Snippet>> {
    const texts = await this.#repository.texts(rows);
    return new Map(
      texts.flatMap((row): [string, Snippet][] => {
        const ofBody = snippetOf(row.body, query);
        const pieces = ofBody ?? snippetOf(row.heading, query);
        return pieces ? [[keyOf(row), { pieces, isOfBody: ofBody !== undefined }]] : [];
      }),
    );
  }

  #hitOf(row: Found, snippet: Snippet | undefined): SearchHit {
    const { id, kind, number, title, rank, at, appealId, documentId, personId, procedure } = row;
    const isPersonal = snippet?.isOfBody === true && PERSONAL.includes(kind);
    return {
      ...{ id, kind: kindOf(kind), number, title, rank, at, appealId, documentId, snippet: snippet?.pieces ?? null },
      subject: isPersonal && appealId && procedure ? this.#subjectOf({ id: appealId, personId, procedure }) : null,
    };
  }
}

function kindOf(source: SearchSource): SearchKind {
  const kind = ALL_KINDS.find((one) => SOURCES[one].includes(source));
  if (kind === undefined) throw new RangeError(`No kind of search for ${source}`);
  return kind;
}

function keyOf({ kind, sourceId }: { readonly kind: SearchSource; readonly sourceId: string }): string {
  return `${kind} ${sourceId}`;
}

function cursorOf({ rank, at, id }: SearchHit): string {
  return encodeCursor([ORDER, rank, at.toISOString(), id]);
}

/** @throws {InvalidInputError} when the cursor was not made by a search */
function positionOf(cursor: string): SearchPosition {
  const [madeBy, rank, at, id] = decodeCursor(cursor, 4);
  const isWhole =
    madeBy === ORDER &&
    Number.isInteger(rank) &&
    Math.abs(Number(rank)) < RANK_MAX &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at));
  if (!isWhole || typeof id !== 'string' || !isUuid(id))
    throw new InvalidInputError('This cursor does not belong to this list', { details: { argument: 'after' } });
  return { rank: Number(rank), at: new Date(at).toISOString(), id };
}
