import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { ApprovalRepository } from './approval/approval.repository.ts';
import { ApprovalService } from './approval/approval.service.ts';
import { DraftService } from './approval/draft.service.ts';
import { DraftListRepository } from './approval/draft-list.repository.ts';
import { DraftListService } from './approval/draft-list.service.ts';
import { DraftStepService } from './approval/draft-step.service.ts';
import type { DocumentRepository } from './document/document.repository.ts';
import type { DocumentService } from './document/document.service.ts';
import type { DocumentCheckService } from './document/document-check.service.ts';
import { FileRepository } from './file/file.repository.ts';
import type { JournalService } from './journal/journal.service.ts';
import type { MutationService } from './mutation.service.ts';
import { SignatureRepository } from './signature/signature.repository.ts';
import { SignatureService } from './signature/signature.service.ts';
import { DetachedFileProvider, PaperProvider } from './signature/signature-provider.service.ts';
import type { StaffService } from './staff/staff.service.ts';

/** What the way of a draft to its signature is made of. */
export interface SigningParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly repository: DocumentRepository;
  readonly documents: DocumentService;
  readonly checks: DocumentCheckService;
  readonly journals: JournalService;
  readonly mutations: MutationService;
  readonly staff: StaffService;
}

/** Wires drafts, their approval and their signature. */
export function createSigning({ db, clock, repository: drafted, ...parts }: SigningParts) {
  const { documents, journals, staff } = parts;
  const repository = new ApprovalRepository(db);
  const steps = new DraftStepService({ repository, documents, clock });
  const providers = [new DetachedFileProvider(new FileRepository(db)), new PaperProvider()];
  return {
    drafts: new DraftService({ ...parts, repository, documents: drafted, steps, clock }),
    draftLists: new DraftListService(new DraftListRepository(db)),
    approvals: new ApprovalService({ repository, steps, staff }),
    signatures: new SignatureService({
      ...{ repository: new SignatureRepository(db), approvals: repository, steps, documents, journals, providers },
    }),
  };
}
