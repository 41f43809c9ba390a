import { type Clock, Kept } from '@hromada/shared/clock';
import { InvalidInputError } from '@hromada/shared/errors';
import { assertUuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { seesStatisticsOnly } from '../access.ts';
import { AppealState } from '../appeal/appeal-enums.type.ts';
import { classifierLines, missingAxes } from './classifier.policy.ts';
import type { AppealStatisticsFilter } from './statistics.inputs.ts';
import {
  assertMonths,
  assertPeriod,
  type CountedRow,
  MEDIAN_MIN,
  monthsOver,
  P90_MIN,
  publicRows,
  told,
  withoutSmall,
  withoutSmallCount,
  withoutSmallMarks,
} from './statistics.policy.ts';
import { GROUPS_MAX, type Period, type StatisticsRepository } from './statistics.repository.ts';
import type {
  AppealClassifierReport,
  AppealStateTime,
  AppealStatistics,
  PublicAppealStatistics,
} from './statistics.type.ts';
import type { AppealStatisticsGrouping, PublicAppealGrouping } from './statistics-grouping.type.ts';

const UNITS_MAX = 200;
const PUBLISHED_MS = 600_000;
const STATES = Object.keys(AppealState);

/** Figures of appeals, as lists of appeals count them: all of the council's, whoever works on them. */
export class StatisticsService {
  readonly #repository: StatisticsRepository;
  readonly #clock: Clock;
  readonly #published: Readonly<Record<PublicAppealGrouping, Kept<PublicAppealStatistics[]>>>;

  constructor({ repository, clock }: { repository: StatisticsRepository; clock: Clock }) {
    this.#repository = repository;
    this.#clock = clock;
    this.#published = { PROCEDURE: this.#keep('PROCEDURE'), KIND: this.#keep('KIND'), CHANNEL: this.#keep('CHANNEL') };
  }

  /**
   * Figures of the appeals received in a period, without small cells for who sees statistics only.
   * @throws {InvalidInputError} on an impossible period, a malformed id, or more than 200 units
   */
  async measure(
    { from, to }: Period,
    { groupBy, filter, viewer }: { groupBy: AppealStatisticsGrouping; filter: AppealStatisticsFilter; viewer: Viewer },
  ): Promise<AppealStatistics> {
    assertPeriod(from, to);
    assertUnits(filter);
    const asOf = this.#clock.today();
    const [total, ...groups] = await this.#repository.count({ from, to }, { filter, groupBy, today: asOf });
    if (!total) throw new Error('A sum over everything always has a row');
    const figures = seesStatisticsOnly(viewer) ? withoutSmall(total, groups) : openly(total, groups);
    const isCut = groups.length > GROUPS_MAX;
    return { ...{ from, to, asOf, groupBy, filter, isCut }, ...figures, rows: figures.rows.slice(0, GROUPS_MAX) };
  }

  /** How long the same appeals stay in each state, in the order of the states. */
  async measureStates({ from, to, filter }: AppealStatistics, viewer: Viewer): Promise<AppealStateTime[]> {
    const counted = await this.#repository.measureStates({ from, to }, filter);
    const shown = seesStatisticsOnly(viewer) ? withoutSmallCount : (count: number) => count;
    return counted
      .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state))
      .map(({ state, stays, current, medianHours, p90Hours }) => ({
        ...{ state, stays: shown(stays), current: shown(current) },
        medianHours: stays < MEDIAN_MIN ? null : medianHours,
        p90Hours: stays < P90_MIN ? null : p90Hours,
      }));
  }

  /**
   * Appeals of citizens by the classifier, in the codes of the last day of the period.
   * @throws {InvalidInputError} on an impossible period
   */
  async report({ from, to }: Period, viewer: Viewer): Promise<AppealClassifierReport> {
    assertPeriod(from, to);
    const counted = await this.#repository.countMarks({ from, to });
    const counts = new Map(counted.map(({ axis, key, count }) => [`${axis} ${key}`, count]));
    const shown = seesStatisticsOnly(viewer) ? withoutSmallCount : (count: number) => count;
    const total = counted.find(({ axis }) => axis === null)?.count ?? 0;
    const lines = classifierLines(to, viewer.language);
    const all = lines.map((line) => ({ ...line, count: counts.get(`${line.axis} ${line.key}`) ?? 0 }));
    const rows = seesStatisticsOnly(viewer) ? withoutSmallMarks(all) : all;
    const asOf = this.#clock.today();
    return { ...{ from, to, asOf, rows }, total: shown(total), missingAxes: missingAxes(viewer.language) };
  }

  /**
   * What anybody may know: months that are over, without small cells, as counted at most ten minutes ago.
   * @throws {InvalidInputError} on an impossible month or more than 36 of them
   */
  async publish(from: string, to: string, groupBy: PublicAppealGrouping): Promise<PublicAppealStatistics[]> {
    assertMonths(from, to);
    const rows = await this.#published[groupBy].get();
    return rows.filter(({ month }) => month >= from && month <= to);
  }

  /** Strangers may ask as often as they like: the register is counted once for all of them. */
  #keep(groupBy: PublicAppealGrouping): Kept<PublicAppealStatistics[]> {
    const read = async () => publicRows(await this.#repository.countMonths(monthsOver(this.#clock.today()), groupBy));
    return new Kept({ read, clock: this.#clock, keptMs: PUBLISHED_MS });
  }
}

function openly(total: CountedRow, groups: readonly CountedRow[]) {
  return { total: told(total), rows: groups.map(told), isSuppressed: false };
}

function assertUnits({ unitIds }: AppealStatisticsFilter): void {
  if (unitIds && unitIds.length > UNITS_MAX)
    throw new InvalidInputError(`unitIds may have at most ${UNITS_MAX} ids`, { details: { argument: 'unitIds' } });
  for (const id of unitIds ?? []) assertUuid(id, 'unitIds');
}
