import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { InvalidInputError } from '@hromada/shared/errors';
import {
  assertMayAsk,
  assertUuid,
  type CappedCount,
  cappedCount,
  type Page,
  pageWindow,
  withoutSmallCells,
} from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { filterRules, seesStatisticsOnly } from '../access.ts';
import type { ServiceApplicationState } from './service-application.enums.type.ts';
import type { ServiceApplicationRow } from './service-application.repository.ts';
import {
  type ApplicationConditions,
  countApplications,
  listApplications,
} from './service-application-list.repository.ts';

const WORDS_MAX = 50;
const NUMBER_MAX = 20;

/** What the caller asked to see; null and absent mean "any". */
export interface RegisterFilter {
  readonly states?: readonly ServiceApplicationState[] | null;
  readonly serviceIds?: readonly string[] | null;
  readonly isOverdue?: boolean | null;
  readonly numberStartsWith?: string | null;
}

/** The register of applications, for reading. */
export class ServiceApplicationRegister {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /**
   * One page, newest number first.
   * @throws {ForbiddenError} on a condition about what the viewer may not read
   * @throws {InvalidInputError} on a page or filter out of bounds
   */
  async list(
    page: { first: number; after: string | null; skip: number },
    filter: RegisterFilter | null,
    viewer: Viewer,
  ): Promise<Page<ServiceApplicationRow>> {
    assertMayAsk(viewer, filter, filterRules);
    return listApplications(this.#db, pageWindow(page), conditionsOf(filter), this.#clock.today());
  }

  /**
   * How many match, counted up to 10,000; a small cell is withheld from who sees statistics only.
   * @throws {ForbiddenError} on a condition about what the viewer may not read
   */
  async count(filter: RegisterFilter | null, viewer: Viewer): Promise<CappedCount> {
    assertMayAsk(viewer, filter, filterRules);
    const count = cappedCount(await countApplications(this.#db, conditionsOf(filter), this.#clock.today()));
    return seesStatisticsOnly(viewer) ? withoutSmallCells(count) : count;
  }
}

function atMost<Items extends { readonly length: number }>(items: Items, max: number, argument: string): Items {
  if (items.length > max) throw new InvalidInputError(`${argument} may have ${max}`, { details: { argument } });
  return items;
}

function conditionsOf(filter: RegisterFilter | null): ApplicationConditions {
  const { states, serviceIds, isOverdue, numberStartsWith } = filter ?? {};
  return {
    ...(states && { states: atMost(states, WORDS_MAX, 'states') }),
    ...(serviceIds && {
      serviceIds: atMost(serviceIds, WORDS_MAX, 'serviceIds').map((id) => assertUuid(id, 'serviceIds')),
    }),
    ...(typeof isOverdue === 'boolean' && { isOverdue }),
    ...(numberStartsWith && { numberStartsWith: atMost(numberStartsWith, NUMBER_MAX, 'numberStartsWith') }),
  };
}
