/** Parts of a person's name. */
export interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
}

/** The name in the order of a document: прізвище, імʼя, по батькові. */
export function fullName({ familyName, givenName, patronymic }: PersonName): string {
  return [familyName, givenName, patronymic].filter(Boolean).join(' ');
}

const RECORD_NUMBER = /^(\d{4})(\d{2})(\d{2})-\d{5}$/;

/**
 * A record number (УНЗР) in its one written form.
 *
 * @param text as typed: spaces around it and the sort of dash do not matter
 * @returns `YYYYMMDD-NNNNC`; undefined when the text is not a record number: wrong form, or its first eight digits are
 *   not a calendar day. The control digit is not checked: the register of record numbers does that.
 * @see Law of Ukraine 5492-VI «Про Єдиний державний демографічний реєстр…»
 */
export function recordNumberOf(text: string): string | undefined {
  const number = text.trim().replace(/[‐‑‒–—−]/g, '-');
  const [, year, month, day] = RECORD_NUMBER.exec(number) ?? [];
  if (!year || !month || !day) return undefined;
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isRealDay = !Number.isNaN(at.getTime()) && at.getUTCDate() === Number(day);
  return isRealDay ? number : undefined;
}
