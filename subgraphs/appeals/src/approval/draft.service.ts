import { createHash } from 'node:crypto';
import type { Clock } from '@hromada/shared/clock';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import {
  type CardRow,
  cardOf,
  type DocumentCheckService,
  type DraftedDocuments,
  linkRow,
} from '../document/document-check.service.ts';
import { type Fault, refuseFaults, textFaultsOf } from '../fault.ts';
import type { JournalService } from '../journal/journal.service.ts';
import type { Journal } from '../journal/journal.type.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import type { StaffService } from '../staff/staff.service.ts';
import type { DraftDocumentInput, EndDocumentDraftInput, SaveDocumentDraftInput } from './approval.inputs.ts';
import type { ApprovalRepository } from './approval.repository.ts';
import type { DocumentDraft } from './approval.type.ts';
import type { DraftStepService } from './draft-step.service.ts';
import { DRAFT_TEXTS, VERSIONS_MAX } from './route.policy.ts';

/** What drafts need of their neighbours. */
export interface DraftParts {
  readonly repository: ApprovalRepository;
  readonly documents: DraftedDocuments;
  readonly steps: DraftStepService;
  readonly checks: DocumentCheckService;
  readonly journals: JournalService;
  readonly mutations: MutationService;
  readonly staff: StaffService;
  readonly clock: Clock;
}

/** Outgoing and internal documents while they are written. */
export class DraftService {
  readonly #parts: DraftParts;

  constructor(parts: DraftParts) {
    this.#parts = parts;
  }

  find(documentIds: readonly string[]): Promise<DocumentDraft[]> {
    return this.#parts.repository.findDrafts(documentIds);
  }

  /**
   * Begins a draft: a document without a number, and the first version of its text.
   * @returns the document's id, or the faults of the input; faults leave the key free for the corrected input
   * @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError}
   */
  async begin(input: DraftDocumentInput, viewer: Viewer): Promise<Outcome> {
    // read before the transaction: one that holds a connection and waits for a second can starve the pool
    const { journals, checks, clock, mutations, staff } = this.#parts;
    const [journal] = isUuid(input.journalId) ? await journals.find([input.journalId]) : [];
    const [author] = viewer.subject === null ? [] : await staff.findEmployees([viewer.subject]);
    const given = cardOf(input);
    const card = {
      ...given,
      unitId: given.unitId ?? author?.unitId ?? null,
      employeeId: given.employeeId ?? author?.id ?? null,
    };
    const direction = journal?.direction ?? 'INTERNAL';
    const faults: Fault[] = [
      ...journalFaults(journal),
      ...(await checks.cardFaults(card, { direction, receivedOn: null, today: clock.today() })),
      ...textFaultsOf('text', input.text.trim(), DRAFT_TEXTS.text),
      ...(await checks.linkFaults(input.links ?? [], direction, null)),
    ];
    return mutations.run({ viewer, operation: 'draftDocument', input }, async (tx, authorId) => {
      refuseFaults(faults);
      if (!journal) throw new Error('A draft without a journal');
      const { repository, documents } = this.#parts;
      const [documentId, at] = [uuid(), clock.now()];
      const fresh = { id: documentId, version: 1, state: 'DRAFT', direction, journalId: journal.id } as const;
      await documents.insert(tx, { ...card, ...fresh });
      await repository.insertDraft(tx, { documentId, authorId, createdAt: at, lastVersion: 1 });
      await repository.insertVersion(tx, versionOf(input.text, { documentId, number: 1, authorId, at }));
      const links = (input.links ?? []).map((link) => linkRow(link, { documentId, actorId: authorId }));
      await documents.insertLinks(tx, links);
      const type = 'DRAFTED' as const;
      await documents.record(
        tx,
        { id: uuid(), documentId, type, at, actorId: authorId, note: null, toState: 'DRAFT' },
        { documentId, version: 1, type, at: at.toISOString(), journalId: journal.id },
      );
      return documentId;
    });
  }

  /** Saves a new version; the one before stays as it was. Errors: see {@link DraftStepService.give}. */
  save(input: SaveDocumentDraftInput, viewer: Viewer): Promise<Outcome> {
    const { steps, repository, checks, clock } = this.#parts;
    return steps.give('SAVE', input, viewer, async ({ tx, document, draft, actorId, at }) => {
      const card = cardOf(input);
      const about = { direction: document.direction, receivedOn: null, today: clock.today() };
      refuseFaults([
        ...(await checks.cardFaults(card, about)),
        ...textFaultsOf('text', input.text.trim(), DRAFT_TEXTS.text),
        ...(draft.lastVersion < VERSIONS_MAX ? [] : [{ field: 'text', code: 'TOO_MANY_VERSIONS', max: VERSIONS_MAX }]),
      ]);
      const number = draft.lastVersion + 1;
      const version = { documentId: document.id, number, authorId: actorId, at };
      await repository.insertVersion(tx, versionOf(input.text, version));
      await repository.updateDraft(tx, document.id, { lastVersion: number });
      return { changes: withoutNothing(card, document), note: `№ ${number}` };
    });
  }

  /** Gives a draft up; it stays readable. Errors: see {@link DraftStepService.give}. */
  discard(input: EndDocumentDraftInput, viewer: Viewer): Promise<Outcome> {
    return this.#parts.steps.give('DISCARD', input, viewer, async () => {
      const note = input.reason.trim();
      refuseFaults(textFaultsOf('reason', note, DRAFT_TEXTS.reason));
      return { note };
    });
  }
}

function journalFaults(journal: Journal | undefined): Fault[] {
  if (!journal) return [{ field: 'journalId', code: 'JOURNAL_UNKNOWN' }];
  if (journal.procedure) return [{ field: 'journalId', code: 'JOURNAL_OF_APPEALS' }];
  return journal.direction === 'INCOMING' ? [{ field: 'journalId', code: 'JOURNAL_OF_INCOMING' }] : [];
}

/** Whose it is stays said when a card says nothing: who may sign hangs on it. */
function withoutNothing(card: CardRow, before: Pick<CardRow, 'unitId' | 'employeeId'>): CardRow {
  return { ...card, unitId: card.unitId ?? before.unitId, employeeId: card.employeeId ?? before.employeeId };
}

function versionOf(
  given: string,
  of: { readonly documentId: string; readonly number: number; readonly authorId: string; readonly at: Date },
) {
  const text = given.trim();
  return { ...of, id: uuid(), text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}
