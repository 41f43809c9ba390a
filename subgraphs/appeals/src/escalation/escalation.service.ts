import type { Transaction } from '@hromada/drizzle/client';
import { addDays, type Clock } from '@hromada/shared/clock';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { CorrectableError, type Fault, refuseFaults } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import { EscalationStepNotFoundError } from './escalation.errors.ts';
import type { AddEscalationStepInput, EndEscalationStepInput } from './escalation.inputs.ts';
import { STEPS_MAX, stepFaults } from './escalation.policy.ts';
import type { EscalationRepository, StepRow } from './escalation.repository.ts';

/** To whom terms are told, as dated rows: a change never touches what held before. */
export class EscalationService {
  readonly #repository: EscalationRepository;
  readonly #mutations: MutationService;
  readonly #clock: Clock;

  constructor(parts: { repository: EscalationRepository; mutations: MutationService; clock: Clock }) {
    this.#repository = parts.repository;
    this.#mutations = parts.mutations;
    this.#clock = parts.clock;
  }

  /** Steps that hold today or will, in order of days. */
  list(): Promise<StepRow[]> {
    return this.#repository.list(this.#clock.today());
  }

  find(id: string): Promise<StepRow | undefined> {
    return this.#repository.find(id);
  }

  /** @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError} */
  add(input: AddEscalationStepInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'ADD_ESCALATION_STEP', input }, async (tx, createdById) => {
      const today = this.#clock.today();
      const step = {
        ...{ audience: input.audience, offsetDays: input.offsetDays },
        ...{ repeatDays: input.repeatDays ?? null, validFrom: input.validFrom },
      };
      refuseFaults(stepFaults(step, today));
      await this.#repository.lockSteps(tx);
      const known = await this.#repository.list(step.validFrom, tx);
      const isKnown = known.some(
        ({ audience, offsetDays }) => audience === step.audience && offsetDays === step.offsetDays,
      );
      if (isKnown) refuse({ field: 'offsetDays', code: 'STEP_KNOWN' });
      if (known.length >= STEPS_MAX) refuse({ field: 'offsetDays', code: 'TOO_MANY', max: STEPS_MAX });
      const id = uuid();
      await this.#repository.insert(tx, { id, ...step, createdById });
      return id;
    });
  }

  /** @throws {EscalationStepNotFoundError}; errors of {@link EscalationService.add} */
  end(input: EndEscalationStepInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'END_ESCALATION_STEP', input }, async (tx) => {
      const today = this.#clock.today();
      await this.#repository.lockSteps(tx);
      const step = isUuid(input.stepId) ? await this.#repository.find(input.stepId, tx) : undefined;
      if (!step) throw new EscalationStepNotFoundError(input.stepId);
      if (step.validTo !== null && step.validTo < today) refuse({ field: 'stepId', code: 'STEP_OVER' });
      if (input.validTo < addDays(today, -1)) refuse({ field: 'validTo', code: 'DAY_IN_THE_PAST' });
      if (input.validTo < step.validFrom) await this.#repository.remove(tx, step.id);
      else await this.#repository.end(tx, step.id, input.validTo);
      return step.id;
    });
  }

  /** Opens the look of a day, in the transaction that announces the day: once, by whichever process is first. */
  openDay(tx: Transaction, day: string): Promise<void> {
    return this.#repository.openRun(tx, day, this.#clock.now());
  }
}

function refuse(fault: Fault): never {
  throw new CorrectableError([fault]);
}
