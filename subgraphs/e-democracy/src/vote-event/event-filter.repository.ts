import { voteEvent } from '@hromada/drizzle/e-democracy';
import { assertUuid } from '@hromada/shared/graphql';
import { eq, inArray, like, type SQL, sql } from 'drizzle-orm';
import type { VoteEventFilter } from './vote-event-filter.type.ts';

/**
 * Conditions on `vote_event` for a filter.
 * @throws {InvalidInputError} on a malformed identifier
 */
export function eventConditions(filter: VoteEventFilter | null): SQL[] {
  if (filter === null) return [];
  const { from, to, sittingId, convocationId, titleContains, results, isConsistent } = filter;
  return [
    from ? sql`${voteEvent.votedAt} >= (${from}::text::timestamp at time zone 'Europe/Kyiv')` : null,
    to ? sql`${voteEvent.votedAt} < ((${to}::text::date + 1)::timestamp at time zone 'Europe/Kyiv')` : null,
    sittingId ? eq(voteEvent.sittingId, assertUuid(sittingId, 'filter.sittingId')) : null,
    convocationId ? eq(voteEvent.convocationId, assertUuid(convocationId, 'filter.convocationId')) : null,
    titleContains ? like(voteEvent.titleSearch, `%${titleContains.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`) : null,
    results && results.length > 0 ? inArray(voteEvent.result, results) : null,
    typeof isConsistent === 'boolean' ? eq(voteEvent.isConsistent, isConsistent) : null,
  ].filter((condition) => condition !== null);
}
