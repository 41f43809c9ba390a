import { type Fault, type TextBounds, type TextFaultCode, textFaultsOf } from '../fault.ts';
import type { VisaDecision } from './approval-enums.type.ts';

/** Stable codes of what can be wrong with a draft and its route. */
export type DraftFaultCode =
  | TextFaultCode
  | 'JOURNAL_UNKNOWN'
  | 'JOURNAL_OF_APPEALS'
  | 'JOURNAL_OF_INCOMING'
  | 'STEPS_MISSING'
  | 'TOO_MANY_STEPS'
  | 'TOO_MANY_APPROVERS'
  | 'APPROVER_UNKNOWN'
  | 'APPROVER_REPEATED'
  | 'APPROVER_IS_AUTHOR'
  | 'SIGNER_UNKNOWN'
  | 'SIGNER_IS_NO_HEAD'
  | 'SIGNER_OUT_OF_LINE'
  | 'VERSION_NOT_LAST'
  | 'VERSION_WAS_REFUSED'
  | 'TOO_MANY_VERSIONS'
  | 'TOO_MANY_ROUNDS'
  | 'REMARK_MISSING';

/** Bounds of texts in characters, both ends included. */
export const DRAFT_TEXTS = {
  text: { min: 1, max: 20_000 },
  remark: { min: 3, max: 2_000 },
  reason: { min: 3, max: 500 },
} as const satisfies Record<string, TextBounds>;

/** Versions that one draft may have. */
export const VERSIONS_MAX = 50;
/** Times that one draft may be sent. */
export const ROUNDS_MAX = 20;
/** Steps of one route, and approvers in all of them. */
export const ROUTE_MAX = { steps: 10, approvers: 30 } as const;

/** Somebody named in a route, as they are today. */
export interface NamedEmployee {
  readonly id: string;
  readonly isHere: boolean;
  readonly isHead: boolean;
  /** heads the unit of the draft, or one above it, or belongs there as a head */
  readonly isInLine: boolean;
}

/** A route as it was asked for. */
export interface Route {
  readonly steps: readonly (readonly string[])[];
  readonly signerId: string;
  readonly authorId: string;
}

/** What is wrong with a route, at most one fault per field. */
export function routeFaults({ steps, signerId, authorId }: Route, named: readonly NamedEmployee[]): Fault[] {
  const approvers = steps.flat();
  const find = (id: string) => named.find((one) => one.id === id);
  if (steps.length === 0 || steps.some((step) => step.length === 0)) return [{ field: 'steps', code: 'STEPS_MISSING' }];
  if (steps.length > ROUTE_MAX.steps) return [{ field: 'steps', code: 'TOO_MANY_STEPS', max: ROUTE_MAX.steps }];
  if (approvers.length > ROUTE_MAX.approvers)
    return [{ field: 'steps', code: 'TOO_MANY_APPROVERS', max: ROUTE_MAX.approvers }];
  const faults = steps.flatMap((step, place): Fault[] =>
    step.flatMap((id, position) => {
      const field = `steps.${place}.${position}`;
      const before = [...steps.slice(0, place).flat(), ...step.slice(0, position)];
      if (!find(id)?.isHere) return [{ field, code: 'APPROVER_UNKNOWN' }];
      if (id === authorId) return [{ field, code: 'APPROVER_IS_AUTHOR' }];
      return before.includes(id) ? [{ field, code: 'APPROVER_REPEATED' }] : [];
    }),
  );
  return [...faults, ...signerFaults(find(signerId))];
}

function signerFaults(signer: NamedEmployee | undefined): Fault[] {
  const field = 'signerId';
  if (!signer?.isHere) return [{ field, code: 'SIGNER_UNKNOWN' }];
  if (!signer.isHead) return [{ field, code: 'SIGNER_IS_NO_HEAD' }];
  return signer.isInLine ? [] : [{ field, code: 'SIGNER_OUT_OF_LINE' }];
}

/** A visa, as far as the course of a route needs it. */
export interface VisaStanding {
  readonly id: string;
  readonly step: number;
  readonly approverId: string;
  readonly decision: VisaDecision | null;
}

/** The visas that are open now: those of the first step in which somebody has not decided. */
export function awaitedVisas<Visa extends VisaStanding>(visas: readonly Visa[]): Visa[] {
  const undecided = visas.filter(({ decision }) => decision === null);
  const step = Math.min(...undecided.map((visa) => visa.step));
  return undecided.filter((visa) => visa.step === step);
}

/** What is wrong with a decision: whoever does not agree, or has remarks, says why. */
export function decisionFaults(decision: VisaDecision, remark: string | null): Fault[] {
  if (remark === null) return decision === 'APPROVED' ? [] : [{ field: 'remark', code: 'REMARK_MISSING' }];
  return textFaultsOf('remark', remark, DRAFT_TEXTS.remark);
}
