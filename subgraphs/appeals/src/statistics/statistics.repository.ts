import { appeal } from '@hromada/drizzle/appeals';
import { answer, appealEvent } from '@hromada/drizzle/appeals-course';
import type { Database } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { and, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { AppealProcedure, AppealState } from '../appeal/appeal-enums.type.ts';
import type { AppealStatisticsFilter } from './statistics.inputs.ts';
import type { CountedMonth, CountedRow } from './statistics.policy.ts';
import type {
  AppealClassifierAxis,
  AppealStatisticsGrouping,
  PublicAppealGrouping,
} from './statistics-grouping.type.ts';

/** How many groups one question shows. */
export const GROUPS_MAX = 200;
const CITIZENS: AppealProcedure = 'CITIZEN_APPEAL';

/** Appeals received from a day to a day, both included. */
export interface Period {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** How long appeals stayed in a state. */
export interface CountedStateTime extends Record<string, unknown> {
  readonly state: AppealState;
  readonly stays: number;
  readonly current: number;
  readonly medianHours: number | null;
  readonly p90Hours: number | null;
}

/** How many appeals have a mark. */
export interface CountedMark extends Record<string, unknown> {
  /** null: all of them */
  readonly axis: AppealClassifierAxis | null;
  readonly key: string | null;
  readonly count: number;
}

const ANSWERED_ON = sql`(${appeal.answeredAt} at time zone 'Europe/Kyiv')::date`;
const MONTH = sql`to_char(${appeal.receivedOn}, 'YYYY-MM')`;
/** The answer in force is the last one: a reopened appeal has several. */
const RESULT = sql`case
  when ${appeal.answeredAt} is null then 'IN_WORK'
  when ${appeal.state} in ('REPLIED', 'CLOSED') then coalesce((
    select ${answer.outcome} from ${answer} where ${answer.appealId} = ${appeal.id}
    order by ${answer.answeredAt} desc limit 1), ${appeal.state})
  else ${appeal.state} end`;

const KEYS: Readonly<Record<AppealStatisticsGrouping, SQL>> = {
  PROCEDURE: sql`${appeal.procedure}`,
  KIND: sql`${appeal.kind}`,
  CHANNEL: sql`${appeal.channel}`,
  RECURRENCE: sql`${appeal.recurrence}`,
  AUTHORSHIP: sql`${appeal.authorship}`,
  RESULT,
  TERM: sql`${appeal.ruleCode}`,
  UNIT: sql`coalesce(${appeal.unitId}::text, 'NONE')`,
  MONTH,
};

/** SQL of statistics: one statement a question. */
export class StatisticsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** All of them first, then their groups, at most one more than are shown. */
  count(
    period: Period,
    { filter, groupBy, today }: { filter: AppealStatisticsFilter; groupBy: AppealStatisticsGrouping; today: IsoDay },
  ): Promise<CountedRow[]> {
    const byMonth = groupBy === 'MONTH' ? sql`key,` : sql``;
    return this.#db.execute<CountedRow>(sql`
      with chosen as (
        select ${KEYS[groupBy]} as key, ${appeal.dueOn} as due_on, ${ANSWERED_ON} as answered_on,
          ${ANSWERED_ON} - ${appeal.receivedOn} as days, ${appeal.extendedTo} as extended_to,
          ${appeal.recurrence} as recurrence, ${appeal.authorship} as authorship
        from ${appeal} where ${chosen(period, filter)}
      )
      select case when grouping(key) = 1 then null else key end as key, count(*)::int as received,
        (count(*) filter (where answered_on is null))::int as "inWork", count(answered_on)::int as answered,
        (count(*) filter (where answered_on <= due_on))::int as "answeredInTime",
        (count(*) filter (where answered_on > due_on))::int as "answeredLate",
        (count(*) filter (where answered_on is null and due_on < ${today}::date))::int as overdue,
        count(extended_to)::int as extended,
        (count(*) filter (where recurrence = 'REPEATED'))::int as repeated,
        (count(*) filter (where authorship = 'COLLECTIVE'))::int as collective,
        percentile_cont(0.5) within group (order by days) as "medianDays",
        percentile_cont(0.9) within group (order by days) as "p90Days"
      from chosen group by grouping sets ((key), ())
      order by grouping(key) desc, ${byMonth} count(*) desc, key limit ${GROUPS_MAX + 2}`);
  }

  /** Stays that ended and appeals that are there now, by state; a state that no appeal came to is left out. */
  measureStates(period: Period, filter: AppealStatisticsFilter): Promise<CountedStateTime[]> {
    const hours = sql`extract(epoch from left_at - at)::float8 / 3600`;
    return this.#db.execute<CountedStateTime>(sql`
      with stay as (
        select ${appealEvent.toState} as state, ${appealEvent.at} as at, lead(${appealEvent.at}) over (
          partition by ${appealEvent.appealId} order by ${appealEvent.at}, ${appealEvent.id}) as left_at
        from ${appeal} join ${appealEvent} on ${appealEvent.appealId} = ${appeal.id}
        where ${appealEvent.fromState} is distinct from ${appealEvent.toState} and ${chosen(period, filter)}
      )
      select state, count(left_at)::int as stays, (count(*) filter (where left_at is null))::int as current,
        percentile_cont(0.5) within group (order by ${hours}) as "medianHours",
        percentile_cont(0.9) within group (order by ${hours}) as "p90Hours"
      from stay group by state order by state limit 20`);
  }

  /** Appeals of citizens by every axis of the classifier at once, and all of them. */
  countMarks(period: Period): Promise<CountedMark[]> {
    const marks = sql`channel, recurrence, kind, authorship, result`;
    return this.#db.execute<CountedMark>(sql`
      with chosen as (
        select ${appeal.channel} as channel, ${appeal.recurrence} as recurrence, ${appeal.kind} as kind,
          ${appeal.authorship} as authorship, ${RESULT} as result
        from ${appeal} where ${chosen(period, { procedures: [CITIZENS] })}
      )
      select case grouping(${marks})
          when 15 then 'CHANNEL' when 23 then 'RECURRENCE' when 27 then 'KIND' when 29 then 'AUTHORSHIP'
          when 30 then 'RESULT' end as axis,
        coalesce(channel, recurrence, kind, authorship, result) as key, count(*)::int as count
      from chosen group by grouping sets ((channel), (recurrence), (kind), (authorship), (result), ())
      order by 1, 2 limit 60`);
  }

  /** Groups of each month, in the order of months and keys. */
  countMonths(period: Period, groupBy: PublicAppealGrouping): Promise<CountedMonth[]> {
    return this.#db.execute<CountedMonth>(sql`
      select ${MONTH} as month, ${KEYS[groupBy]} as key, count(*)::int as received,
        count(${appeal.answeredAt})::int as answered,
        (count(*) filter (where ${ANSWERED_ON} <= ${appeal.dueOn}))::int as "answeredInTime"
      from ${appeal} where ${chosen(period, {})} group by 1, 2 order by 1, 2 limit 400`);
  }
}

function chosen({ from, to }: Period, filter: AppealStatisticsFilter): SQL | undefined {
  return and(
    gte(appeal.receivedOn, from),
    lte(appeal.receivedOn, to),
    filter.procedures ? inArray(appeal.procedure, filter.procedures) : undefined,
    filter.kinds ? inArray(appeal.kind, filter.kinds) : undefined,
    filter.channels ? inArray(appeal.channel, filter.channels) : undefined,
    filter.recurrences ? inArray(appeal.recurrence, filter.recurrences) : undefined,
    filter.authorships ? inArray(appeal.authorship, filter.authorships) : undefined,
    filter.unitIds ? sql`${appeal.unitId} = any(${sql.param(filter.unitIds)}::uuid[])` : undefined,
  );
}
