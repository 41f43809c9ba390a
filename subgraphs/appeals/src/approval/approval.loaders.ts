import { loadById, loadRows } from '../batch.ts';
import type { ApprovalService } from './approval.service.ts';
import type { DraftService } from './draft.service.ts';

/** Loaders of drafts and of what becomes of them, for one operation. */
export function approvalLoaders({ drafts, approvals }: { drafts: DraftService; approvals: ApprovalService }) {
  return {
    drafts: loadById(
      (ids) => drafts.find(ids),
      ({ documentId }) => documentId,
    ),
    draftVersions: loadRows(
      (ids) => approvals.listVersions(ids),
      ({ documentId }) => documentId,
    ),
    draftTexts: loadById(
      (ids) => approvals.findTexts(ids),
      ({ id }) => id,
    ),
    documentApprovals: loadRows(
      (ids) => approvals.listApprovals(ids),
      ({ documentId }) => documentId,
    ),
    documentVisas: loadRows(
      (ids) => approvals.listVisas(ids),
      ({ documentId }) => documentId,
    ),
  };
}
