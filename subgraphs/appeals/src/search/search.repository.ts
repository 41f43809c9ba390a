import { appeal } from '@hromada/drizzle/appeals';
import { document } from '@hromada/drizzle/appeals-documents';
import { searchEntry } from '@hromada/drizzle/appeals-search';
import type { Database, Executor } from '@hromada/drizzle/client';
import type { Viewer } from '@hromada/shared/viewer';
import { and, desc, eq, getColumns, inArray, isNotNull, isNull, lt, not, or, type SQL, sql } from 'drizzle-orm';
import { readSources, type SearchSource, type SourceRow, writeEntries } from '../text-index.repository.ts';
import { documentsKnownTo, lettersReadBy } from '../visibility.repository.ts';
import type { SearchQuery } from './search-text.policy.ts';
import { STEM_REVISION } from './ukrainian-stem.policy.ts';

/** Of how many found texts, the newest ones, the closest are chosen: to rank them all would take as long as there are. */
export const RANKED_MAX = 2_000;

/** A place among what was found. */
export interface SearchPosition {
  /** millionths */
  readonly rank: number;
  /** ISO instant */
  readonly at: string;
  readonly id: string;
}

/** What is looked for and which part of it is shown. */
export interface SearchWindow {
  readonly query: SearchQuery;
  readonly sources: readonly SearchSource[];
  readonly first: number;
  readonly after: SearchPosition | null;
}

/** Sources of what is not disclosed of an appeal (393/96-ВР, art. 10). */
const LETTERS: readonly SearchSource[] = ['LETTER', 'ANSWER', 'DRAFT'];
const BATCH = 200;

/** SQL of the search. */
export class SearchRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** At most `first + 1` found texts that the viewer may read, the closest first, the newest of equals first. */
  async list({ query, sources, first, after }: SearchWindow, viewer: Viewer) {
    const rank = sql<number>`(ts_rank(${searchEntry.stems}, ${query.whole}::tsquery) * 1000000)::int`.as('rank');
    const { id, kind, sourceId, appealId, documentId, at } = getColumns(searchEntry);
    const found = this.#db
      .select({
        ...{ id, kind, sourceId, appealId, documentId, at, rank },
        number: sql<string>`coalesce(${appeal.number}, ${document.number})`.as('number'),
        title: sql<string>`coalesce(${appeal.subject}, ${document.summary})`.as('title'),
        personId: sql<string | null>`${appeal.personId}`.as('person_id'),
        procedure: sql<(typeof appeal.$inferSelect)['procedure'] | null>`${appeal.procedure}`.as('procedure'),
      })
      .from(searchEntry)
      .leftJoin(appeal, eq(appeal.id, searchEntry.appealId))
      .leftJoin(document, eq(document.id, searchEntry.documentId))
      .where(
        and(
          sql`${searchEntry.stems} @@ ${query.matching}::tsquery`,
          inArray(searchEntry.kind, [...sources]),
          readableBy(viewer),
        ),
      )
      .orderBy(desc(searchEntry.at), desc(searchEntry.id))
      .limit(RANKED_MAX)
      .as('found');
    return this.#db
      .select()
      .from(found)
      .where(
        after
          ? sql`(${found.rank}, ${found.at}, ${found.id}) < (${after.rank}::int, ${after.at}::timestamptz, ${after.id}::uuid)`
          : undefined,
      )
      .orderBy(desc(found.rank), desc(found.at), desc(found.id))
      .limit(first + 1);
  }

  /** Texts of what was found, by kind. */
  texts(hits: readonly { readonly kind: SearchSource; readonly sourceId: string }[]): Promise<SourceRow[]> {
    return this.#textsOf(hits, this.#db);
  }

  /**
   * Reads some texts that were never read, or were by older rules.
   * @returns how many; 0 when all is done
   */
  async indexBatch(): Promise<number> {
    return this.#db.transaction(async (tx) => {
      const waiting = await tx
        .select({ id: searchEntry.id, kind: searchEntry.kind, sourceId: searchEntry.sourceId })
        .from(searchEntry)
        .where(lt(searchEntry.revision, STEM_REVISION))
        .orderBy(searchEntry.revision, searchEntry.id)
        .limit(BATCH)
        .for('update', { skipLocked: true });
      if (waiting.length === 0) return 0;
      const rows = await this.#textsOf(waiting, tx);
      if (rows.length > 0) await writeEntries(tx, rows);
      const read = new Set(rows.map(({ kind, sourceId }) => `${kind} ${sourceId}`));
      const gone = waiting.filter(({ kind, sourceId }) => !read.has(`${kind} ${sourceId}`)).map(({ id }) => id);
      if (gone.length > 0) await tx.delete(searchEntry).where(inArray(searchEntry.id, gone));
      return waiting.length;
    });
  }

  async #textsOf(
    wanted: readonly { readonly kind: SearchSource; readonly sourceId: string }[],
    executor: Executor,
  ): Promise<SourceRow[]> {
    const kinds = new Set(wanted.map(({ kind }) => kind));
    const rows: SourceRow[] = [];
    for (const kind of kinds) {
      const sourceIds = wanted.filter((one) => one.kind === kind).map(({ sourceId }) => sourceId);
      rows.push(...(await readSources(executor, kind, sourceIds)));
    }
    return rows;
  }
}

/**
 * The visibility of lists. An appeal is found once: by its letter where the viewer works on it, by its subject elsewhere.
 */
function readableBy(viewer: Viewer): SQL | undefined {
  const letters = lettersReadBy(viewer) ?? sql`true`;
  return or(
    and(
      isNotNull(appeal.id),
      or(
        and(inArray(searchEntry.kind, [...LETTERS]), letters),
        and(eq(searchEntry.kind, 'APPEAL'), not(sql`coalesce((${letters}), false)`)),
        eq(searchEntry.kind, 'APPEAL_RESOLUTION'),
      ),
    ),
    and(isNull(appeal.id), isNotNull(document.registeredAt), documentsKnownTo(viewer)),
  );
}
