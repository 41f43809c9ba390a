import DataLoader from 'dataloader';
import type { HouseholdMemberRow, HouseholdRepository, HouseholdRow } from './household.repository.ts';

const MEMBERS_MAX = 50;

/** Present households by person id, one statement a batch; null for a person with none. */
export function createHouseholdLoader(repository: HouseholdRepository): DataLoader<string, HouseholdRow | null> {
  return new DataLoader(async (personIds) => {
    const rows = new Map((await repository.listOfPersons(personIds)).map((row) => [row.personId, row]));
    return personIds.map((id) => rows.get(id) ?? null);
  });
}

/** Members by household, at most 50 each; one statement a batch. */
export function createMembersLoader(repository: HouseholdRepository): DataLoader<string, HouseholdMemberRow[]> {
  return new DataLoader(async (ids) => {
    const members = new Map<string, HouseholdMemberRow[]>(ids.map((id) => [id, []]));
    for (const row of await repository.listMembers(ids, MEMBERS_MAX)) members.get(row.householdId)?.push(row);
    return ids.map((id) => members.get(id) ?? []);
  });
}
