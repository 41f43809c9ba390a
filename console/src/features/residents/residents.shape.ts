import * as z from 'zod/mini';
import { addDays, type IsoDay, isIsoDay } from '../../lib/days.ts';

const byNameShape = z.object({ familyName: z.string(), givenName: z.string(), birthDate: z.string() });
const byRecordShape = z.object({ recordNumber: z.string() });
const byTaxNumberShape = z.object({ taxNumber: z.string() });
const investigationShape = z.object({ until: z.string(), reason: z.string() });
const byAddressShape = z.object({
  street: z.string(),
  house: z.string(),
  on: z.string(),
  address: z.nullable(z.object({ id: z.string(), text: z.string() })),
});

/** What is typed to find somebody by name and birth date. */
export type ByName = z.infer<typeof byNameShape>;
/** What is typed to find somebody by the record number. */
export type ByRecord = z.infer<typeof byRecordShape>;
/** What is typed to find somebody by the tax number. */
export type ByTaxNumber = z.infer<typeof byTaxNumberShape>;
/** Until which day an investigation is kept from the person, and why. */
export type Investigation = z.infer<typeof investigationShape>;
/** What is typed and chosen to see who lived at an address on a day. */
export type ByAddress = z.infer<typeof byAddressShape>;

/** True for a stored form of this kind. */
export const isByName = (raw: unknown): raw is ByName => byNameShape.safeParse(raw).success;
export const isByRecord = (raw: unknown): raw is ByRecord => byRecordShape.safeParse(raw).success;
export const isByTaxNumber = (raw: unknown): raw is ByTaxNumber => byTaxNumberShape.safeParse(raw).success;
export const isInvestigation = (raw: unknown): raw is Investigation => investigationShape.safeParse(raw).success;
export const isByAddress = (raw: unknown): raw is ByAddress => byAddressShape.safeParse(raw).success;

/** Which fields keep a look-up from being made, and why. */
export type Faults<Field extends string> = Readonly<
  Partial<
    Record<
      Field,
      | 'missing'
      | 'not-a-day'
      | 'in-future'
      | 'not-a-number'
      | 'not-ten-digits'
      | 'not-in-a-year'
      | 'too-short'
      | 'too-long'
    >
  >
>;

/** The law wants the whole family name and the birth date: no browsing by a part of a name. */
export function faultsOfByName(typed: ByName, today: IsoDay): Faults<'familyName' | 'birthDate'> {
  return {
    ...(typed.familyName.trim() === '' && { familyName: 'missing' as const }),
    ...faultOfDay('birthDate', typed.birthDate, today),
  };
}

/** `YYYYMMDD-NNNNN`, spaces around it forgiven. */
export function faultsOfByRecord(typed: ByRecord): Faults<'recordNumber'> {
  const number = typed.recordNumber.trim();
  if (number === '') return { recordNumber: 'missing' };
  return /^\d{8}-?\d{5}$/.test(number) ? {} : { recordNumber: 'not-a-number' };
}

/** Ten digits, spaces forgiven; whether its check digit holds the register says. */
export function faultsOfByTaxNumber(typed: ByTaxNumber): Faults<'taxNumber'> {
  const number = typed.taxNumber.replaceAll(/\s/g, '');
  if (number === '') return { taxNumber: 'missing' };
  return /^\d{10}$/.test(number) ? {} : { taxNumber: 'not-ten-digits' };
}

const INVESTIGATION_DAYS_MAX = 365;
const INVESTIGATION_REASON = { min: 10, max: 500 } as const;

/** The person is told on a day to come, within a year, and it is written down why not before (2297-VI, art. 25). */
export function faultsOfInvestigation({ until, reason }: Investigation, today: IsoDay): Faults<'until' | 'reason'> {
  const length = reason.trim().length;
  const isInAYear = isIsoDay(until) && until > today && until <= addDays(today, INVESTIGATION_DAYS_MAX);
  return {
    ...(until === '' ? { until: 'missing' as const } : !isInAYear && { until: 'not-in-a-year' as const }),
    ...(length === 0
      ? { reason: 'missing' as const }
      : length < INVESTIGATION_REASON.min
        ? { reason: 'too-short' as const }
        : length > INVESTIGATION_REASON.max && { reason: 'too-long' as const }),
  };
}

/** A street to find addresses on; then an address and a day that is not to come. */
export function faultsOfByAddress(typed: ByAddress, today: IsoDay): Faults<'street' | 'address' | 'on'> {
  return {
    ...(typed.street.trim() === '' && typed.address === null && { street: 'missing' as const }),
    ...(typed.address === null && { address: 'missing' as const }),
    ...faultOfDay('on', typed.on, today),
  };
}

function faultOfDay<Field extends string>(field: Field, day: string, today: IsoDay): Faults<Field> {
  const fault = day === '' ? 'missing' : !isIsoDay(day) ? 'not-a-day' : day > today ? 'in-future' : null;
  // One computed key cannot be followed by the compiler.
  return (fault ? { [field]: fault } : {}) as Faults<Field>;
}
