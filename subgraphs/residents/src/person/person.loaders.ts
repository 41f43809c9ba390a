import DataLoader from 'dataloader';
import type { ReadReason } from '../access-log/access-purpose.type.ts';
import { toPerson } from './person.mapping.ts';
import type { PersonRepository } from './person.repository.ts';
import type { Person } from './person.type.ts';

/** Whom to read, and what for. */
export interface PersonKey {
  readonly id: string;
  readonly read: ReadReason;
}

/** Persons by id; null for an id that does not exist. Their fields are journalled as they are shown. */
export type PersonLoader = DataLoader<PersonKey, Person | null, string>;

/** One statement for the batch. */
export function createPersonLoader(repository: PersonRepository): PersonLoader {
  return new DataLoader<PersonKey, Person | null, string>(
    async (keys) => {
      const rows = await repository.listByIds([...new Set(keys.map(({ id }) => id))]);
      const rowById = new Map(rows.map((row) => [row.id, row]));
      return keys.map(({ id, read }) => {
        const row = rowById.get(id);
        return row ? toPerson(row, read) : null;
      });
    },
    { cacheKeyFn: ({ id, read }) => JSON.stringify([id, read.purpose, read.deferral]) },
  );
}
