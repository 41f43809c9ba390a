import { ForbiddenError } from '@hromada/shared/errors';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { staffRoles } from '../access.ts';
import { refuseFaults, textFaultsOf, tidied } from '../fault.ts';
import type { Outcome } from '../mutation.service.ts';
import type { Employee } from '../staff/employee.type.ts';
import type { StaffService } from '../staff/staff.service.ts';
import { VisaNotFoundError } from './approval.errors.ts';
import type { DecideVisaInput, EndDocumentDraftInput, SubmitDocumentDraftInput } from './approval.inputs.ts';
import type { ApprovalRepository } from './approval.repository.ts';
import type { DocumentApproval, DocumentDraftVersion, DocumentVisa } from './approval.type.ts';
import type { DocumentApprovalState, DocumentDraftCommand } from './approval-enums.type.ts';
import type { DraftOccasion, DraftStepService } from './draft-step.service.ts';
import {
  awaitedVisas,
  DRAFT_TEXTS,
  decisionFaults,
  type NamedEmployee,
  ROUNDS_MAX,
  routeFaults,
} from './route.policy.ts';

/** What approvals need of their neighbours. */
export interface ApprovalParts {
  readonly repository: ApprovalRepository;
  readonly steps: DraftStepService;
  readonly staff: StaffService;
}

/** The way of a draft through those who agree to it. Errors of all commands: see {@link DraftStepService.give}. */
export class ApprovalService {
  readonly #parts: ApprovalParts;

  constructor(parts: ApprovalParts) {
    this.#parts = parts;
  }

  listVersions(documentIds: readonly string[]): Promise<DocumentDraftVersion[]> {
    return this.#parts.repository.listVersions(documentIds);
  }

  findTexts(versionIds: readonly string[]): Promise<{ id: string; text: string }[]> {
    return this.#parts.repository.findTexts(versionIds);
  }

  listApprovals(documentIds: readonly string[]): Promise<DocumentApproval[]> {
    return this.#parts.repository.listApprovals(documentIds);
  }

  listVisas(documentIds: readonly string[]): Promise<DocumentVisa[]> {
    return this.#parts.repository.listVisas(documentIds);
  }

