import { cityIssue } from '@hromada/drizzle/appeals-city';
import type { Database } from '@hromada/drizzle/client';
import { countUpTo } from '@hromada/drizzle/count';
import { COUNT_CAP } from '@hromada/shared/graphql';
import { and, desc, getColumns, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { KeysetPosition } from '../keyset-cursor.ts';
import type { CityIssueFilter } from './city-issue.inputs.ts';
import { numbered } from './city-issue.repository.ts';
import type { CityIssue, NearbyCityIssue } from './city-issue.type.ts';
import { boxAround, EARTH_RADIUS, type Point } from './city-issue-place.policy.ts';
import { OPEN_STATES } from './city-issue-transitions.policy.ts';

/** Whose eyes a list is for. */
export type CityIssueSight = 'ALL' | 'SHOWN_TO_ALL';

/** One window of a list. */
export interface CityIssueWindow {
  readonly first: number;
  readonly skip: number;
  readonly after: KeysetPosition | null;
}

/** What is looked for around a point. */
export interface Nearness {
  readonly point: Point;
  readonly metres: number;
  readonly categoryCode: string | null;
  readonly first: number;
}

/** SQL of lists of reports, newest first with the id as the tiebreaker. */
export class CityIssueListRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** At most `first + 1` reports. */
  async list(
    filter: CityIssueFilter,
    { first, skip, after }: CityIssueWindow,
    { sight, today }: { sight: CityIssueSight; today: string },
  ): Promise<CityIssue[]> {
    const beyond =
      after && sql`(${cityIssue.reportedAt}, ${cityIssue.id}) < (${after.value}::timestamptz, ${after.id}::uuid)`;
    const rows = await this.#db
      .select()
      .from(cityIssue)
      .where(and(...conditions(filter, sight, today), beyond ?? undefined))
      .orderBy(desc(cityIssue.reportedAt), desc(cityIssue.id))
      .limit(first + 1)
      .offset(skip);
    return rows.map(numbered);
  }

  /** Number of matching reports, counted up to the cap and one more. */
  count(filter: CityIssueFilter, { sight, today }: { sight: CityIssueSight; today: string }): Promise<number> {
    return countUpTo(this.#db, { from: cityIssue, where: and(...conditions(filter, sight, today)), most: COUNT_CAP });
  }

  /** Open reports around a point, nearest first: the box by the index, then the circle exactly. */
  async listNearby(
    { point, metres, categoryCode, first }: Nearness,
    sight: CityIssueSight,
  ): Promise<NearbyCityIssue[]> {
    const box = boxAround(point, metres);
    const inBox = this.#db
      .select({ ...getColumns(cityIssue), distance: distanceFrom(point).as('distance') })
      .from(cityIssue)
      .where(
        and(
          sql`${cityIssue.latitude} between ${box.south} and ${box.north}`,
          sql`${cityIssue.longitude} between ${box.west} and ${box.east}`,
          inArray(cityIssue.state, [...OPEN_STATES]),
          categoryCode === null ? undefined : sql`${cityIssue.categoryCode} = ${categoryCode}`,
          ...shownTo(sight),
        ),
      )
      .as('in_box');
    const rows = await this.#db
      .select()
      .from(inBox)
      .where(sql`${inBox.distance} <= ${metres}`)
      .orderBy(inBox.distance, inBox.id)
      .limit(first);
    return rows.map(({ distance, ...row }) => ({ distanceMeters: Math.round(distance), issue: numbered(row) }));
  }
}

/** The same formula as `distanceBetween`, for the database. */
function distanceFrom({ latitude, longitude }: Point): SQL<number> {
  const lift = sql`power(sin(radians(${cityIssue.latitude} - ${latitude}::float8) / 2), 2)`;
  const turn = sql`power(sin(radians(${cityIssue.longitude} - ${longitude}::float8) / 2), 2)`;
  const chord = sql`${lift} + cos(radians(${latitude}::float8)) * cos(radians(${cityIssue.latitude})) * ${turn}`;
  return sql<number>`2 * ${EARTH_RADIUS}::float8 * asin(least(1, sqrt(${chord})))`;
}

function conditions(filter: CityIssueFilter, sight: CityIssueSight, today: string): (SQL | undefined)[] {
  const isLate = sql`${cityIssue.controlOn} < ${today} and ${inArray(cityIssue.state, [...OPEN_STATES])}`;
  return [
    ...shownTo(sight),
    filter.ids ? sql`${cityIssue.id} = any(${sql.param(filter.ids)}::uuid[])` : undefined,
    filter.states ? inArray(cityIssue.state, filter.states) : undefined,
    filter.categoryCodes ? sql`${cityIssue.categoryCode} = any(${sql.param(filter.categoryCodes)}::text[])` : undefined,
    filter.unitIds ? sql`${cityIssue.unitId} = any(${sql.param(filter.unitIds)}::uuid[])` : undefined,
    filter.reportedFrom ? gte(cityIssue.reportedAt, filter.reportedFrom) : undefined,
    filter.reportedBefore ? lt(cityIssue.reportedAt, filter.reportedBefore) : undefined,
    filter.updatedFrom ? gte(cityIssue.updatedAt, filter.updatedFrom) : undefined,
    filter.updatedBefore ? lt(cityIssue.updatedAt, filter.updatedBefore) : undefined,
    filter.isOverdue === true ? isLate : undefined,
    filter.isOverdue === false ? sql`not (${isLate})` : undefined,
  ];
}

/** The same rule as `isShownToAll`, for the database. */
function shownTo(sight: CityIssueSight): (SQL | undefined)[] {
  if (sight === 'ALL') return [];
  return [sql`${cityIssue.isPublic} and ${cityIssue.isModerated}`, ne(cityIssue.state, 'HIDDEN')];
}
