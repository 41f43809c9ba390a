import type { AccessPurpose } from '../../gql/graphql.ts';
import { kyivDay } from '../../lib/days.ts';
import { useSessionState } from '../../ui/use-session-state.ts';
import { type Faults, faultsOfInvestigation, type Investigation, isInvestigation } from './residents.shape.ts';

/** Why a person is read, as the register takes it. */
export interface ReadReason {
  readonly purpose: AccessPurpose;
  /** of an investigation only: first day on which the person is told, and why not before */
  readonly deferUntil?: string;
  readonly deferralReason?: string;
}

/** The reason as far as it was given, and what is still to be said of an investigation. */
export interface ReadReasonState {
  /** undefined while something is missing */
  readonly reason: ReadReason | undefined;
  readonly typed: Investigation;
  readonly type: (typed: Investigation) => void;
  readonly faults: Faults<'until' | 'reason'>;
}

const NOTHING: Investigation = { until: '', reason: '' };

/** Why the register is read for this purpose. What is said of an investigation never stands in an address. */
export function useReadReason(purpose: AccessPurpose | undefined): ReadReasonState {
  const [typed, type] = useSessionState('residents.investigation', NOTHING, isInvestigation);
  const faults = purpose === 'INVESTIGATION' ? faultsOfInvestigation(typed, kyivDay(new Date())) : {};
  const isWhole = purpose !== undefined && Object.keys(faults).length === 0;
  const deferral = purpose === 'INVESTIGATION' && { deferUntil: typed.until, deferralReason: typed.reason.trim() };
  return { reason: isWhole ? { purpose, ...deferral } : undefined, typed, type, faults };
}