  /** The author sends the last version along a route, which ends with the head who signs. */
  async submit(input: SubmitDocumentDraftInput, viewer: Viewer): Promise<Outcome> {
    const steps = input.steps.map(({ approverIds }) => approverIds.map((id) => id.toLowerCase()));
    const signerId = input.signerId.toLowerCase();
    // read before the transaction: one that holds a connection and waits for a second can starve the pool
    const employees = await this.#parts.staff.findEmployees([...steps.flat(), signerId].filter(isUuid));
    return this.#parts.steps.give('SUBMIT', input, viewer, async (occasion) => {
      const { tx, document, draft, approvals, actorId, at } = occasion;
      const named = await this.#named(employees, occasion);
      const isRefused = approvals.some(
        ({ state, draftVersion }) =>
          draftVersion === draft.lastVersion && (state === 'REJECTED' || state === 'RETURNED'),
      );
      refuseFaults([
        ...(input.draftVersion === draft.lastVersion ? [] : [{ field: 'draftVersion', code: 'VERSION_NOT_LAST' }]),
        ...(isRefused ? [{ field: 'draftVersion', code: 'VERSION_WAS_REFUSED' }] : []),
        ...(approvals.length < ROUNDS_MAX ? [] : [{ field: 'steps', code: 'TOO_MANY_ROUNDS', max: ROUNDS_MAX }]),
        ...routeFaults({ steps, signerId, authorId: draft.authorId }, named),
      ]);
      const of = { approvalId: uuid(), documentId: document.id };
      await this.#parts.repository.insertApproval(
        tx,
        {
          ...{ id: of.approvalId, documentId: document.id, draftVersion: draft.lastVersion, state: 'OPEN' },
          ...{ signerId, sentById: actorId, sentAt: at },
        },
        steps.flatMap((step, place) =>
          step.map((approverId, position) => ({ ...of, id: uuid(), step: place + 1, position, approverId })),
        ),
      );
      await this.#parts.repository.updateDraft(tx, document.id, { signerId });
      const involvedEmployeeIds = [...new Set([...document.involvedEmployeeIds, ...steps.flat(), signerId])];
      return { changes: { involvedEmployeeIds }, note: `№ ${draft.lastVersion}` };
    });
  }

  /**
   * An approver decides on the version they have read; whoever does not agree sends it back at once, also when others of
   * the step have not decided.
   * @throws {VisaNotFoundError}
   */
  decide(input: DecideVisaInput, viewer: Viewer): Promise<Outcome> {
    const command = input.decision === 'REJECTED' ? 'REJECT' : 'APPROVE';
    return this.#parts.steps.give(
      command,
      input,
      viewer,
      async ({ tx, document, alive, visas, actor, actorId, at }) => {
        const visa = visas.find(({ id }) => id === input.visaId.toLowerCase());
        if (!visa || !alive) throw new VisaNotFoundError(input.visaId);
        const isOpen = awaitedVisas(visas).some(({ id }) => id === visa.id);
        if (!isOpen || !actor.employeeIds.includes(visa.approverId))
          throw new ForbiddenError(`You may not ${command} by this visa`);
        const { decision } = input;
        const remark = tidied(input.remark);
        refuseFaults([
          ...(input.draftVersion === alive.draftVersion ? [] : [{ field: 'draftVersion', code: 'VERSION_NOT_LAST' }]),
          ...decisionFaults(decision, remark),
        ]);
        const { repository } = this.#parts;
        await repository.decideVisa(tx, visa.id, { decision, remark, decidedById: actorId, decidedAt: at });
        const isLast = visas.every((one) => one.id === visa.id || one.decision !== null);
        if (command === 'REJECT') await repository.moveApproval(tx, document.id, { state: 'REJECTED', closedAt: at });
        else if (isLast) await repository.moveApproval(tx, document.id, { state: 'APPROVED', closedAt: null });
        return { note: [`№ ${alive.draftVersion}`, remark].filter(Boolean).join(': '), isLast };
      },
    );
  }

  /** The author takes the draft back. */
  withdraw(input: EndDocumentDraftInput, viewer: Viewer): Promise<Outcome> {
    return this.#end('WITHDRAW', 'WITHDRAWN', input, viewer);
  }

  /** The head does not sign. */
  returnUnsigned(input: EndDocumentDraftInput, viewer: Viewer): Promise<Outcome> {
    return this.#end('RETURN', 'RETURNED', input, viewer);
  }

  #end(
    command: DocumentDraftCommand,
    state: DocumentApprovalState,
    input: EndDocumentDraftInput,
    viewer: Viewer,
  ): Promise<Outcome> {
    return this.#parts.steps.give(command, input, viewer, async ({ tx, document, at }) => {
      const reason = input.reason.trim();
      refuseFaults(textFaultsOf('reason', reason, DRAFT_TEXTS.reason));
      await this.#parts.repository.moveApproval(tx, document.id, { state, closedAt: at, reason });
      return { note: reason };
    });
  }

  /** Those whom a route names, as they are today. */
  async #named(employees: readonly Employee[], { tx, document }: DraftOccasion): Promise<NamedEmployee[]> {
    const { staff } = this.#parts;
    const line = document.unitId === null ? [] : await staff.listLine(document.unitId, tx);
    return employees.map((employee) => ({
      id: employee.id,
      isHere: staff.isActive(employee) && employee.roles.some((role) => staffRoles.includes(role)),
      isHead: employee.roles.includes('head'),
      isInLine: line.some(({ id, headId }) => id === employee.unitId || headId === employee.id),
    }));
  }
}
