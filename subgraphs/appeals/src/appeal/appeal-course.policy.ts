import type { IsoDay } from '@hromada/shared/clock';
import type { Fault } from '../fault.ts';
import type { AnswerOutcome, AppealKind, AppealState } from './appeal-enums.type.ts';
import type { AppealAuthorship, AppealRecurrence, RefusalGround } from './appeal-marks.type.ts';
import { type AppealFaultCode, nameKey } from './intake.policy.ts';

type AppealFault = Fault<AppealFaultCode>;

/** Of whom a complaint is, inside of the council or outside. */
export interface Complained {
  readonly complainedUnitId: string | null;
  readonly complainedEmployeeId: string | null;
  readonly complainedBody: string | null;
}

/** A unit with those above it, the nearest first. */
export interface Destination {
  /** the unit itself and every unit it belongs to */
  readonly unitIds: readonly string[];
  readonly employeeId: string | null;
  /** heads of the unit itself, and nobody above */
  readonly headId: string | null;
}

/**
 * A complaint goes neither to whom it is of, nor to a unit that they head, nor below the unit it is of.
 * @see Law 393/96-ВР, art. 7
 */
export function complainedFaults(
  field: string,
  { complainedUnitId, complainedEmployeeId }: Complained,
  { unitIds, employeeId, headId }: Destination,
): AppealFault[] {
  const isOfUnit = complainedUnitId !== null && unitIds.includes(complainedUnitId);
  const isOfPerson =
    complainedEmployeeId !== null && (employeeId === complainedEmployeeId || headId === complainedEmployeeId);
  return isOfUnit || isOfPerson ? [{ field, code: 'COMPLAINED_OF' }] : [];
}

/** Only a complaint is of somebody. */
export function complaintFaults(kind: AppealKind, complained: Complained): AppealFault[] {
  if (kind === 'COMPLAINT') return [];
  const fields = ['complainedUnitId', 'complainedEmployeeId', 'complainedBody'] as const;
  return fields.flatMap((field) => (complained[field] === null ? [] : [{ field, code: 'NOT_A_COMPLAINT' as const }]));
}

/**
 * A longer term is set while the present one runs, is later than it, and ends within the limit of the law.
 * @see Law 393/96-ВР, art. 20; 2939-VI, art. 20(4); 93-IV, art. 13
 */
export function extensionFaults(
  extendTo: IsoDay,
  { dueOn, limitOn, today }: { dueOn: IsoDay; limitOn: IsoDay; today: IsoDay },
): AppealFault[] {
  if (today > dueOn) return [{ field: 'extendTo', code: 'TERM_EXPIRED' }];
  if (extendTo <= dueOn) return [{ field: 'extendTo', code: 'NOT_LATER' }];
  return extendTo > limitOn ? [{ field: 'extendTo', code: 'AFTER_EXTENSION_LIMIT' }] : [];
}

/** Forwarded and returned while the term for it runs. @see Law 393/96-ВР, art. 5, 7; 2939-VI, art. 22 */
export function promptnessFaults(field: string, { lastOn, today }: { lastOn: IsoDay; today: IsoDay }): AppealFault[] {
  return today > lastOn ? [{ field, code: 'TERM_EXPIRED' }] : [];
}

/** A complaint is not forwarded to the body it is of. @see Law 393/96-ВР, art. 7 */
export function forwardingFaults(body: string, { complainedBody }: Complained): AppealFault[] {
  return complainedBody !== null && nameKey(complainedBody) === nameKey(body)
    ? [{ field: 'body', code: 'COMPLAINED_OF' }]
    : [];
}

/** A ground must be true of the appeal. @see Law 393/96-ВР, art. 8, 17 */
export function groundFaults(
  ground: RefusalGround,
  given: {
    readonly kind: AppealKind;
    readonly authorship: AppealAuthorship;
    readonly recurrence: AppealRecurrence;
    readonly earlierState: AppealState | null;
  },
): AppealFault[] {
  const holds: Readonly<Record<RefusalGround, boolean>> = {
    ANONYMOUS: given.authorship === 'ANONYMOUS',
    ALREADY_DECIDED:
      given.recurrence === 'REPEATED' && (given.earlierState === 'REPLIED' || given.earlierState === 'CLOSED'),
    OUT_OF_TIME: given.kind === 'COMPLAINT',
    INCAPABLE_AUTHOR: given.authorship !== 'ANONYMOUS',
  };
  return holds[ground] ? [] : [{ field: 'ground', code: 'GROUND_NOT_MET' }];
}

/** What a refusal says besides its text. */
export interface Refusal {
  readonly refusalBasis: string | null;
  readonly refusalReasons: string | null;
  readonly refusalAppeal: string | null;
}

/** A refusal names the law, the reasons and how to appeal; another answer has none. @see Law 393/96-ВР, art. 15 */
export function refusalFaults(outcome: AnswerOutcome, refusal: Refusal): AppealFault[] {
  const isRefusal = outcome === 'REFUSED';
  const wrong = (['refusalBasis', 'refusalReasons', 'refusalAppeal'] as const).filter(
    (field) => (refusal[field] === null) === isRefusal,
  );
  return wrong.map((field) => ({ field, code: isRefusal ? 'REFUSAL_INCOMPLETE' : 'NOT_A_REFUSAL' }));
}

/** What is known of the author of an appeal. */
export interface Author {
  readonly id: string;
  readonly personId: string | null;
  readonly statedName: string | null;
}

/** A repeat and a duplicate name the author's earlier appeal; a first and a mass one name none. */
export function linkFaults(
  recurrence: AppealRecurrence,
  earlierId: string | null,
  { author, earlier }: { author: Omit<Author, 'id'> & { readonly id: string | null }; earlier: Author | null },
): AppealFault[] {
  if (recurrence === 'PRIMARY' || recurrence === 'MASS')
    return earlierId === null ? [] : [{ field: 'earlierId', code: 'NOT_A_REPEAT' }];
  if (!earlier || earlier.id === author.id) return [{ field: 'earlierId', code: 'EARLIER_UNKNOWN' }];
  return isSameAuthor(author, earlier) ? [] : [{ field: 'earlierId', code: 'ANOTHER_AUTHOR' }];
}

function isSameAuthor(one: Omit<Author, 'id'>, other: Omit<Author, 'id'>): boolean {
  if (one.personId !== null && other.personId !== null) return one.personId === other.personId;
  return one.statedName !== null && other.statedName !== null && nameKey(one.statedName) === nameKey(other.statedName);
}
