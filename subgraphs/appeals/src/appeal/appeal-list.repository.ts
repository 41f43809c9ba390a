import { appeal } from '@hromada/drizzle/appeals';
import { appealEvent } from '@hromada/drizzle/appeals-course';
import type { Database } from '@hromada/drizzle/client';
import { countUpTo } from '@hromada/drizzle/count';
import type { IsoDay } from '@hromada/shared/clock';
import { COUNT_CAP, OrderDirection } from '@hromada/shared/graphql';
import { and, asc, desc, eq, getColumns, gte, inArray, like, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { KeysetPosition } from '../keyset-cursor.ts';
import { anywhereIn, literally } from '../text-match.repository.ts';
import { lettersWithin } from '../visibility.repository.ts';
import type { AppealFilter, AppealOrder } from './appeal.inputs.ts';
import type { Appeal, AppealEventRow } from './appeal.type.ts';
import type { AppealState } from './appeal-enums.type.ts';
import type { ApplicantScope } from './applicant-scope.policy.ts';

/** One window of a list of appeals. */
export interface AppealWindow {
  readonly first: number;
  readonly skip: number;
  readonly after: KeysetPosition | null;
  readonly order: AppealOrder;
}

const SIMILAR_MAX = 5;
const OPEN_STATES: ReadonlySet<AppealState> = new Set([
  'REGISTERED',
  'AWAITING_RESOLUTION',
  'IN_EXECUTION',
  'REPLY_APPROVAL',
  'AWAITING_SIGNATURE',
]);
const IS_OPEN = sql`${appeal.answeredAt} is null`;

/** SQL of lists of appeals; every list is ordered with the id as the tiebreaker. */
export class AppealListRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** At most `first + 1` appeals. */
  list(filter: AppealFilter, { first, skip, after, order }: AppealWindow, today: IsoDay): Promise<Appeal[]> {
    const isByDue = order.field === 'DUE_ON';
    const column = isByDue ? appeal.dueOn : appeal.registeredAt;
    const place =
      after &&
      (isByDue
        ? sql`(${after.value}::date, ${after.id}::uuid)`
        : sql`(${after.value}::timestamptz, ${after.id}::uuid)`);
    const isAscending = order.direction === OrderDirection.ASC;
    const beyond =
      place && (isAscending ? sql`(${column}, ${appeal.id}) > ${place}` : sql`(${column}, ${appeal.id}) < ${place}`);
    const direct = isAscending ? asc : desc;
    return this.#db
      .select()
      .from(appeal)
      .where(and(...conditions(filter, today), beyond ?? undefined))
      .orderBy(direct(column), direct(appeal.id))
      .limit(first + 1)
      .offset(skip);
  }

  /** Number of matching appeals, counted up to the cap and one more. */
  count(filter: AppealFilter, today: IsoDay): Promise<number> {
    return countUpTo(this.#db, { from: appeal, where: and(...conditions(filter, today)), most: COUNT_CAP });
  }

  /** Appeals of the same applicant received since a day, the most alike subject first, at most five. */
  listSimilar(given: {
    personId: string | null;
    nameKey: string | null;
    subject: string;
    since: IsoDay;
  }): Promise<Appeal[]> {
    const same = or(
      given.personId === null ? undefined : eq(appeal.personId, given.personId),
      given.nameKey === null ? undefined : eq(appeal.statedNameKey, given.nameKey),
    );
    return this.#db
      .select()
      .from(appeal)
      .where(and(same, gte(appeal.receivedOn, given.since)))
      .orderBy(desc(sql`similarity(${appeal.subject}, ${given.subject})`), desc(appeal.registeredAt), desc(appeal.id))
      .limit(SIMILAR_MAX);
  }

  /** Newest appeals of each person, at most `first + 1` each, none of which the scope leaves out. */
  listOfPersons(
    personIds: readonly string[],
    { first, after, scope }: { first: number; after: KeysetPosition | null; scope: ApplicantScope },
  ): Promise<Appeal[]> {
    const place =
      after && sql`(${appeal.registeredAt}, ${appeal.id}) < (${after.value}::timestamptz, ${after.id}::uuid)`;
    const page = this.#db
      .select()
      .from(appeal)
      .where(and(sql`${appeal.personId} = person.id`, place ?? undefined, lettersWithin(scope)))
      .orderBy(desc(appeal.registeredAt), desc(appeal.id))
      .limit(first + 1)
      .as('page');
    return this.#db
      .select(getColumns(page))
      .from(sql`unnest(${sql.param(personIds)}::uuid[]) as person(id)`)
      .crossJoinLateral(page);
  }

  /** The beginning, or what follows a place, of each timeline, oldest first, at most `first + 1` each. */
  listTimelines(appealIds: readonly string[], first: number, after: KeysetPosition | null): Promise<AppealEventRow[]> {
    const place =
      after && sql`(${appealEvent.at}, ${appealEvent.id}) > (${after.value}::timestamptz, ${after.id}::uuid)`;
    const page = this.#db
      .select()
      .from(appealEvent)
      .where(and(sql`${appealEvent.appealId} = parent.id`, place ?? undefined))
      .orderBy(asc(appealEvent.at), asc(appealEvent.id))
      .limit(first + 1)
      .as('page');
    return this.#db
      .select(getColumns(page))
      .from(sql`unnest(${sql.param(appealIds)}::uuid[]) as parent(id)`)
      .crossJoinLateral(page);
  }
}

function conditions(filter: AppealFilter, today: IsoDay): (SQL | undefined)[] {
  const among = (column: SQL | typeof appeal.unitId | typeof appeal.executorId, ids: readonly string[]) =>
    sql`${column} = any(${sql.param(ids)}::uuid[])`;
  return [
    filter.states ? inArray(appeal.state, filter.states) : undefined,
    filter.states?.every((state) => OPEN_STATES.has(state)) ? IS_OPEN : undefined, // says the same, and opens the small index of open appeals
    filter.unitIds ? among(appeal.unitId, filter.unitIds) : undefined,
    filter.executorIds ? among(appeal.executorId, filter.executorIds) : undefined,
    filter.procedures ? inArray(appeal.procedure, filter.procedures) : undefined,
    filter.kinds ? inArray(appeal.kind, filter.kinds) : undefined,
    filter.recurrences ? inArray(appeal.recurrence, filter.recurrences) : undefined,
    filter.recurrences && !filter.recurrences.includes('PRIMARY') ? ne(appeal.recurrence, 'PRIMARY') : undefined, // opens the small index
    filter.authorships ? inArray(appeal.authorship, filter.authorships) : undefined,
    filter.authorships && !filter.authorships.includes('INDIVIDUAL') ? ne(appeal.authorship, 'INDIVIDUAL') : undefined, // as above
    filter.isOverdue === true ? sql`${IS_OPEN} and ${appeal.dueOn} < ${today}::date` : undefined,
    filter.isOverdue === false ? sql`(not (${IS_OPEN}) or ${appeal.dueOn} >= ${today}::date)` : undefined,
    filter.numberStartsWith
      ? like(appeal.number, `${literally(filter.numberStartsWith.toLocaleUpperCase('uk'))}%`)
      : undefined,
    filter.subjectContains ? anywhereIn(sql`${appeal.subject}`, filter.subjectContains) : undefined,
    filter.receivedFrom ? gte(appeal.receivedOn, filter.receivedFrom) : undefined,
    filter.receivedTo ? lte(appeal.receivedOn, filter.receivedTo) : undefined,
  ];
}
