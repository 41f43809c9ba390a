import { kyivDay } from '@hromada/shared/clock';
import { isUuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import type { ApprovalRecords, DraftStepService } from '../approval/draft-step.service.ts';
import type { DocumentService } from '../document/document.service.ts';
import { refuseFaults } from '../fault.ts';
import type { JournalService } from '../journal/journal.service.ts';
import type { Outcome } from '../mutation.service.ts';
import type { SignDocumentInput } from './signature.inputs.ts';
import type { SignatureRepository } from './signature.repository.ts';
import type { DocumentSignature } from './signature.type.ts';
import type { SignatureProvider } from './signature-provider.service.ts';

/** What signing needs of its neighbours. */
export interface SignatureParts {
  readonly repository: SignatureRepository;
  readonly approvals: ApprovalRecords;
  readonly steps: DraftStepService;
  readonly documents: DocumentService;
  readonly journals: JournalService;
  readonly providers: readonly SignatureProvider[];
}

/** The signature, by which a draft becomes a registered document. */
export class SignatureService {
  readonly #parts: SignatureParts;

  constructor(parts: SignatureParts) {
    this.#parts = parts;
  }

  find(documentIds: readonly string[]): Promise<DocumentSignature[]> {
    return this.#parts.repository.find(documentIds);
  }

  /**
   * The head signs; the number without gaps is allotted in the same transaction.
   * Errors: see {@link DraftStepService.give}.
   * @see CMU 55 of 2018: outgoing and internal documents are registered on the day of signing
   */
  async sign(input: SignDocumentInput, viewer: Viewer): Promise<Outcome> {
    // read before the transaction: one that holds a connection and waits for a second can starve the pool
    const { documents, journals, providers, steps, approvals, repository } = this.#parts;
    const [seen] = isUuid(input.documentId) ? await documents.find([input.documentId]) : [];
    const [journal] = seen ? await journals.find([seen.journalId]) : [];
    const provider = providers.find(({ kind }) => kind === input.kind);
    return steps.give('SIGN', input, viewer, async ({ tx, document, alive, actorId, at }) => {
      const number = alive?.draftVersion ?? 0;
      const version = await approvals.findVersion({ documentId: document.id, number }, tx);
      if (!alive || !version || !journal || !provider) throw new Error(`Nothing to sign in ${document.id}`);
      if (input.draftVersion !== number) refuseFaults([{ field: 'draftVersion', code: 'VERSION_NOT_LAST' }]);
      const order = {
        ...{ documentId: document.id, contentSha256: version.sha256, fileId: input.fileId ?? null },
        statedSha256: input.contentSha256.trim().toLowerCase(),
      };
      const { signature, faults } = await provider.take(order, tx);
      refuseFaults(faults);
      if (!signature) throw new Error('A provider gave neither a signature nor a fault');
      await repository.insert(tx, {
        ...{ documentId: document.id, draftVersion: number, kind: provider.kind, ...signature },
        ...{ signerId: alive.signerId, signedById: actorId, signedAt: at, contentSha256: version.sha256 },
      });
      await approvals.moveApproval(tx, document.id, { state: 'SIGNED', closedAt: at });
      const year = Number(kyivDay(at).slice(0, 4));
      const { journalId: _journalId, ...entry } = await journals.enter(tx, journal, { year, surname: null });
      return {
        registration: { ...entry, registeredAt: at, registeredById: actorId },
        note: `№ ${number}`,
        after: [{ type: 'REGISTERED', note: entry.number }],
      };
    });
  }
}
