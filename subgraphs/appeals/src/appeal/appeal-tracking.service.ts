import { randomBytes } from 'node:crypto';
import type { Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { isUuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { hashOfCode } from '../staff/identity.service.ts';
import { AppealNotFoundError } from './appeal.errors.ts';
import type { AppealRepository } from './appeal.repository.ts';
import type { AppealMutationService } from './appeal-mutation.service.ts';
import { stageSteps, TRACKING_BYTES, trackingCode } from './appeal-tracking.policy.ts';
import type { AppealTrackingRepository } from './appeal-tracking.repository.ts';
import type {
  IssueAppealTrackingCodeInput,
  IssueAppealTrackingCodePayload,
  TrackedAppeal,
} from './appeal-tracking.type.ts';
import { STAGES } from './appeal-transitions.policy.ts';
import { daysLeft, isOverdue } from './overdue.policy.ts';

/** Following an appeal without an account, by a code given at its registration. */
export class AppealTrackingService {
  readonly #tracking: AppealTrackingRepository;
  readonly #repository: AppealRepository;
  readonly #mutations: AppealMutationService;
  readonly #clock: Clock;

  constructor(parts: {
    tracking: AppealTrackingRepository;
    repository: AppealRepository;
    mutations: AppealMutationService;
    clock: Clock;
  }) {
    this.#tracking = parts.tracking;
    this.#repository = parts.repository;
    this.#mutations = parts.mutations;
    this.#clock = parts.clock;
  }

  /** Makes a code; only its hash stays. */
  async issueIn(tx: Transaction, appealId: string): Promise<string> {
    const code = trackingCode(randomBytes(TRACKING_BYTES));
    await this.#tracking.put(tx, { appealId, codeHash: hashOfCode(code), issuedAt: this.#clock.now() });
    return code;
  }

  /**
   * Another code in place of a lost one, which is void from now on.
   * @throws {AppealNotFoundError}; {@link ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError}
   */
  async issue(input: IssueAppealTrackingCodeInput, viewer: Viewer): Promise<IssueAppealTrackingCodePayload> {
    let code: string | null = null;
    const order = { viewer, operation: 'ISSUE_TRACKING_CODE', input };
    const { problems } = await this.#mutations.run(order, async (tx) => {
      const { appealId } = input;
      const appeal = isUuid(appealId) ? await this.#repository.lock(tx, appealId) : undefined;
      if (!appeal) throw new AppealNotFoundError(appealId);
      code = await this.issueIn(tx, appeal.id);
      return appeal.id;
    });
    return { trackingCode: code, problems };
  }

  /** What the bearer of a code is told; null for a code of no appeal. */
  async track(code: string): Promise<TrackedAppeal | null> {
    const found = await this.#tracking.find(hashOfCode(code));
    if (!found) return null;
    const { id, state, answeredAt, ...told } = found;
    const today = this.#clock.today();
    const standing = { dueOn: told.dueOn, answeredAt };
    return {
      ...told,
      stage: STAGES[state],
      steps: stageSteps(await this.#tracking.listStates(id)),
      isOverdue: isOverdue(standing, today),
      daysLeft: daysLeft(standing, today),
    };
  }
}
