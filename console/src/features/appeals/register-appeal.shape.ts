import * as z from 'zod/mini';
import type { RegisterAppealInput } from '../../gql/graphql.ts';
import { type IsoDay, isIsoDay } from '../../lib/days.ts';

const residentShape = z.object({
  id: z.string(),
  fullName: z.string(),
  birthDate: z.nullable(z.string()),
  address: z.nullable(z.string()),
});

const valuesShape = z.object({
  procedure: z.enum(['CITIZEN_APPEAL', 'INFORMATION_REQUEST', 'DEPUTY_APPEAL']),
  kind: z.enum(['PROPOSAL', 'APPLICATION', 'COMPLAINT']),
  channel: z.enum(['POST', 'PERSONAL_RECEPTION', 'PHONE', 'EMAIL', 'WEB', 'OTHER_BODY']),
  receivedOn: z.string(),
  applicantKind: z.enum(['resident', 'stated']),
  resident: z.nullable(residentShape),
  statedName: z.string(),
  statedAddress: z.string(),
  contact: z.string(),
  deputy: z.nullable(z.object({ id: z.string(), name: z.string() })),
  subject: z.string(),
  text: z.string(),
  requiresStudy: z.boolean(),
  isUrgent: z.boolean(),
  unitId: z.string(),
  authorship: z.enum(['INDIVIDUAL', 'COLLECTIVE', 'ANONYMOUS']),
  /** digits, as typed */
  signatories: z.string(),
  recurrence: z.enum(['PRIMARY', 'REPEATED', 'DUPLICATE', 'MASS']),
  earlierId: z.string(),
  complainedUnitId: z.string(),
  complainedEmployeeId: z.string(),
  complainedBody: z.string(),
});

/** A resident found in the registry, as the form remembers them. */
export type FoundResident = z.infer<typeof residentShape>;
/** What is filled in to register an appeal; an empty text means nothing was said. */
export type RegisterAppealValues = z.infer<typeof valuesShape>;

/** Words for what is wrong, in the language shown. */
export interface RegisterAppealTexts {
  readonly subjectTooShort: string;
  readonly writeText: string;
  readonly chooseDay: string;
  readonly dayInFuture: string;
  readonly findResident: string;
  readonly writeName: string;
  readonly sayWhereToAnswer: string;
  readonly chooseDeputy: string;
  readonly countSignatories: string;
}

/** An empty form on a given day. */
export function emptyRegistration(today: IsoDay): RegisterAppealValues {
  return {
    procedure: 'CITIZEN_APPEAL',
    kind: 'APPLICATION',
    channel: 'PERSONAL_RECEPTION',
    receivedOn: today,
    applicantKind: 'resident',
    resident: null,
    statedName: '',
    statedAddress: '',
    contact: '',
    deputy: null,
    subject: '',
    text: '',
    requiresStudy: true,
    isUrgent: false,
    unitId: '',
    ...{ authorship: 'INDIVIDUAL', signatories: '', recurrence: 'PRIMARY', earlierId: '' },
    ...{ complainedUnitId: '', complainedEmployeeId: '', complainedBody: '' },
  };
}

/** True for values of this form, e.g. read from a draft. */
export function isRegistration(raw: unknown): raw is RegisterAppealValues {
  return valuesShape.safeParse(raw).success;
}

/**
 * What must be filled in.
 * @see Law 393/96-ВР, art. 5: name and address of the author; 93-IV, art. 13: the deputy
 */
