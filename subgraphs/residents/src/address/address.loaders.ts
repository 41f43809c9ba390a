import type { IsoDay } from '@hromada/shared/clock';
import DataLoader from 'dataloader';
import type { AddressRepository, AddressRow } from './address.repository.ts';

/** Addresses by id, one statement a batch; null for an unknown id. */
export function createAddressLoader(repository: AddressRepository): DataLoader<string, AddressRow | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await repository.listByIds(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** Today's addresses by person id, one statement a batch; null for a person with no active record. */
export function createCurrentAddressLoader(
  repository: AddressRepository,
  today: IsoDay,
): DataLoader<string, AddressRow | null> {
  return new DataLoader(async (personIds) => {
    const rows = new Map((await repository.listCurrentOf(personIds, today)).map((row) => [row.personId, row]));
    return personIds.map((id) => rows.get(id) ?? null);
  });
}
