import DataLoader from 'dataloader';
import type { AccessJournal } from '../access-log/access-log.service.ts';
import type { LoggedPurpose } from '../access-log/access-purpose.type.ts';
import { toPerson } from './person.mapping.ts';
import type { PersonRepository } from './person.repository.ts';
import type { Person } from './person.type.ts';

/** Whom to read, and what the journal is to say of it. */
export interface PersonKey {
  readonly id: string;
  readonly purpose: LoggedPurpose;
  /** schema coordinate of the read */
  readonly operation: string;
}

/** Persons by id, journalled before they are handed out; null for an id that does not exist. */
export type PersonLoader = DataLoader<PersonKey, Person | null, string>;

/** One statement for the batch and one journal row per purpose and operation in it. */
export function createPersonLoader(repository: PersonRepository, journal: AccessJournal): PersonLoader {
  return new DataLoader<PersonKey, Person | null, string>(
    async (keys) => {
      const rows = await repository.listByIds([...new Set(keys.map(({ id }) => id))]);
      const rowById = new Map(rows.map((row) => [row.id, row]));
      for (const { purpose, operation, ids } of readsOf(keys)) {
        await journal.record({ operation, purpose, personIds: ids.filter((id) => rowById.has(id)) });
      }
      return keys.map(({ id, purpose }) => {
        const row = rowById.get(id);
        return row ? toPerson(row, purpose) : null;
      });
    },
    { cacheKeyFn: ({ id, purpose }) => `${purpose} ${id}` },
  );
}

function readsOf(keys: readonly PersonKey[]): Iterable<{ purpose: LoggedPurpose; operation: string; ids: string[] }> {
  const reads = new Map<string, { purpose: LoggedPurpose; operation: string; ids: string[] }>();
  for (const { id, purpose, operation } of keys) {
    const read = reads.get(`${purpose} ${operation}`);
    if (read) read.ids.push(id);
    else reads.set(`${purpose} ${operation}`, { purpose, operation, ids: [id] });
  }
  return reads.values();
}
