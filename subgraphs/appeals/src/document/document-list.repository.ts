import { document } from '@hromada/drizzle/appeals-documents';
import type { Database } from '@hromada/drizzle/client';
import { countUpTo } from '@hromada/drizzle/count';
import { COUNT_CAP, OrderDirection } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { and, asc, desc, eq, inArray, isNotNull, like, lte, type SQL, sql } from 'drizzle-orm';
import type { KeysetPosition } from '../keyset-cursor.ts';
import { anywhereIn, literally } from '../text-match.repository.ts';
import { documentsKnownTo } from '../visibility.repository.ts';
import type { DocumentFilter, DocumentOrder } from './document.inputs.ts';
import type { Document } from './document.type.ts';

/** One window of a list of documents. */
export interface DocumentWindow {
  readonly first: number;
  readonly skip: number;
  readonly after: KeysetPosition | null;
  readonly order: DocumentOrder;
}

/** The planner takes the index of control days only where the query says what the index is of. */
const HAS_CONTROL_DAY = and(sql`${document.isOnControl}`, isNotNull(document.controlDueOn));

/** SQL of lists of documents: registered ones, with the id as the tiebreaker, and only what the viewer may know of. */
export class DocumentListRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** At most `first + 1` documents. */
  list(filter: DocumentFilter, { first, skip, after, order }: DocumentWindow, viewer: Viewer): Promise<Document[]> {
    const isAscending = order.direction === OrderDirection.ASC;
    const isByControl = order.field === 'CONTROL_DUE_ON';
    const column = isByControl ? document.controlDueOn : document.registeredAt;
    const value = after && (isByControl ? sql`${after.value}::date` : sql`${after.value}::timestamptz`);
    const place = after && sql`(${value}, ${after.id}::uuid)`;
    const beyond =
      place &&
      (isAscending ? sql`(${column}, ${document.id}) > ${place}` : sql`(${column}, ${document.id}) < ${place}`);
    const direct = isAscending ? asc : desc;
    return this.#db
      .select()
      .from(document)
      .where(and(...conditions(filter, viewer), isByControl ? HAS_CONTROL_DAY : undefined, beyond ?? undefined))
      .orderBy(direct(column), direct(document.id))
      .limit(first + 1)
      .offset(skip);
  }

  /** Number of matching documents, counted up to the cap and one more. */
  count(filter: DocumentFilter, viewer: Viewer): Promise<number> {
    return countUpTo(this.#db, { from: document, where: and(...conditions(filter, viewer)), most: COUNT_CAP });
  }
}

function conditions(filter: DocumentFilter, viewer: Viewer): (SQL | undefined)[] {
  const among = (column: SQL | typeof document.unitId | typeof document.employeeId, ids: readonly string[]) =>
    sql`${column} = any(${sql.param(ids)}::uuid[])`;
  return [
    isNotNull(document.registeredAt),
    documentsKnownTo(viewer),
    filter.directions ? inArray(document.direction, filter.directions) : undefined,
    filter.states ? inArray(document.state, filter.states) : undefined,
    filter.journalIds ? among(sql`${document.journalId}`, filter.journalIds) : undefined,
    filter.unitIds ? among(document.unitId, filter.unitIds) : undefined,
    filter.employeeIds ? among(document.employeeId, filter.employeeIds) : undefined,
    filter.correspondentIds ? among(sql`${document.correspondentId}`, filter.correspondentIds) : undefined,
    filter.numberStartsWith ? like(document.number, `${literally(filter.numberStartsWith)}%`) : undefined,
    filter.isOnControl === true ? sql`${document.isOnControl}` : undefined,
    filter.isOnControl === false ? sql`not ${document.isOnControl}` : undefined,
    filter.controlDueTo
      ? and(sql`${document.isOnControl}`, lte(document.controlDueOn, filter.controlDueTo))
      : undefined,
    filter.involvedEmployeeIds
      ? sql`${document.involvedEmployeeIds} && ${sql.param(filter.involvedEmployeeIds)}::uuid[]`
      : undefined,
    filter.theirNumber ? eq(document.theirNumber, filter.theirNumber) : undefined,
    filter.summaryContains ? anywhereIn(sql`${document.summary}`, filter.summaryContains) : undefined,
    filter.registeredFrom
      ? sql`${document.registeredAt} >= (${filter.registeredFrom}::date)::timestamp at time zone 'Europe/Kyiv'`
      : undefined,
    filter.registeredTo
      ? sql`${document.registeredAt} < (${filter.registeredTo}::date + 1)::timestamp at time zone 'Europe/Kyiv'`
      : undefined,
  ];
}
