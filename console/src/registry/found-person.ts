import { formatDay, type Language } from '../lib/days.ts';

/** A person of the registry, as far as a form tells them from another one. */
export interface FoundPerson {
  readonly id: string;
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly address: string | null;
}

/** The line under a name: day of birth and address, as far as they are known. */
export function describePerson(person: Pick<FoundPerson, 'birthDate' | 'address'>, language: Language): string {
  return [formatDay(person.birthDate, language), person.address].filter(Boolean).join(' · ');
}
