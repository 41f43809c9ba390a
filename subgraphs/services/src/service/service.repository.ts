import type { Executor } from '@hromada/drizzle/client';
import { requiredDocument, service, serviceCard } from '@hromada/drizzle/services';
import { decodeCursor, encodeCursor, type Page, pageOf } from '@hromada/shared/graphql';
import { and, asc, desc, eq, getColumns, gt, gte, isNull, lte, or, sql } from 'drizzle-orm';
import type { Service } from './service.type.ts';
import type { RequiredDocument, ServiceCard } from './service-card.type.ts';

/** Apostrophes people type, and the letter the catalogue is searched by. */
const APOSTROPHES = ['\'’`"', 'ʼʼʼʼ'] as const;
const CARDS_MAX = 50;

/** Text in which `%` and `_` stand for themselves in LIKE. */
function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** One page of the catalogue by code. */
export async function listServices(
  db: Executor,
  window: { first: number; after: string | null },
  nameContains: string | null,
): Promise<Page<Service>> {
  const [afterCode] = window.after === null ? [null] : decodeCursor(window.after, 1);
  const [typed, letters] = APOSTROPHES;
  const plainName = sql`translate(${service.name}, ${typed}, ${letters})`;
  const plainWanted = sql`translate(${`%${likeText(nameContains ?? '')}%`}, ${typed}, ${letters})`;
  const rows = await db
    .select()
    .from(service)
    .where(
      and(
        afterCode === null ? undefined : gt(service.code, String(afterCode)),
        nameContains === null ? undefined : sql`${plainName} ilike ${plainWanted}`,
      ),
    )
    .orderBy(asc(service.code))
    .limit(window.first + 1);
  return pageOf(rows, window, (row) => encodeCursor([row.code]));
}

/** Services by identifier, in no order; unknown ones are left out. */
export async function listServicesByIds(db: Executor, ids: readonly string[]): Promise<Service[]> {
  return db
    .select()
    .from(service)
    .where(sql`${service.id} = any(${sql.param(ids)}::uuid[])`);
}

/** Card versions by identifier, in no order. */
export async function listCardsByIds(db: Executor, ids: readonly string[]): Promise<ServiceCard[]> {
  return db
    .select()
    .from(serviceCard)
    .where(sql`${serviceCard.id} = any(${sql.param(ids)}::uuid[])`);
}

/** The newest versions of the cards of services, newest first, at most 50 a service. */
export async function listCardsOfServices(db: Executor, serviceIds: readonly string[]): Promise<ServiceCard[]> {
  const newest = db
    .select()
    .from(serviceCard)
    .where(eq(serviceCard.serviceId, service.id))
    .orderBy(desc(serviceCard.version))
    .limit(CARDS_MAX)
    .as('newest');
  return db
    .select(getColumns(newest))
    .from(service)
    .innerJoinLateral(newest, sql`true`)
    .where(sql`${service.id} = any(${sql.param(serviceIds)}::uuid[])`)
    .orderBy(asc(newest.serviceId), desc(newest.version));
}

/** The card of a service in force on a day, and the unit that decides; none when the service has lapsed. */
export async function findCardInForce(
  db: Executor,
  serviceId: string,
  on: string,
): Promise<(ServiceCard & { readonly unitId: string | null }) | undefined> {
  const [card] = await db
    .select({ ...getColumns(serviceCard), unitId: service.unitId })
    .from(serviceCard)
    .innerJoin(service, eq(service.id, serviceCard.serviceId))
    .where(
      and(
        eq(serviceCard.serviceId, serviceId),
        lte(serviceCard.validFrom, on),
        or(isNull(serviceCard.validTo), gte(serviceCard.validTo, on)),
      ),
    )
    .limit(1);
  return card;
}

/** Documents the cards ask for, in the order of the card. */
export async function listDocumentsOfCards(db: Executor, cardIds: readonly string[]): Promise<RequiredDocument[]> {
  return db
    .select()
    .from(requiredDocument)
    .where(sql`${requiredDocument.cardId} = any(${sql.param(cardIds)}::uuid[])`)
    .orderBy(asc(requiredDocument.cardId), asc(requiredDocument.position));
}
