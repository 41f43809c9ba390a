import DataLoader from 'dataloader';
import type { ResidenceRepository, ResidenceRow } from './residence.repository.ts';

const RECORDS_MAX = 50;

/** Residence records by person id, newest first, at most 50 a person; one statement a batch. */
export function createResidencesLoader(repository: ResidenceRepository): DataLoader<string, ResidenceRow[]> {
  return new DataLoader(async (personIds) => {
    const rows = groupByPerson(await repository.listOfPersons(personIds, RECORDS_MAX));
    return personIds.map((id) => rows.get(id) ?? []);
  });
}

function groupByPerson(rows: readonly ResidenceRow[]): Map<string, ResidenceRow[]> {
  const groups = new Map<string, ResidenceRow[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group) group.push(row);
    else groups.set(row.personId, [row]);
  }
  return groups;
}
