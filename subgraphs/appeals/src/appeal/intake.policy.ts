import { addMonths, type IsoDay } from '@hromada/shared/clock';
import { type Fault, type TextFaultCode, textFaultsOf } from '../fault.ts';
import type { AppealProcedure } from './appeal-enums.type.ts';
import type { AppealAuthorship } from './appeal-marks.type.ts';

/** Stable codes of faults. */
export type AppealFaultCode =
  | TextFaultCode
  | 'DAY_IN_THE_FUTURE'
  | 'DAY_IN_THE_PAST'
  | 'DAY_TOO_LONG_AGO'
  | 'AFTER_STATUTORY_TERM'
  | 'APPLICANT_MISSING'
  | 'APPLICANT_UNREACHABLE'
  | 'DEPUTY_MISSING'
  | 'MALFORMED_ID'
  | 'JOURNAL_UNKNOWN'
  | 'UNIT_UNKNOWN'
  | 'EXECUTOR_UNKNOWN'
  | 'NOT_AN_EXECUTOR'
  | 'EMPLOYEE_UNKNOWN'
  | 'COMPLAINED_OF'
  | 'NOT_A_COMPLAINT'
  | 'TERM_EXPIRED'
  | 'NOT_LATER'
  | 'AFTER_EXTENSION_LIMIT'
  | 'GROUND_NOT_MET'
  | 'REFUSAL_INCOMPLETE'
  | 'NOT_A_REFUSAL'
  | 'NOT_A_REPEAT'
  | 'EARLIER_UNKNOWN'
  | 'ANOTHER_AUTHOR'
  | 'SIGNATORIES_MISSING'
  | 'NOT_COLLECTIVE'
  | 'ANONYMOUS_NAMED'
  | 'ANONYMITY_NOT_KNOWN'
  | 'OUT_OF_RANGE';

/** What decides whether an appeal can be registered. */
export interface Intake {
  readonly procedure: AppealProcedure;
  readonly subject: string;
  readonly text: string;
  readonly receivedOn: IsoDay;
  readonly personId: string | null;
  readonly statedName: string | null;
  readonly statedAddress: string | null;
  readonly contact: string | null;
  readonly deputyId: string | null;
  readonly authorship: AppealAuthorship;
  readonly signatories: number | null;
}

/** How many people may have signed. */
export const SIGNATORIES = { min: 2, max: 1_000_000 } as const;

/** Bounds of texts in characters, both ends included. */
export const TEXT_BOUNDS = {
  subject: { min: 3, max: 300 },
  text: { min: 1, max: 20_000 },
  statedName: { min: 2, max: 200 },
  statedAddress: { min: 3, max: 500 },
  contact: { min: 3, max: 200 },
  resolution: { min: 1, max: 2_000 },
  note: { min: 1, max: 2_000 },
  notice: { min: 1, max: 5_000 },
  body: { min: 2, max: 300 },
  refusal: { min: 3, max: 2_000 },
} as const;

const MONTHS_BACK_MAX = 12;

/**
 * What is wrong with an appeal to be registered, in the order of the form, at most one fault per field.
 * @see Law 393/96-ВР, art. 5: name and address of the author; 93-IV, art. 13: the deputy
 */
export function intakeFaults(intake: Intake, today: IsoDay): Fault<AppealFaultCode>[] {
  return [
    ...textFaultsOf('subject', intake.subject, TEXT_BOUNDS.subject),
    ...textFaultsOf('text', intake.text, TEXT_BOUNDS.text),
    ...receiptFaults(intake.receivedOn, today),
    ...applicantFaults(intake),
    ...authorshipFaults(intake),
    ...textFaultsOf('statedName', intake.statedName, TEXT_BOUNDS.statedName),
    ...textFaultsOf('statedAddress', intake.statedAddress, TEXT_BOUNDS.statedAddress),
    ...textFaultsOf('contact', intake.contact, TEXT_BOUNDS.contact),
  ];
}

/** What is wrong with the control day of a resolution: from today to the statutory day; of a late appeal, today only. */
export function controlFaults(
  controlOn: IsoDay,
  { dueOn, today }: { dueOn: IsoDay; today: IsoDay },
): Fault<AppealFaultCode>[] {
  if (controlOn < today) return [{ field: 'controlOn', code: 'DAY_IN_THE_PAST' }];
  const lastDay = dueOn < today ? today : dueOn;
  return controlOn > lastDay ? [{ field: 'controlOn', code: 'AFTER_STATUTORY_TERM' }] : [];
}

/** One spelling of a stated name, so that other appeals of the same applicant are found. */
export function nameKey(statedName: string): string {
  return statedName
    .toLocaleLowerCase('uk')
    .replace(/['’`ʼ]/g, 'ʼ')
    .replace(/[.,]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}

function receiptFaults(receivedOn: IsoDay, today: IsoDay): Fault<AppealFaultCode>[] {
  if (receivedOn > today) return [{ field: 'receivedOn', code: 'DAY_IN_THE_FUTURE' }];
  return receivedOn < addMonths(today, -MONTHS_BACK_MAX) ? [{ field: 'receivedOn', code: 'DAY_TOO_LONG_AGO' }] : [];
}

/** A deputy is known by name and address already; anybody else is a resident, or says who and where they are. */
function applicantFaults({
  procedure,
  deputyId,
  personId,
  statedName,
  statedAddress,
  contact,
  authorship,
}: Intake): Fault<AppealFaultCode>[] {
  if (authorship === 'ANONYMOUS') return [];
  if (procedure === 'DEPUTY_APPEAL') return deputyId === null ? [{ field: 'deputyId', code: 'DEPUTY_MISSING' }] : [];
  if (personId !== null) return [];
  if (statedName === null) return [{ field: 'statedName', code: 'APPLICANT_MISSING' }];
  return statedAddress === null && contact === null ? [{ field: 'statedAddress', code: 'APPLICANT_UNREACHABLE' }] : [];
}

/**
 * Several people sign a collective appeal; nobody who can be named signs an anonymous one.
 * @see Law 393/96-ВР, art. 3, 8; the other two laws know neither
 */
function authorshipFaults({
  procedure,
  authorship,
  signatories,
  personId,
  statedName,
}: Intake): Fault<AppealFaultCode>[] {
  if (authorship === 'ANONYMOUS') {
    if (procedure !== 'CITIZEN_APPEAL') return [{ field: 'authorship', code: 'ANONYMITY_NOT_KNOWN' }];
    if (personId !== null || statedName !== null) return [{ field: 'authorship', code: 'ANONYMOUS_NAMED' }];
  }
  if (authorship !== 'COLLECTIVE')
    return signatories === null ? [] : [{ field: 'signatories', code: 'NOT_COLLECTIVE' }];
  if (signatories === null) return [{ field: 'signatories', code: 'SIGNATORIES_MISSING' }];
  const isBounded = signatories >= SIGNATORIES.min && signatories <= SIGNATORIES.max;
  return isBounded ? [] : [{ field: 'signatories', code: 'OUT_OF_RANGE', ...SIGNATORIES }];
}
