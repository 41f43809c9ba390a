import { nameKey } from './name-key.policy.ts';

/** A house as stored and searched: capital letters, no spaces, `12А`, `7/2`. */
export function houseOf(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '').toLocaleUpperCase('uk');
}

/** Leading number of a house or unit, by which 2 stands before 10; 0 when there is none. */
export function leadingNumber(text: string): number {
  return Number(/^\d{1,6}/.exec(text)?.[0] ?? 0);
}

const KIND =
  /^(вулиця|вул\.?|провулок|пров\.?|проспект|просп\.?|пр-т|бульвар|бульв\.?|б-р|площа|пл\.?|узвіз|майдан|набережна|наб\.)\s+/u;

/**
 * A street as a search compares it: by `nameKey` and without the word for its kind.
 * @returns `вул. Лесі Українки` → `лесі українки`; a lone kind word is a name (`набережна`); may be empty
 */
export function streetKey(street: string): string {
  return nameKey(street).replace(KIND, '');
}
