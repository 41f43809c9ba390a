import type { Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { Viewer } from '@hromada/shared/viewer';
import { CorrectableError, type Fault, refuseFaults, textFaultsOf, tidied } from '../fault.ts';
import type { Employee } from '../staff/employee.type.ts';
import type { StaffService } from '../staff/staff.service.ts';
import type { AppealRepository } from './appeal.repository.ts';
import type { Appeal } from './appeal.type.ts';
import type { CloseAppealInput, ResolveAppealInput, SendAppealForResolutionInput } from './appeal-command.inputs.ts';
import type { AppealCommandService } from './appeal-command.service.ts';
import { complainedFaults } from './appeal-course.policy.ts';
import type { Outcome } from './appeal-mutation.service.ts';
import type { AppealNoticeRow } from './appeal-notice.type.ts';
import type { AnswerDraftRow, AnswerRow, Resolution } from './appeal-parts.type.ts';
import { controlFaults, TEXT_BOUNDS } from './intake.policy.ts';

/** Appeals, and their way from registration through the resolution to the end of control. */
export class AppealService {
  readonly #repository: AppealRepository;
  readonly #commands: AppealCommandService;
  readonly #staff: StaffService;
  readonly #clock: Clock;

  constructor(parts: {
    repository: AppealRepository;
    commands: AppealCommandService;
    staff: StaffService;
    clock: Clock;
  }) {
    this.#repository = parts.repository;
    this.#commands = parts.commands;
    this.#staff = parts.staff;
    this.#clock = parts.clock;
  }

  find(ids: readonly string[]): Promise<Appeal[]> {
    return this.#repository.find(ids);
  }

  findResolutions(appealIds: readonly string[]): Promise<Resolution[]> {
    return this.#repository.findResolutions(appealIds);
  }

  /** All answers of each appeal, the newest first. */
  findAnswers(appealIds: readonly string[]): Promise<AnswerRow[]> {
    return this.#repository.findAnswers(appealIds);
  }

  findDrafts(appealIds: readonly string[]): Promise<AnswerDraftRow[]> {
    return this.#repository.findDrafts(appealIds);
  }

  /** What the author of each appeal was told, oldest first. */
  findNotices(appealIds: readonly string[]): Promise<AppealNoticeRow[]> {
    return this.#repository.findNotices(appealIds);
  }

  /** The registrar gives the appeal to the head. Errors: see {@link AppealCommandService.give}. */
  sendForResolution(input: SendAppealForResolutionInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('SEND_FOR_RESOLUTION', input, viewer, async () => ({ note: tidiedNote(input.note) }));
  }

  /** The head names the executor and the control day. Errors: see {@link AppealCommandService.give}. */
  resolve(input: ResolveAppealInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('RESOLVE', input, viewer, async ({ tx, appeal, actorId, at }) => {
      const text = input.text.trim();
      const { controlOn } = input;
      const executor = await this.#staff.findEmployee(input.executorId, tx);
      const faults = [
        ...(await this.#executorFaults(tx, appeal, executor)),
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

  /** The registrar or the head removes the answered appeal from control. Errors: see {@link AppealCommandService.give}. */
  close(input: CloseAppealInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('CLOSE', input, viewer, async () => ({ note: tidiedNote(input.note) }));
  }

  async #executorFaults(tx: Transaction, appeal: Appeal, executor: Employee | undefined): Promise<Fault[]> {
    const field = 'executorId';
    if (!executor) return [{ field, code: 'EXECUTOR_UNKNOWN' }];
    if (!executor.roles.includes('executor') || !this.#staff.isActive(executor))
      return [{ field, code: 'NOT_AN_EXECUTOR' }];
    if (appeal.kind !== 'COMPLAINT') return [];
    const line = await this.#staff.listLine(executor.unitId, tx);
    const headId = line.find(({ id }) => id === executor.unitId)?.headId ?? null;
    return complainedFaults(field, appeal, { unitIds: line.map(({ id }) => id), employeeId: executor.id, headId });
  }
}

/** A remark without the spaces around it. @throws {CorrectableError} */
function tidiedNote(note: string | null | undefined): string | null {
  const text = tidied(note);
  refuseFaults(textFaultsOf('note', text, TEXT_BOUNDS.note));
  return text;
}
