import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { InvalidInputError } from '@hromada/shared/errors';
import { assertUuid, type CappedCount, cappedCount, type Page, pageWindow } from '@hromada/shared/graphql';
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
   * @throws {InvalidInputError} on a page or filter out of bounds
   */
  async list(
    page: { first: number; after: string | null; skip: number },
    filter: RegisterFilter | null,
  ): Promise<Page<ServiceApplicationRow>> {
    return listApplications(this.#db, pageWindow(page), conditionsOf(filter), this.#clock.today());
  }

  /** How many match, counted up to 10,000. */
  async count(filter: RegisterFilter | null): Promise<CappedCount> {
    return cappedCount(await countApplications(this.#db, conditionsOf(filter), this.#clock.today()));
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
