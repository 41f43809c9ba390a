import type { Executor } from '@hromada/drizzle/client';
import { countUpTo } from '@hromada/drizzle/count';
import { serviceApplication, serviceApplicationEvent, serviceMessage } from '@hromada/drizzle/services';
import type { IsoDay } from '@hromada/shared/clock';
import { COUNT_CAP, decodeCursor, encodeCursor, type Page, pageOf } from '@hromada/shared/graphql';
import { and, asc, desc, eq, getColumns, like, or, type SQL, sql } from 'drizzle-orm';
import type { ApplicantScope } from './applicant-scope.policy.ts';
import type { ServiceApplicationState } from './service-application.enums.type.ts';
import type { ServiceApplicationRow } from './service-application.repository.ts';

/** A step as its table holds it. */
export type ServiceApplicationEventRow = typeof serviceApplicationEvent.$inferSelect;
/** A message as its table holds it. */
export type ServiceMessageRow = typeof serviceMessage.$inferSelect;

/** Checked bounds of a page. */
export interface Window {
  readonly first: number;
  readonly after: string | null;
  readonly skip?: number;
}

/** Conditions of a list; an absent one always holds. */
export interface ApplicationConditions {
  readonly states?: readonly ServiceApplicationState[];
  readonly serviceIds?: readonly string[];
  readonly isOverdue?: boolean;
  readonly numberStartsWith?: string;
}

function whereOf(conditions: ApplicationConditions, today: IsoDay): SQL | undefined {
  const { states, serviceIds, isOverdue, numberStartsWith } = conditions;
  const overdue = sql`coalesce(${serviceApplication.clockStoppedOn}, ${today}::date) > ${serviceApplication.dueOn}`;
  return and(
    states && sql`${serviceApplication.state} = any(${sql.param(states)}::text[])`,
    serviceIds && sql`${serviceApplication.serviceId} = any(${sql.param(serviceIds)}::uuid[])`,
    isOverdue === undefined ? undefined : isOverdue ? overdue : sql`not (${overdue})`,
    numberStartsWith === undefined
      ? undefined
      : like(serviceApplication.number, `${numberStartsWith.replace(/[\\%_]/g, (character) => `\\${character}`)}%`),
  );
}

/** Rows before the cursor's row in the order of registration, newest first. */
function olderThan(after: string | null): SQL | undefined {
  if (after === null) return undefined;
  const [year, sequence] = decodeCursor(after, 2);
  return sql`(${serviceApplication.year}, ${serviceApplication.sequence}) < (${Number(year)}::int, ${Number(sequence)}::int)`;
}

function cursorOfApplication(row: ServiceApplicationRow): string {
  return encodeCursor([row.year, row.sequence]);
}

/** One page of applications, newest number first. */
export async function listApplications(
  db: Executor,
  window: Window,
  conditions: ApplicationConditions,
  today: IsoDay,
): Promise<Page<ServiceApplicationRow>> {
  const rows = await db
    .select()
    .from(serviceApplication)
    .where(and(whereOf(conditions, today), olderThan(window.after)))
    .orderBy(desc(serviceApplication.year), desc(serviceApplication.sequence))
    .limit(window.first + 1)
    .offset(window.skip ?? 0);
  return pageOf(rows, window, cursorOfApplication);
}

/** How many applications match, at most one more than the cap. */
export function countApplications(db: Executor, conditions: ApplicationConditions, today: IsoDay): Promise<number> {
  return countUpTo(db, { from: serviceApplication, where: whereOf(conditions, today), most: COUNT_CAP });
}

/** The same page for each of several owners, in the order of the owners. */
function pagesByOwner<Row>(
  ownerIds: readonly string[],
  rows: readonly Row[],
  window: Window,
  keys: { owner(row: Row): string | null; cursor(row: Row): string },
): Page<Row>[] {
  const groups = new Map<string | null, Row[]>(ownerIds.map((id) => [id, []]));
  for (const row of rows) groups.get(keys.owner(row))?.push(row);
  return ownerIds.map((id) => pageOf(groups.get(id) ?? [], window, keys.cursor));
}

