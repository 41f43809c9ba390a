import type { ReadReason } from '../access-log/access-purpose.type.ts';
import { fullName } from './person.policy.ts';
import type { PersonRow } from './person.repository.ts';
import { type Person, Sex } from './person.type.ts';

/** A stored person as the graph shows them, carrying what they are read for. */
export function toPerson(row: PersonRow, read: ReadReason): Person {
  const { id, familyName, givenName, patronymic, birthOn, recordNumber } = row;
  return {
    id,
    fullName: fullName(row),
    familyName,
    givenName,
    patronymic,
    birthDate: birthOn,
    sex: Sex[row.sex],
    recordNumber,
    read,
  };
}
