import type { Database, Executor } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { InvalidInputError } from '@hromada/shared/errors';
import { isUuid, type Page, pageWindow } from '@hromada/shared/graphql';
import { findCardInForce, listCardsByIds, listServices, listServicesByIds } from './service.repository.ts';
import type { Service } from './service.type.ts';
import type { ServiceCard } from './service-card.type.ts';

const NAME_MAX = 100;

/** What a service is on a day: unknown, lapsed, or to be had under a card. */
export type Availability =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'lapsed' }
  | { readonly kind: 'available'; readonly card: ServiceCard; readonly unitId: string | null };

/** The catalogue of services. */
export class ServiceCatalogue {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** @throws {InvalidInputError} on a page out of bounds or a name too long to search by */
  async list(page: { first: number; after: string | null }, nameContains: string | null): Promise<Page<Service>> {
    if ((nameContains?.length ?? 0) > NAME_MAX) {
      throw new InvalidInputError(`nameContains may have ${NAME_MAX} characters`, {
        details: { argument: 'nameContains' },
      });
    }
    return listServices(this.#db, pageWindow(page), nameContains);
  }

  /** Whether one may apply for a service on a day, and under which card. */
  async availability(executor: Executor, serviceId: string, on: IsoDay): Promise<Availability> {
    if (!isUuid(serviceId)) return { kind: 'unknown' };
    const card = await findCardInForce(executor, serviceId, on);
    if (card) return { kind: 'available', card, unitId: card.unitId };
    const [known] = await listServicesByIds(executor, [serviceId]);
    return { kind: known ? 'lapsed' : 'unknown' };
  }

  /** @throws {RangeError} when there is no such card, which its foreign key rules out */
  async getCard(executor: Executor, cardId: string): Promise<ServiceCard> {
    const [card] = await listCardsByIds(executor, [cardId]);
    if (!card) throw new RangeError(`No card ${cardId}`);
    return card;
  }
}
