import { appeal } from '@hromada/drizzle/appeals';
import { appealEvent } from '@hromada/drizzle/appeals-course';
import type { Database } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { sql } from 'drizzle-orm';
import type { AppealState } from './appeal-enums.type.ts';

/** Open appeals of one state. */
export interface StateFigures extends Record<string, unknown> {
  readonly state: AppealState;
  readonly open: number;
  readonly overdue: number;
  /** for how long they have been in this state, in seconds: on the average, and the one that waits longest */
  readonly meanSeconds: number;
  readonly longestSeconds: number;
}

/** SQL of the figures by which the office is watched: of appeals without an answer. */
export class AppealFiguresRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** A state without open appeals is left out. */
  countOpen({ now, today }: { now: Date; today: IsoDay }): Promise<StateFigures[]> {
    const seconds = sql`extract(epoch from ${now.toISOString()}::timestamptz - entered.at)`;
    return this.#db.execute<StateFigures>(sql`
      select ${appeal.state} as state, count(*)::int as open,
        (count(*) filter (where ${appeal.dueOn} < ${today}::date))::int as overdue,
        coalesce(avg(${seconds}), 0)::float8 as "meanSeconds", coalesce(max(${seconds}), 0)::float8 as "longestSeconds"
      from ${appeal} left join lateral (
        select ${appealEvent.at} from ${appealEvent}
        where ${appealEvent.appealId} = ${appeal.id} and ${appealEvent.toState} = ${appeal.state}
          and ${appealEvent.fromState} is distinct from ${appealEvent.toState}
        order by ${appealEvent.at} desc limit 1
      ) entered on true
      where ${appeal.answeredAt} is null group by ${appeal.state} order by ${appeal.state}`);
  }
}
