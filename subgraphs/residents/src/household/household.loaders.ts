import DataLoader from 'dataloader';
import type { AccessJournal } from '../access-log/access-log.service.ts';
import type { LoggedPurpose } from '../access-log/access-purpose.type.ts';
import type { HouseholdMemberRow, HouseholdRepository, HouseholdRow } from './household.repository.ts';

const MEMBERS_MAX = 50;

/** Whose members to read, and what for. */
export interface HouseholdKey {
  readonly id: string;
  readonly purpose: LoggedPurpose;
}

/** Present households by person id, one statement a batch; null for a person with none. */
export function createHouseholdLoader(repository: HouseholdRepository): DataLoader<string, HouseholdRow | null> {
  return new DataLoader(async (personIds) => {
    const rows = new Map((await repository.listOfPersons(personIds)).map((row) => [row.personId, row]));
    return personIds.map((id) => rows.get(id) ?? null);
  });
}

/** Members by household, at most 50 each, journalled before they are handed out; one statement a batch and a journal row a purpose. */
export function createMembersLoader(
  repository: HouseholdRepository,
  journal: AccessJournal,
): DataLoader<HouseholdKey, HouseholdMemberRow[], string> {
  return new DataLoader<HouseholdKey, HouseholdMemberRow[], string>(
    async (keys) => {
      const members = new Map<string, HouseholdMemberRow[]>(keys.map(({ id }) => [id, []]));
      for (const row of await repository.listMembers([...members.keys()], MEMBERS_MAX))
        members.get(row.householdId)?.push(row);
      for (const purpose of new Set(keys.map((key) => key.purpose))) {
        const read = keys.filter((key) => key.purpose === purpose).flatMap(({ id }) => members.get(id) ?? []);
        await journal.record({
          operation: 'Household.members',
          purpose,
          personIds: read.map(({ personId }) => personId),
        });
      }
      return keys.map(({ id }) => members.get(id) ?? []);
    },
    { cacheKeyFn: ({ id, purpose }) => `${purpose} ${id}` },
  );
}
