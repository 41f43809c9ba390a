import { appeal } from '@hromada/drizzle/appeals';
import { answer, appealEvent } from '@hromada/drizzle/appeals-course';
import type { Database } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { and, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { AppealProcedure, AppealState } from '../appeal/appeal-enums.type.ts';
import type { AppealStatisticsFilter } from './statistics.inputs.ts';
import type { CountedMonth, CountedRow, UnmeasuredRow } from './statistics.policy.ts';
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

/** How many appeals stayed in a state, and how many are there. */
interface UnmeasuredState extends Record<string, unknown> {
  readonly state: AppealState;
  readonly stays: number;
  readonly current: number;
}

/** How long appeals stayed in a state. */
export interface CountedStateTime extends UnmeasuredState {
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

/** A sum over years takes longer than what a screen of records may take; ten seconds, and it is given up. */
const PATIENCE = sql`set local statement_timeout = 10000`;

/** Median and ninth of ten, in one look at the sorted values; null without values. */
type Quantiles<Name extends string> = Readonly<Record<Name, readonly [number, number] | null>>;

/** SQL of statistics: one statement a question. */
export class StatisticsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** All of them first, then their groups, at most one more than are shown. */
  async count(
    period: Period,
    { filter, groupBy, today }: { filter: AppealStatisticsFilter; groupBy: AppealStatisticsGrouping; today: IsoDay },
  ): Promise<CountedRow[]> {
    const byMonth = groupBy === 'MONTH' ? sql`key,` : sql``;
    const rows = await this.#ask<UnmeasuredRow & Quantiles<'daysQuantiles'>>(sql`
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
        percentile_cont(array[0.5, 0.9]) within group (order by days) as "daysQuantiles"
      from chosen group by grouping sets ((key), ())
      order by grouping(key) desc, ${byMonth} count(*) desc, key limit ${GROUPS_MAX + 2}`);
    return rows.map(({ daysQuantiles, ...row }) => ({
      ...row,
      medianDays: daysQuantiles?.[0] ?? null,
      p90Days: daysQuantiles?.[1] ?? null,
    }));
  }

  /** Stays that ended and appeals that are there now, by state; a state that no appeal came to is left out. */
  async measureStates(period: Period, filter: AppealStatisticsFilter): Promise<CountedStateTime[]> {
    const hours = sql`extract(epoch from left_at - at)::float8 / 3600`;
    const rows = await this.#ask<UnmeasuredState & Quantiles<'hoursQuantiles'>>(sql`
      with stay as (
        select ${appealEvent.toState} as state, ${appealEvent.at} as at, lead(${appealEvent.at}) over (
          partition by ${appealEvent.appealId} order by ${appealEvent.at}, ${appealEvent.id}) as left_at
        from ${appeal} join ${appealEvent} on ${appealEvent.appealId} = ${appeal.id}
        where ${appealEvent.fromState} is distinct from ${appealEvent.toState} and ${chosen(period, filter)}
      )
      select state, count(left_at)::int as stays, (count(*) filter (where left_at is null))::int as current,
        percentile_cont(array[0.5, 0.9]) within group (order by ${hours}) as "hoursQuantiles"
      from stay group by state order by state limit 20`);
    return rows.map(({ state, stays, current, hoursQuantiles }) => ({
      ...{ state, stays, current },
      medianHours: hoursQuantiles?.[0] ?? null,
      p90Hours: hoursQuantiles?.[1] ?? null,
    }));
  }

  /** Appeals of citizens by every axis of the classifier at once, and all of them. */
  countMarks(period: Period): Promise<CountedMark[]> {
    const marks = sql`channel, recurrence, kind, authorship, result`;
    return this.#ask<CountedMark>(sql`
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
    return this.#ask<CountedMonth>(sql`
      select ${MONTH} as month, ${KEYS[groupBy]} as key, count(*)::int as received,
        count(${appeal.answeredAt})::int as answered,
        (count(*) filter (where ${ANSWERED_ON} <= ${appeal.dueOn}))::int as "answeredInTime"
      from ${appeal} where ${chosen(period, {})} group by 1, 2 order by 1, 2 limit 1000`);
  }

  #ask<Row extends Record<string, unknown>>(question: SQL): Promise<Row[]> {
    return this.#db.transaction(
      async (tx) => {
        await tx.execute(PATIENCE);
        return [...(await tx.execute(question))] as Row[];
      },
      { accessMode: 'read only' },
    );
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
