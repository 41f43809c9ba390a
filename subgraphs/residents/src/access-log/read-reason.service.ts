import type { Clock } from '@hromada/shared/clock';
import type { Viewer } from '@hromada/shared/viewer';
import { AccessPurpose, type ReadReason } from './access-purpose.type.ts';
import { deferralRefused } from './deferral.errors.ts';
import { deferralFault } from './deferral.policy.ts';

/** What the caller says of their reason. */
export interface ReasonGiven {
  readonly purpose: AccessPurpose;
  readonly deferUntil?: string | null;
  readonly deferralReason?: string | null;
}

/** Looks whether a reason will do, before anything is read. */
export class ReadReasonService {
  readonly #viewer: Viewer;
  readonly #clock: Clock;

  constructor(viewer: Viewer, clock: Clock) {
    this.#viewer = viewer;
    this.#clock = clock;
  }

  /** @throws {ForbiddenError | InvalidInputError} when the person may not be told later, or it is not said until when and why */
  accept({ purpose, deferUntil, deferralReason }: ReasonGiven): ReadReason {
    const until = deferUntil ?? null;
    const reason = deferralReason?.trim() ?? null;
    const isInvestigation = purpose === AccessPurpose.INVESTIGATION;
    const { roles, language } = this.#viewer;
    const fault = deferralFault({ isInvestigation, until, reason, roles }, this.#clock.today());
    if (fault) throw deferralRefused(fault, language);
    return { purpose, deferral: until !== null && reason !== null ? { until, reason } : null };
  }
}