export function registrationShape(today: IsoDay, texts: RegisterAppealTexts) {
  const isDeputys = (values: RegisterAppealValues) => values.procedure === 'DEPUTY_APPEAL';
  const isOf = (values: RegisterAppealValues, kind: RegisterAppealValues['applicantKind']) =>
    !isDeputys(values) && authorshipOf(values) !== 'ANONYMOUS' && values.applicantKind === kind;
  const isStated = (values: RegisterAppealValues) => isOf(values, 'stated');
  const isResident = (values: RegisterAppealValues) => isOf(values, 'resident');
  return valuesShape.check(
    z.refine((values) => values.subject.trim().length >= 3, { path: ['subject'], message: texts.subjectTooShort }),
    z.refine((values) => values.text.trim().length > 0, { path: ['text'], message: texts.writeText }),
    z.refine((values) => isIsoDay(values.receivedOn), { path: ['receivedOn'], message: texts.chooseDay }),
    z.refine((values) => !isIsoDay(values.receivedOn) || values.receivedOn <= today, {
      path: ['receivedOn'],
      message: texts.dayInFuture,
    }),
    z.refine((values) => !isResident(values) || values.resident !== null, {
      path: ['resident'],
      message: texts.findResident,
    }),
    z.refine((values) => !isStated(values) || values.statedName.trim().length >= 2, {
      path: ['statedName'],
      message: texts.writeName,
    }),
    z.refine((values) => !isStated(values) || Boolean(values.statedAddress.trim() || values.contact.trim()), {
      path: ['statedAddress'],
      message: texts.sayWhereToAnswer,
    }),
    z.refine((values) => !isDeputys(values) || values.deputy !== null, {
      path: ['deputy'],
      message: texts.chooseDeputy,
    }),
    z.refine((values) => authorshipOf(values) !== 'COLLECTIVE' || isSeveral(values.signatories), {
      path: ['signatories'],
      message: texts.countSignatories,
    }),
  );
}

/** Only a citizens' appeal is of several or of nobody. */
export function authorshipOf(values: Pick<RegisterAppealValues, 'procedure' | 'authorship'>) {
  return values.procedure === 'CITIZEN_APPEAL' ? values.authorship : 'INDIVIDUAL';
}

/** The command for what was filled in: only what belongs to the procedure and to the kind of applicant chosen. */
export function toRegisterInput(values: RegisterAppealValues, idempotencyKey: string): RegisterAppealInput {
  const isDeputys = values.procedure === 'DEPUTY_APPEAL';
  const authorship = authorshipOf(values);
  const isAnonymous = authorship === 'ANONYMOUS';
  const isStated = !isDeputys && !isAnonymous && values.applicantKind === 'stated';
  const isComplaint = values.procedure === 'CITIZEN_APPEAL' && values.kind === 'COMPLAINT';
  const isTied = values.procedure === 'CITIZEN_APPEAL' && !isAnonymous && values.earlierId !== '';
  return {
    idempotencyKey,
    procedure: values.procedure,
    kind: values.procedure === 'CITIZEN_APPEAL' ? values.kind : 'APPLICATION',
    channel: values.channel,
    receivedOn: values.receivedOn,
    subject: values.subject.trim(),
    text: values.text.trim(),
    personId: isDeputys || isStated || isAnonymous ? null : (values.resident?.id ?? null),
    statedName: isStated ? values.statedName.trim() : isDeputys ? (values.deputy?.name ?? null) : null,
    statedAddress: isStated ? textOrNull(values.statedAddress) : null,
    contact: isAnonymous ? null : textOrNull(values.contact),
    deputyId: isDeputys ? (values.deputy?.id ?? null) : null,
    requiresStudy: values.requiresStudy,
    isUrgent: values.procedure === 'INFORMATION_REQUEST' && values.isUrgent,
    unitId: textOrNull(values.unitId),
    authorship,
    signatories: authorship === 'COLLECTIVE' ? Number(values.signatories) : null,
    recurrence: isTied ? values.recurrence : 'PRIMARY',
    earlierId: isTied ? values.earlierId : null,
    complainedUnitId: isComplaint ? textOrNull(values.complainedUnitId) : null,
    complainedEmployeeId: isComplaint ? textOrNull(values.complainedEmployeeId) : null,
    complainedBody: isComplaint ? textOrNull(values.complainedBody) : null,
  };
}

/** The form's own name for a field of the command, or null when the form has none. */
export function placeOfProblem(field: string): keyof RegisterAppealValues | null {
  if (field === 'personId') return 'resident';
  if (field === 'deputyId') return 'deputy';
  return Object.keys(valuesShape.shape).find((name): name is keyof RegisterAppealValues => name === field) ?? null;
}

function isSeveral(digits: string): boolean {
  return /^\d+$/.test(digits.trim()) && Number(digits) >= 2;
}

function textOrNull(text: string): string | null {
  return text.trim() || null;
}
