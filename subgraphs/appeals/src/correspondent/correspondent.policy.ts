import { type Fault, type TextFaultCode, textFaultsOf } from '../fault.ts';
import type { CorrespondentKind } from './correspondent.type.ts';

/** Stable codes of what can be wrong with a correspondent. */
export type CorrespondentFaultCode =
  | TextFaultCode
  | 'REGISTRATION_CODE_MALFORMED'
  | 'REGISTRATION_CODE_OF_PERSON'
  | 'REGISTRATION_CODE_OF_ANOTHER'
  | 'EMAIL_MALFORMED';

const TEXTS = {
  name: { min: 2, max: 300 },
  indexCode: { min: 1, max: 10 },
  address: { min: 3, max: 500 },
  email: { min: 3, max: 200 },
} as const;

/** A correspondent with its texts trimmed and its empty fields null. */
export interface CorrespondentCard {
  readonly kind: CorrespondentKind;
  readonly name: string;
  readonly registrationCode: string | null;
  readonly indexCode: string | null;
  readonly address: string | null;
  readonly email: string | null;
}

/** What is wrong with a correspondent, in the order of the form. */
export function correspondentFaults(card: CorrespondentCard): Fault<CorrespondentFaultCode>[] {
  return [
    ...textFaultsOf('name', card.name, TEXTS.name),
    ...registrationCodeFaults(card),
    ...textFaultsOf('indexCode', card.indexCode, TEXTS.indexCode),
    ...textFaultsOf('address', card.address, TEXTS.address),
    ...emailFaults(card.email),
  ];
}

function registrationCodeFaults({ kind, registrationCode }: CorrespondentCard): Fault<CorrespondentFaultCode>[] {
  if (registrationCode === null) return [];
  if (kind === 'PERSON') return [{ field: 'registrationCode', code: 'REGISTRATION_CODE_OF_PERSON' }];
  return isRegistrationCode(registrationCode)
    ? []
    : [{ field: 'registrationCode', code: 'REGISTRATION_CODE_MALFORMED' }];
}

function emailFaults(email: string | null): Fault<CorrespondentFaultCode>[] {
  const faults = textFaultsOf('email', email, TEXTS.email);
  if (email === null || faults.length > 0) return faults;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? [] : [{ field: 'email', code: 'EMAIL_MALFORMED' }];
}

/**
 * Whether the text is a code of the register of legal entities: eight digits, the last one a control digit (weights 1–7,
 * or 7 1–6 for codes from 30,000,000 to 60,000,000; a remainder of 10 is weighed anew with weights two higher).
 */
export function isRegistrationCode(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const isMiddle = Number(text) >= 30_000_000 && Number(text) <= 60_000_000;
  const weights = isMiddle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7];
  const weigh = (shift: number) =>
    weights.reduce((sum, weight, index) => sum + (weight + shift) * (digits[index] ?? 0), 0) % 11;
  const first = weigh(0);
  return digits[7] === (first < 10 ? first : weigh(2) % 10);
}

/** One spelling of a name: two of one spelling are one correspondent. */
export function correspondentKey(name: string): string {
  return name
    .toLocaleLowerCase('uk')
    .replace(/["'«»„“”’`ʼ]/g, '')
    .replace(/[.,]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}
