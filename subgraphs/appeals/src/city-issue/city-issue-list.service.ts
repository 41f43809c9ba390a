import type { Clock } from '@hromada/shared/clock';
import { InvalidInputError } from '@hromada/shared/errors';
import { assertUuid, type CappedCount, cappedCount, type Page, pageOf } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { staff } from '../access.ts';
import { cursorAt, positionOf } from '../keyset-cursor.ts';
import { withoutNull } from '../without-null.ts';
import type { CityIssueFilter } from './city-issue.inputs.ts';
import type { CityIssue, CityIssueEvent, NearbyCityIssue } from './city-issue.type.ts';
import type { CityIssueListRepository, CityIssueSight } from './city-issue-list.repository.ts';
import { type Point, placeFaults, RADIUS_BOUNDS } from './city-issue-place.policy.ts';

const ORDER = 'REPORTED_AT DESC';
const HISTORY = 'CITY_ISSUE_HISTORY';
const LIST_MAX = 200;
const NEARBY_MAX = 50;
const FILTER_LISTS = ['ids', 'unitIds', 'categoryCodes'] as const;

/** What is asked around a point. */
export interface NearbyQuestion {
  readonly point: Point;
  readonly metres: number;
  readonly categoryCode: string | null;
  readonly first: number;
}

/** Lists of reports: employees see all, everybody else what is shown to all. */
export class CityIssueListService {
  readonly #repository: CityIssueListRepository;
  readonly #clock: Clock;

  constructor({ repository, clock }: { repository: CityIssueListRepository; clock: Clock }) {
    this.#repository = repository;
    this.#clock = clock;
  }

  /**
   * One page, newest first.
   * @throws {InvalidInputError} on a foreign cursor, a malformed id, or a list that is too long
   */
  async list(
    filter: CityIssueFilter,
    { viewer, ...window }: { first: number; after: string | null; skip: number; viewer: Viewer },
  ): Promise<Page<CityIssue>> {
    const after = window.after === null ? null : positionOf(window.after, ORDER);
    const eyes = { sight: sightOf(viewer), today: this.#clock.today() };
    const rows = await this.#repository.list(checked(filter), { ...window, after }, eyes);
    return pageOf(rows, window, (row) => cursorAt(ORDER, { value: row.reportedAt.toISOString(), id: row.id }));
  }

  /** @throws {InvalidInputError} on a malformed id or a list that is too long */
  async count(filter: CityIssueFilter, viewer: Viewer): Promise<CappedCount> {
    const eyes = { sight: sightOf(viewer), today: this.#clock.today() };
    return cappedCount(await this.#repository.count(checked(filter), eyes));
  }

  /**
   * Open reports around a point, nearest first.
   * @throws {InvalidInputError} when the point is outside of the country, or the radius or `first` out of bounds
   */
  nearby(question: NearbyQuestion, viewer: Viewer): Promise<NearbyCityIssue[]> {
    const { point, metres, first, categoryCode } = question;
    if (placeFaults(point).length > 0)
      throw new InvalidInputError('The point is outside of Ukraine', { details: { argument: 'latitude' } });
    const { min, max } = RADIUS_BOUNDS;
    if (!(metres >= min && metres <= max))
      throw new InvalidInputError(`radiusMeters must be ${min} to ${max}`, { details: { argument: 'radiusMeters' } });
    if (!(first >= 1 && first <= NEARBY_MAX))
      throw new InvalidInputError(`first must be 1 to ${NEARBY_MAX}`, { details: { argument: 'first' } });
    const code = categoryCode === null ? null : withoutNull(categoryCode);
    return this.#repository.listNearby({ point, metres, first, categoryCode: code }, sightOf(viewer));
  }
}

/** Cursor of an event in the history of its report. */
export function historyCursorOf(event: CityIssueEvent): string {
  return cursorAt(HISTORY, { value: event.at.toISOString(), id: event.id });
}

/** @throws {InvalidInputError} when the cursor belongs to another list */
export function historyPositionOf(cursor: string | null) {
  return cursor === null ? null : positionOf(cursor, HISTORY);
}

function sightOf(viewer: Viewer): CityIssueSight {
  return staff.allows(viewer) ? 'ALL' : 'SHOWN_TO_ALL';
}

function checked(filter: CityIssueFilter): CityIssueFilter {
  for (const argument of FILTER_LISTS) {
    const values = filter[argument] ?? [];
    if (values.length > LIST_MAX)
      throw new InvalidInputError(`${argument} may have at most ${LIST_MAX} values`, { details: { argument } });
    if (argument !== 'categoryCodes') for (const value of values) assertUuid(value, argument);
  }
  return { ...filter, categoryCodes: filter.categoryCodes?.map(withoutNull) };
}
