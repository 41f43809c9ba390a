import type { Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { ForbiddenError } from '@hromada/shared/errors';
import { isUuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { assertVersion } from '../expected-version.ts';
import { AppealNotFoundError, AppealStateConflictError } from './appeal.errors.ts';
import { decide, onBehalfOf } from './appeal.policy.ts';
import type { AppealChanges, AppealRepository } from './appeal.repository.ts';
import type { Appeal } from './appeal.type.ts';
import type { AppealCommand } from './appeal-enums.type.ts';
import type { AppealMutationService, Outcome } from './appeal-mutation.service.ts';
import type { TermEffect, Transition } from './appeal-transitions.policy.ts';

/** The fields all commands have. */
export interface CommandInput {
  readonly idempotencyKey: string;
  readonly appealId: string;
  readonly expectedVersion?: number | null;
}

/** What the employee decided, as found valid for the appeal. */
export interface Effect {
  readonly changes?: AppealChanges;
  readonly note?: string | null;
  /** writes the resolution, the draft, the answer or the notice */
  write?(): Promise<void>;
}

/** Where and when a command takes effect. */
export interface Occasion {
  readonly tx: Transaction;
  readonly appeal: Appeal;
  readonly actorId: string;
  readonly at: Date;
}

/** Gives commands: who may, whether the state has a way, what it does to the term, and the line of the timeline. */
export class AppealCommandService {
  readonly #repository: AppealRepository;
  readonly #mutations: AppealMutationService;
  readonly #clock: Clock;

  constructor(parts: { repository: AppealRepository; mutations: AppealMutationService; clock: Clock }) {
    this.#repository = parts.repository;
    this.#mutations = parts.mutations;
    this.#clock = parts.clock;
  }

  /**
   * Gives a command; the appeal is locked while its effect is found.
   * @throws {ForbiddenError} not this viewer's to do; {@link StaleVersionError} changed meanwhile;
   *   {@link AppealStateConflictError} not in this state; {@link AppealNotFoundError}; {@link IdempotencyMismatchError}
   */
  give(
    command: AppealCommand,
    input: CommandInput,
    viewer: Viewer,
    effectOf: (occasion: Occasion) => Promise<Effect>,
  ): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: command, input }, async (tx, actorId) => {
      const appeal = isUuid(input.appealId) ? await this.#repository.lock(tx, input.appealId) : undefined;
      if (!appeal) throw new AppealNotFoundError(input.appealId);
      const transition = permitted(command, appeal, viewer, input.expectedVersion ?? null);
      const at = this.#clock.now();
      const { changes, note, write } = await effectOf({ tx, appeal, actorId, at });
      await this.#repository.update(tx, appeal.id, {
        ...changes,
        ...termColumns(transition.term, at),
        state: transition.to,
      });
      await write?.();
      await this.#mutations.record(tx, {
        ...{ appealId: appeal.id, version: appeal.version + 1, unitId: changes?.unitId ?? appeal.unitId, at, actorId },
        onBehalfOfId: onBehalfOf(transition, appeal, viewer),
        ...{ type: transition.event, note: note ?? null, fromState: transition.from, toState: transition.to },
      });
      return appeal.id;
    });
  }
}

function termColumns(effect: TermEffect, at: Date): AppealChanges {
  if (effect === 'ENDS') return { answeredAt: at };
  return effect === 'RESUMES' ? { answeredAt: null } : {};
}

function permitted(command: AppealCommand, appeal: Appeal, viewer: Viewer, expectedVersion: number | null): Transition {
  const decision = decide(command, appeal, viewer);
  if (decision.outcome === 'FORBIDDEN')
    throw new ForbiddenError('This command is not yours to give', { details: { command } });
  assertVersion(expectedVersion, appeal, { kind: 'appeal', appealId: appeal.id });
  if (decision.outcome === 'STATE_CONFLICT')
    throw new AppealStateConflictError(command, appeal.state, decision.allowed);
  return decision.transition;
}
