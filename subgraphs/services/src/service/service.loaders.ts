import type { Database } from '@hromada/drizzle/client';
import DataLoader from 'dataloader';
import { listCardsByIds, listCardsOfServices, listDocumentsOfCards, listServicesByIds } from './service.repository.ts';
import type { Service } from './service.type.ts';
import type { RequiredDocument, ServiceCard } from './service-card.type.ts';

/** Rows in the order of the keys, one or none each. */
function byKey<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): (Row | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}

/** Rows in the order of the keys, any number each. */
function groupedByKey<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

/** Loaders of the catalogue, one per way in; made anew for every operation. */
export function createServiceLoaders(db: Database) {
  return {
    serviceById: new DataLoader<string, Service | null>(async (ids) =>
      byKey(ids, await listServicesByIds(db, ids), (row) => row.id),
    ),
    cardById: new DataLoader<string, ServiceCard | null>(async (ids) =>
      byKey(ids, await listCardsByIds(db, ids), (row) => row.id),
    ),
    /** newest first */
    cardsByServiceId: new DataLoader<string, ServiceCard[]>(async (ids) =>
      groupedByKey(ids, await listCardsOfServices(db, ids), (row) => row.serviceId),
    ),
    documentsByCardId: new DataLoader<string, RequiredDocument[]>(async (ids) =>
      groupedByKey(ids, await listDocumentsOfCards(db, ids), (row) => row.cardId),
    ),
  };
}
