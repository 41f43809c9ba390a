import type { Transaction } from '@hromada/drizzle/client';
import { type Clock, kyivDay } from '@hromada/shared/clock';
import { ForbiddenError } from '@hromada/shared/errors';
import { assertUuid, isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { caseWorker } from '../access.ts';
import type { ServiceCatalogue } from '../service/service.service.ts';
import type { TermBook, TermService } from '../term/term.service.ts';
import type { CommandRunner } from './command-runner.service.ts';
import type { AdvanceCommand, CommandOutcome, MessageCommand, SubmitCommand } from './service-application.commands.ts';
import type { ServiceApplicationEventType } from './service-application.enums.type.ts';
import {
  CorrectableInput,
  ServiceApplicationNotFoundError,
  ServiceApplicationStateConflictError,
  StaleServiceApplicationError,
} from './service-application.errors.ts';
import {
  clockAfter,
  mayCommand,
  pausedFromAfter,
  stateAfter,
  TRANSITIONS,
  type Transition,
} from './service-application.policy.ts';
import { lengthProblems, NAME_MAX, problem, TEXT_MAX, trimmed } from './service-application.problems.ts';
import {
  appendChange,
  findApplicationForUpdate,
  insertApplication,
  insertEvent,
  insertMessage,
  type ServiceApplicationChanges,
  type ServiceApplicationRow,
  updateApplication,
} from './service-application.repository.ts';

/** What the service works with. */
export interface ServiceApplicationServiceParts {
  readonly runner: CommandRunner;
  readonly clock: Clock;
  readonly catalogue: ServiceCatalogue;
  readonly terms: TermService;
}

/** Accepting applications and taking them to a decision. One transaction a command; readers are woken after it. */
export class ServiceApplicationService {
  readonly #parts: ServiceApplicationServiceParts;

  constructor(parts: ServiceApplicationServiceParts) {
    this.#parts = parts;
  }

  /**
   * Accepts an application: number, term and history in one transaction.
   * @throws {IdempotencyMismatchError} when the key was used with another input
   */
  async submit(viewer: Viewer, command: SubmitCommand): Promise<CommandOutcome> {
    const { personId } = command;
    const input = {
      serviceId: command.serviceId,
      personId: personId ? assertUuid(personId, 'personId') : null,
      statedName: trimmed(command.statedName),
      contact: trimmed(command.contact),
      note: trimmed(command.note),
    };
    const { runner, terms, catalogue, clock } = this.#parts;
    const book = await terms.openBook();
    const request = { operation: 'submitServiceApplication', key: command.idempotencyKey, input };
    return runner.runOnce(viewer, request, async (tx, actorId) => {
      const now = clock.now();
      const today = kyivDay(now);
      const available = await catalogue.availability(tx, input.serviceId, today);
      const problems = lengthProblems(viewer, {
        statedName: { text: input.statedName, max: NAME_MAX },
        contact: { text: input.contact, max: NAME_MAX },
        note: { text: input.note, max: TEXT_MAX },
      });
      if (input.personId === null && input.statedName === null)
        problems.push(problem(viewer, 'statedName', 'APPLICANT_MISSING'));
      if (available.kind === 'unknown') problems.push(problem(viewer, 'serviceId', 'SERVICE_UNKNOWN'));
      if (available.kind === 'lapsed') problems.push(problem(viewer, 'serviceId', 'CARD_NOT_IN_FORCE'));
      if (problems.length > 0 || available.kind !== 'available') throw new CorrectableInput(problems);
      const application = await insertApplication(tx, {
        ...input,
        id: uuid(),
        year: Number(today.slice(0, 4)),
        serviceId: available.card.serviceId,
        cardId: available.card.id,
        unitId: available.unitId,
        state: 'REGISTERED',
        version: 1,
        submittedAt: now,
        submittedById: actorId,
        dueOn: book.dueOn(available.card, today, []),
        pausedDays: 0,
      });
      await this.#record(tx, { before: null, after: application, type: 'SUBMITTED', actorId, note: null, at: now });
      return application.id;
    });
  }

  /**
   * Takes a step of the state machine.
   * @throws {ForbiddenError} when the viewer's roles may not take it, or the application is another unit's
   * @throws {ServiceApplicationNotFoundError | StaleServiceApplicationError | ServiceApplicationStateConflictError}
   */
  async advance(viewer: Viewer, command: AdvanceCommand): Promise<CommandOutcome> {
    if (!mayCommand(command.command, viewer.roles)) throw new ForbiddenError(`You may not ${command.command}`);
    const reason = trimmed(command.reason);
    const { applicationId, expectedVersion = null } = command;
    const transition = TRANSITIONS[command.command];
    const input = { applicationId, expectedVersion, command: command.command, reason };
    const { runner, terms, clock } = this.#parts;
    const book = await terms.openBook();
    const request = { operation: 'advanceServiceApplication', key: command.idempotencyKey, input };
    return runner.runOnce(viewer, request, async (tx, actorId) => {
      const before = await this.#getForUpdate(tx, applicationId);
      if (!caseWorker.allows(viewer, before)) throw new ForbiddenError('This application is not yours to advance');
      if (expectedVersion !== null && expectedVersion !== before.version) {
        throw new StaleServiceApplicationError(expectedVersion, before.version);
      }
      const state = stateAfter(before, command.command);
      if (state === null) throw new ServiceApplicationStateConflictError(before.state, command.command);
      const problems = lengthProblems(viewer, { reason: { text: reason, max: TEXT_MAX } });
      if (transition.reason === 'required' && reason === null)
        problems.push(problem(viewer, 'reason', 'REASON_MISSING'));
      if (problems.length > 0) throw new CorrectableInput(problems);
      const at = clock.now();
      const after = await updateApplication(tx, before.id, {
        state,
        pausedFrom: pausedFromAfter(state, before.state),
        ...(await this.#termAfter(tx, book, { before, transition, at })),
        ...(command.command === 'START_PROCESSING' && { executorId: actorId }),
        ...(transition.decision && {
          decisionApproved: transition.decision === 'approves',
          decisionReason: reason,
          decidedAt: at,
          decidedById: actorId,
        }),
      });
      await this.#record(tx, { before, after, type: transition.event, actorId, note: reason, at });
      return after.id;
    });
  }

  /**
   * Adds a message; the application's version stays, so that talking never makes a decision stale.
   * @throws {ForbiddenError} when the application is another unit's
   * @throws {ServiceApplicationNotFoundError}
   */
  async sendMessage(viewer: Viewer, command: MessageCommand): Promise<CommandOutcome> {
    const { applicationId, author } = command;
    const text = trimmed(command.text);
    const { runner, clock } = this.#parts;
    const request = {
      operation: 'sendServiceMessage',
      key: command.idempotencyKey,
      input: { applicationId, author, text },
    };
    return runner.runOnce(viewer, request, async (tx, actorId) => {
      const application = await this.#getForUpdate(tx, applicationId);
      if (!caseWorker.allows(viewer, application)) throw new ForbiddenError('This application is not yours to answer');
      const problems = lengthProblems(viewer, { text: { text, max: TEXT_MAX } });
      if (text === null) problems.push(problem(viewer, 'text', 'TEXT_MISSING'));
      if (text === null || problems.length > 0) throw new CorrectableInput(problems);
      const sentAt = clock.now();
      const authorName = author === 'STAFF' ? viewer.name : application.statedName;
      await insertMessage(tx, viewer, {
        id: uuid(),
        applicationId: application.id,
        author,
        authorName,
        recordedById: actorId,
        text,
        sentAt,
      });
      await appendChange(tx, {
        applicationId: application.id,
        version: application.version,
        type: 'MESSAGE_SENT',
        at: sentAt.toISOString(),
      });
      return application.id;
    });
  }

  async #getForUpdate(tx: Transaction, applicationId: string): Promise<ServiceApplicationRow> {
    const application = isUuid(applicationId) ? await findApplicationForUpdate(tx, applicationId) : undefined;
    if (!application) throw new ServiceApplicationNotFoundError(applicationId);
    return application;
  }

  /** The term after a step: a pause that ends moves its last day. */
  async #termAfter(
    tx: Transaction,
    book: TermBook,
    step: { before: ServiceApplicationRow; transition: Transition; at: Date },
  ): Promise<ServiceApplicationChanges> {
    const { before, transition, at } = step;
    const today = kyivDay(at);
    const clockStoppedOn = clockAfter(transition.clock, before.clockStoppedOn, today);
    if (transition.clock !== 'RESUME' || before.clockStoppedOn === null) return { clockStoppedOn };
    const card = await this.#parts.catalogue.getCard(tx, before.cardId);
    const submittedOn = kyivDay(before.submittedAt);
    const pauses = (await this.#parts.terms.listPauses(tx, before.id)).map((pause) => ({
      ...pause,
      resumedOn: pause.resumedOn ?? today, // the step that ends it is not written yet
    }));
    const pausedDays = book.pausedDays(card, submittedOn, pauses);
    return { clockStoppedOn, pausedDays, dueOn: book.dueOn(card, submittedOn, pauses) };
  }

  async #record(
    tx: Transaction,
    step: {
      before: ServiceApplicationRow | null;
      after: ServiceApplicationRow;
      type: ServiceApplicationEventType;
      actorId: string;
      note: string | null;
      at: Date;
    },
  ): Promise<void> {
    const { before, after, type, actorId, note, at } = step;
    if (type === 'MESSAGE_SENT') throw new RangeError('A message is not a step');
    await insertEvent(tx, {
      id: uuid(),
      applicationId: after.id,
      type,
      at,
      actorId,
      note,
      fromState: before?.state ?? null,
      toState: after.state,
    });
    await appendChange(tx, { applicationId: after.id, version: after.version, type, at: at.toISOString() });
  }
}
