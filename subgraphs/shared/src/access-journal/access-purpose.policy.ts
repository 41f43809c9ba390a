import type { IsoDay } from '../clock/index.ts';
import type { ViewerKind } from '../viewer/index.ts';

/** Words in both languages of the house. */
export interface Words {
  readonly uk: string;
  readonly en: string;
}

/** Why personal data may be read, and by which law, from a day on. A changed law is a new row. */
export interface PurposeRow {
  /** `CASE_REFERENCE` */
  readonly code: string;
  readonly words: Words;
  /** the article that allows it, as the person is told */
  readonly basis: string;
  /** first day of the row */
  readonly validFrom: IsoDay;
  /** last day of the row; null while no end is known */
  readonly validTo: IsoDay | null;
}

const DATA_PROTECTION = 'Закон України «Про захист персональних даних» (2297-VI)';

/** Purposes that every journal of access knows. `validFrom` is the day the law came into force. */
export const COMMON_PURPOSES: readonly PurposeRow[] = [
  {
    code: 'OWN_DATA',
    words: { uk: 'Перегляд власних даних', en: 'Looking at one’s own data' },
    basis: `${DATA_PROTECTION}, ст. 8, ч. 2, п. 3`,
    validFrom: '2011-01-01',
    validTo: null,
  },
  {
    code: 'CASE_REFERENCE',
    words: { uk: 'Показ особи у справі', en: 'Showing the person beside a case' },
    basis: `${DATA_PROTECTION}, ст. 11, ч. 1, п. 2`,
    validFrom: '2011-01-01',
    validTo: null,
  },
  {
    code: 'ACCESS_SUPERVISION',
    words: { uk: 'Нагляд за доступом до даних', en: 'Supervision of access to data' },
    basis: `${DATA_PROTECTION}, ст. 24, ч. 2`,
    validFrom: '2014-01-01',
    validTo: null,
  },
];

/**
 * The row of a purpose in force on the day.
 * @throws {RangeError} when there is none: a read without a basis does not take place
 */
export function purposeOn(rows: readonly PurposeRow[], code: string, day: IsoDay): PurposeRow {
  const row = rows.find(
    (candidate) =>
      candidate.code === code && candidate.validFrom <= day && (candidate.validTo === null || day <= candidate.validTo),
  );
  if (!row) throw new RangeError(`No law allows reading personal data for ${code} on ${day}`);
  return row;
}

/** What a purpose is called, on whatever day it was in force; the code itself when it is known no more. */
export function purposeWords(rows: readonly PurposeRow[], code: string, language: 'uk' | 'en'): string {
  return rows.find((row) => row.code === code)?.words[language] ?? code;
}

/** A resident who looks at themselves does it for that, whatever the field says. */
export function purposeOfReader(
  reader: { readonly kind: ViewerKind; readonly subject: string | null },
  read: { readonly personId: string | null; readonly purpose: string },
): string {
  const isOwn = reader.kind === 'resident' && read.personId !== null && reader.subject === read.personId;
  return isOwn ? 'OWN_DATA' : read.purpose;
}
