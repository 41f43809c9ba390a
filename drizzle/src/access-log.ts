import {
  and,
  arrayContains,
  desc,
  eq,
  getColumns,
  gte,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { AccessLogTables } from '../tables/columns.ts';
import type { Database } from './client.ts';

/** A sealed entry of a journal of access. */
export interface SealedEntry {
  /** place in the chain, from 1 */
  readonly seq: number;
  /** sha-256 over the hash before, the place and the entry, in hexadecimal */
  readonly hash: string;
  /** canonical text, JSON */
  readonly entry: string;
}

/** Where a chain ends. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** Which entries; an absent condition always holds. */
export interface AccessConditions {
  readonly personId?: string | null;
  readonly viewerSubject?: string | null;
  readonly clientId?: string | null;
  readonly purpose?: string | null;
  /** first instant */
  readonly from?: Date | null;
  /** the instant after the last */
  readonly before?: Date | null;
  readonly isDeferred?: boolean | null;
  /** entries deferred beyond this day are left out */
  readonly knownOn?: string | null;
}

/** A window of a list that goes from the newest back. */
export interface AccessWindow {
  /** how many rows at most */
  readonly limit: number;
  /** only places before this one */
  readonly beforeSeq: number | null;
  /** rows to pass over */
  readonly skip: number;
}

/** A journal of access in its tables. */
export interface AccessLog {
  /** Seals the entries one after another in one statement and its own commit. */
  append(entries: readonly string[]): Promise<void>;
  /** Newest first. */
  list(conditions: AccessConditions, window: AccessWindow): Promise<SealedEntry[]>;
  find(seq: number): Promise<SealedEntry | undefined>;
  head(): Promise<ChainHead>;
}

/** The journal of access of a subgraph's schema, over its own login role. */
export function openAccessLog(db: Database, { accessEntry, accessChain }: AccessLogTables): AccessLog {
  const append = sql`${sql.identifier(getTableConfig(accessEntry).schema ?? '')}.append_access`;
  const { seq, hash, entry } = getColumns(accessEntry);
  return {
    async append(entries) {
      await db.execute(sql`select ${append}(${sql.param(entries)}::text[])`);
    },
    list: (conditions, { limit, beforeSeq, skip }) =>
      db
        .select({ seq, hash, entry })
        .from(accessEntry)
        .where(and(whereOf(accessEntry, conditions), beforeSeq === null ? undefined : lt(seq, beforeSeq)))
        .orderBy(desc(seq))
        .limit(limit)
        .offset(skip),
    async find(place) {
      const [row] = await db.select({ seq, hash, entry }).from(accessEntry).where(eq(seq, place));
      return row;
    },
    async head() {
      const [row] = await db.select({ seq: accessChain.seq, hash: accessChain.hash }).from(accessChain);
      if (!row) throw new Error('The chain of the journal has no beginning');
      return row;
    },
  };
}

function whereOf(table: AccessLogTables['accessEntry'], conditions: AccessConditions): SQL | undefined {
  const { personId, viewerSubject, clientId, purpose, from, before, isDeferred, knownOn } = conditions;
  return and(
    personId ? arrayContains(table.personIds, [personId]) : undefined,
    viewerSubject ? eq(table.viewerSubject, viewerSubject) : undefined,
    clientId ? eq(table.clientId, clientId) : undefined,
    purpose ? eq(table.purpose, purpose) : undefined,
    from ? gte(table.at, from) : undefined,
    before ? lt(table.at, before) : undefined,
    isDeferred === true ? isNotNull(table.deferredUntil) : undefined,
    isDeferred === false ? isNull(table.deferredUntil) : undefined,
    knownOn ? or(isNull(table.deferredUntil), lte(table.deferredUntil, knownOn)) : undefined,
  );
}
