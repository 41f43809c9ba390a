import { type SEARCH_SOURCES, searchEntry, searchSource } from '@hromada/drizzle/appeals-search';
import type { Executor, Transaction } from '@hromada/drizzle/client';
import { uuid } from '@hromada/shared/graphql';
import { and, eq, sql } from 'drizzle-orm';
import { vectorOf } from './search/search-text.policy.ts';
import { STEM_REVISION } from './search/ukrainian-stem.policy.ts';

/** Whose text is found. */
export type SearchSource = (typeof SEARCH_SOURCES)[number];

/** A text and where it stands. */
export type SourceRow = typeof searchSource.$inferSelect;

/**
 * Makes texts of records findable as they are now, in the transaction that wrote them.
 * @param sourceId of an appeal for all that is written by it; of a document, a resolution or a file for their own
 */
export async function indexText(tx: Transaction, sources: readonly SearchSource[], sourceId: string): Promise<void> {
  const rows = (await Promise.all(sources.map((kind) => readSources(tx, kind, [sourceId])))).flat();
  if (rows.length > 0) await writeEntries(tx, rows);
}

/** A text is no more. */
export async function forgetText(tx: Transaction, source: SearchSource, sourceId: string): Promise<void> {
  await tx.delete(searchEntry).where(and(eq(searchEntry.kind, source), eq(searchEntry.sourceId, sourceId)));
}

/** Texts of one kind of source. */
export function readSources(
  executor: Executor,
  kind: SearchSource,
  sourceIds: readonly string[],
): Promise<SourceRow[]> {
  return executor
    .select()
    .from(searchSource)
    .where(and(eq(searchSource.kind, kind), sql`${searchSource.sourceId} = any(${sql.param(sourceIds)}::uuid[])`));
}

/** Writes stems of texts, by the rules of today. */
export async function writeEntries(tx: Transaction, rows: readonly SourceRow[]): Promise<void> {
  const entries = rows.map(({ heading, body, ...place }) => ({
    ...{ id: uuid(), ...place, revision: STEM_REVISION },
    stems: vectorOf({ heading, body }),
  }));
  await tx
    .insert(searchEntry)
    .values(entries)
    .onConflictDoUpdate({
      target: [searchEntry.kind, searchEntry.sourceId],
      set: { stems: sql`excluded.stems`, at: sql`excluded.at`, revision: sql`excluded.revision` },
    });
}
