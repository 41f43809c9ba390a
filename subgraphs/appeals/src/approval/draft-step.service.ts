import type { Clock } from '@hromada/shared/clock';
import { ForbiddenError } from '@hromada/shared/errors';
import type { Viewer } from '@hromada/shared/viewer';
import type { DocumentEffect, DocumentOccasion, DocumentOrder, DocumentService } from '../document/document.service.ts';
import type { Outcome } from '../mutation.service.ts';
import { DraftNotFoundError, DraftStateConflictError } from './approval.errors.ts';
import type { ApprovalRepository } from './approval.repository.ts';
import type { DocumentApproval, DocumentDraft, DocumentVisa } from './approval.type.ts';
import type { DocumentApprovalState, DocumentDraftCommand } from './approval-enums.type.ts';
import { type DraftActor, type DraftStanding, decideDraft, draftActorOf } from './draft-transitions.policy.ts';
import { awaitedVisas } from './route.policy.ts';

/** What signing reads and moves of an approval. */
export type ApprovalRecords = Pick<ApprovalRepository, 'findVersion' | 'moveApproval'>;

/** What a step on a draft finds. */
export interface DraftOccasion extends DocumentOccasion {
  readonly draft: DocumentDraft;
  readonly approvals: readonly DocumentApproval[];
  /** the approval that goes on or waits for the signature */
  readonly alive: DocumentApproval | null;
  /** its visas */
  readonly visas: readonly DocumentVisa[];
  readonly actor: DraftActor;
  readonly at: Date;
}

/** What a step on a draft leaves behind; the state is the way's. */
export interface DraftEffect extends Pick<DocumentEffect, 'changes' | 'registration'> {
  readonly note: string | null;
  /** the last approver agreed */
  readonly isLast?: boolean;
  /** events after that of the way */
  readonly after?: DocumentEffect['events'];
}

/** Drafts as somebody may work on them: every step goes the one table of ways. */
export class DraftStepService {
  readonly #repository: ApprovalRepository;
  readonly #documents: DocumentService;
  readonly #clock: Clock;

  constructor(parts: { repository: ApprovalRepository; documents: DocumentService; clock: Clock }) {
    this.#repository = parts.repository;
    this.#documents = parts.documents;
    this.#clock = parts.clock;
  }

  /**
   * One command on a draft, in one transaction with its history.
   * @throws {ForbiddenError} not this viewer's; {@link DraftStateConflictError}; {@link DraftNotFoundError};
   *   {@link DocumentNotFoundError}; {@link StaleVersionError}; {@link IdempotencyMismatchError}
   */
  give(
    command: DocumentDraftCommand,
    input: DocumentOrder,
    viewer: Viewer,
    effectOf: (occasion: DraftOccasion) => Promise<DraftEffect>,
  ): Promise<Outcome> {
    const actor = draftActorOf(viewer);
    return this.#documents.step(`draft.${command}`, input, viewer, async (occasion) => {
      const { tx, document } = occasion;
      const [draft] = await this.#repository.findDrafts([document.id], tx);
      if (!draft) throw new DraftNotFoundError(document.id);
      const approvals = await this.#repository.listApprovals([document.id], tx);
      const alive = approvals.find(isAlive) ?? null;
      const all = alive ? await this.#repository.listVisas([document.id], tx) : [];
      const visas = all.filter(({ approvalId }) => approvalId === alive?.id);
      const verdict = decideDraft(command, draftStanding(document, draft, visas), actor);
      if (verdict.outcome === 'FORBIDDEN') throw new ForbiddenError(`You may not ${command} this draft`);
      if (verdict.outcome === 'STATE_CONFLICT')
        throw new DraftStateConflictError(command, document.state, verdict.allowed);
      const found = { ...occasion, draft, approvals, alive, visas, actor, at: this.#clock.now() };
      const { note, isLast = false, after = [], ...effect } = await effectOf(found);
      const { to, toWhenLast = to, event } = verdict.way;
      return { ...effect, toState: isLast ? toWhenLast : to, events: [{ type: event, note }, ...after] };
    });
  }
}

/** Where a draft stands. @param visas those of the approval that is alive */
export function draftStanding(
  { state }: Pick<DraftStanding, 'state'>,
  { authorId, signerId }: Pick<DocumentDraft, 'authorId' | 'signerId'>,
  visas: readonly DocumentVisa[],
): DraftStanding {
  return { state, authorId, signerId, awaitedIds: awaitedVisas(visas).map(({ approverId }) => approverId) };
}

/** Whether approvers decide, or the head has yet to sign. */
export function isAlive({ state }: { readonly state: DocumentApprovalState }): boolean {
  return state === 'OPEN' || state === 'APPROVED';
}