/** The same line that `caseWorker` draws, as a condition. */
function within(scope: ApplicantScope): SQL | undefined {
  if (scope.kind === 'ALL') return undefined;
  return or(
    sql`${serviceApplication.unitId} = any(${sql.param(scope.unitIds)}::uuid[])`,
    eq(serviceApplication.executorId, scope.executorId),
  );
}

/** Applications of persons, newest first: one page each, without what the scope leaves out. */
export async function listApplicationsOfPersons(
  db: Executor,
  personIds: readonly string[],
  window: Window & { readonly scope: ApplicantScope },
): Promise<Page<ServiceApplicationRow>[]> {
  const place = sql<number>`row_number() over (partition by ${serviceApplication.personId} order by ${serviceApplication.year} desc, ${serviceApplication.sequence} desc)`;
  const ranked = db
    .select({ ...getColumns(serviceApplication), place: place.as('place') })
    .from(serviceApplication)
    .where(
      and(
        sql`${serviceApplication.personId} = any(${sql.param(personIds)}::uuid[])`,
        olderThan(window.after),
        within(window.scope),
      ),
    )
    .as('ranked');
  const rows = await db
    .select()
    .from(ranked)
    .where(sql`${ranked.place} <= ${window.first + 1}`)
    .orderBy(asc(ranked.personId), asc(ranked.place));
  return pagesByOwner(personIds, rows, window, { owner: (row) => row.personId, cursor: cursorOfApplication });
}

/** Steps of applications, oldest first: one page each. */
export async function listEventsOfApplications(
  db: Executor,
  applicationIds: readonly string[],
  window: Window,
): Promise<Page<ServiceApplicationEventRow>[]> {
  const [at, id] = window.after === null ? [] : decodeCursor(window.after, 2);
  const page = db
    .select()
    .from(serviceApplicationEvent)
    .where(
      and(
        eq(serviceApplicationEvent.applicationId, serviceApplication.id),
        at === undefined
          ? undefined
          : sql`(${serviceApplicationEvent.at}, ${serviceApplicationEvent.id}) > (${at}::timestamptz, ${id}::uuid)`,
      ),
    )
    .orderBy(asc(serviceApplicationEvent.at), asc(serviceApplicationEvent.id))
    .limit(window.first + 1)
    .as('page');
  const rows = await db
    .select(getColumns(page))
    .from(serviceApplication)
    .innerJoinLateral(page, sql`true`)
    .where(sql`${serviceApplication.id} = any(${sql.param(applicationIds)}::uuid[])`)
    .orderBy(asc(page.applicationId), asc(page.at), asc(page.id));
  return pagesByOwner(applicationIds, rows, window, {
    owner: (row) => row.applicationId,
    cursor: (row) => encodeCursor([row.at.toISOString(), row.id]),
  });
}

/** Messages about applications, oldest first: one page each. */
export async function listMessagesOfApplications(
  db: Executor,
  applicationIds: readonly string[],
  window: Window,
): Promise<Page<ServiceMessageRow>[]> {
  const [sentAt, id] = window.after === null ? [] : decodeCursor(window.after, 2);
  const page = db
    .select()
    .from(serviceMessage)
    .where(
      and(
        eq(serviceMessage.applicationId, serviceApplication.id),
        sentAt === undefined
          ? undefined
          : sql`(${serviceMessage.sentAt}, ${serviceMessage.id}) > (${sentAt}::timestamptz, ${id}::uuid)`,
      ),
    )
    .orderBy(asc(serviceMessage.sentAt), asc(serviceMessage.id))
    .limit(window.first + 1)
    .as('page');
  const rows = await db
    .select(getColumns(page))
    .from(serviceApplication)
    .innerJoinLateral(page, sql`true`)
    .where(sql`${serviceApplication.id} = any(${sql.param(applicationIds)}::uuid[])`)
    .orderBy(asc(page.applicationId), asc(page.sentAt), asc(page.id));
  return pagesByOwner(applicationIds, rows, window, {
    owner: (row) => row.applicationId,
    cursor: (row) => encodeCursor([row.sentAt.toISOString(), row.id]),
  });
}
