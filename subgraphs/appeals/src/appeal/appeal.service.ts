import type { Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { ForbiddenError } from '@hromada/shared/errors';
import { isUuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { assertVersion } from '../expected-version.ts';
import { CorrectableError, type Fault, refuseFaults, textFaultsOf, tidied } from '../fault.ts';
import type { StaffService } from '../staff/staff.service.ts';
import { AppealNotFoundError, AppealStateConflictError } from './appeal.errors.ts';
import type {
  AnswerAppealInput,
  CloseAppealInput,
  ResolveAppealInput,
  SendAppealForResolutionInput,
} from './appeal.inputs.ts';
import { decide, onBehalfOf, type Transition } from './appeal.policy.ts';
import type { AppealChanges, AppealRepository } from './appeal.repository.ts';
import type { Appeal } from './appeal.type.ts';
import type { AppealCommand } from './appeal-enums.type.ts';
import type { AppealMutationService, Outcome } from './appeal-mutation.service.ts';
import type { AnswerRow, Resolution } from './appeal-parts.type.ts';
import { controlFaults, TEXT_BOUNDS } from './intake.policy.ts';

/** The fields all commands have. */
interface CommandInput {
  readonly idempotencyKey: string;
  readonly appealId: string;
  readonly expectedVersion?: number | null;
}

/** What the employee decided, as found valid for the appeal. */
interface Effect {
  readonly changes?: AppealChanges;
  readonly note?: string | null;
  /** writes the resolution or the answer */
  write?(): Promise<void>;
}

/** Where and when a command takes effect. */
interface Occasion {
  readonly tx: Transaction;
  readonly appeal: Appeal;
  readonly actorId: string;
  readonly at: Date;
}

/** The way of an appeal from registration to the end of control. */
export class AppealService {
  readonly #repository: AppealRepository;
  readonly #mutations: AppealMutationService;
  readonly #staff: StaffService;
  readonly #clock: Clock;

  constructor(parts: {
    repository: AppealRepository;
    mutations: AppealMutationService;
    staff: StaffService;
    clock: Clock;
  }) {
    this.#repository = parts.repository;
    this.#mutations = parts.mutations;
    this.#staff = parts.staff;
    this.#clock = parts.clock;
  }

  find(ids: readonly string[]): Promise<Appeal[]> {
    return this.#repository.find(ids);
  }

  findResolutions(appealIds: readonly string[]): Promise<Resolution[]> {
    return this.#repository.findResolutions(appealIds);
  }

  findAnswers(appealIds: readonly string[]): Promise<AnswerRow[]> {
    return this.#repository.findAnswers(appealIds);
  }

  /** The registrar gives the appeal to the head. Errors: see {@link AppealService.resolve}. */
  sendForResolution(input: SendAppealForResolutionInput, viewer: Viewer): Promise<Outcome> {
    return this.#command('SEND_FOR_RESOLUTION', input, viewer, async () => ({ note: tidiedNote(input.note) }));
  }

  /**
   * The head names the executor and the control day.
   * @throws {ForbiddenError} not this viewer's to do; {@link StaleVersionError} changed meanwhile;
   *   {@link AppealStateConflictError} not in this state; {@link AppealNotFoundError}; {@link IdempotencyMismatchError}
   */
  resolve(input: ResolveAppealInput, viewer: Viewer): Promise<Outcome> {
    return this.#command('RESOLVE', input, viewer, async ({ tx, appeal, actorId, at }) => {
      const text = input.text.trim();
      const { controlOn } = input;
      const executor = await this.#staff.findEmployee(input.executorId, tx);
      const executorFaults: Fault[] = [];
      if (!executor) executorFaults.push({ field: 'executorId', code: 'EXECUTOR_UNKNOWN' });
      else if (!executor.roles.includes('executor') || !this.#staff.isActive(executor))
        executorFaults.push({ field: 'executorId', code: 'NOT_AN_EXECUTOR' });
      const faults = [
        ...executorFaults,
        ...textFaultsOf('text', text, TEXT_BOUNDS.resolution),
        ...controlFaults(controlOn, { dueOn: appeal.dueOn, today: this.#clock.today() }),
      ];
      if (!executor || faults.length > 0) throw new CorrectableError(faults);
      const { id: executorId, unitId } = executor;
      const row = { appealId: appeal.id, text, authorId: actorId, executorId, unitId, controlOn, issuedAt: at };
      return {
        changes: { executorId, unitId, controlOn },
        note: text,
        write: () => this.#repository.insertResolution(tx, row),
      };
    });
  }

  /** The named executor, or the head, answers the applicant. Errors: see {@link AppealService.resolve}. */
  answer(input: AnswerAppealInput, viewer: Viewer): Promise<Outcome> {
    return this.#command('ANSWER', input, viewer, async ({ tx, appeal, actorId, at }) => {
      const text = input.text.trim();
      refuseFaults(textFaultsOf('text', text, TEXT_BOUNDS.text));
      const row = { appealId: appeal.id, text, outcome: input.outcome, authorId: actorId, answeredAt: at };
      return { changes: { answeredAt: at }, write: () => this.#repository.insertAnswer(tx, row) };
    });
  }

  /** The registrar or the head removes the answered appeal from control. Errors: see {@link AppealService.resolve}. */
  close(input: CloseAppealInput, viewer: Viewer): Promise<Outcome> {
    return this.#command('CLOSE', input, viewer, async () => ({ note: tidiedNote(input.note) }));
  }

  #command(
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
      await this.#repository.update(tx, appeal.id, { ...changes, state: transition.to });
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

function permitted(command: AppealCommand, appeal: Appeal, viewer: Viewer, expectedVersion: number | null): Transition {
  const decision = decide(command, appeal, viewer);
  if (decision.outcome === 'FORBIDDEN')
    throw new ForbiddenError('This command is not yours to give', { details: { command } });
  assertVersion(expectedVersion, appeal, { kind: 'appeal', appealId: appeal.id });
  if (decision.outcome === 'STATE_CONFLICT')
    throw new AppealStateConflictError(command, appeal.state, decision.allowed);
  return decision.transition;
}

function tidiedNote(note: string | null | undefined): string | null {
  const text = tidied(note);
  refuseFaults(textFaultsOf('note', text, TEXT_BOUNDS.note));
  return text;
}
