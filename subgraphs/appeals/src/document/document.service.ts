import type { Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { ForbiddenError } from '@hromada/shared/errors';
import { type InputProblem, isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { assertVersion } from '../expected-version.ts';
import { type Fault, refuseFaults, textFaultsOf, tidied } from '../fault.ts';
import type { JournalService } from '../journal/journal.service.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import { DocumentNotFoundError, DocumentStateConflictError } from './document.errors.ts';
import type {
  CorrectDocumentInput,
  FileDocumentInput,
  LinkDocumentInput,
  RegisterDocumentInput,
  UnlinkDocumentInput,
  VoidDocumentInput,
} from './document.inputs.ts';
import { documentProblems } from './document.messages.ts';
import { DOCUMENT_TEXTS, documentCommands, documentRolesFor, stateAfter } from './document.policy.ts';
import type { DocumentChanges, DocumentRepository, LinkOf, RegistrationColumns } from './document.repository.ts';
import type { Document, DocumentEvent } from './document.type.ts';
import { type CardRow, cardOf, type DocumentCheckService, linkRow } from './document-check.service.ts';
import type { DocumentCommand, DocumentEventType, DocumentState } from './document-enums.type.ts';
import { historyPositionOf } from './document-list.service.ts';
import { maySeeDocument } from './document-visibility.policy.ts';

/** What documents need of their neighbours. */
export interface DocumentParts {
  readonly repository: DocumentRepository;
  readonly mutations: MutationService;
  readonly journals: JournalService;
  readonly checks: DocumentCheckService;
  readonly work: OpenWork;
  readonly clock: Clock;
}

/** What is carried out by documents, as far as their registration must know. */
export interface OpenWork {
  /** takes back everything that is still carried out */
  cancelOf(tx: Transaction, documentId: string, at: Date): Promise<void>;
}

/** What a command does, once it is found possible. */
interface Effect {
  readonly changes?: DocumentChanges;
  readonly type: DocumentEventType;
  readonly note?: string | null;
  write?(): Promise<void>;
}

/** Which document a step is about. */
export interface DocumentOrder {
  readonly idempotencyKey: string;
  readonly documentId: string;
  readonly expectedVersion?: number | null;
}

/** What a step finds: the document, locked until the transaction ends. */
export interface DocumentOccasion {
  readonly tx: Transaction;
  readonly document: Document;
  readonly actorId: string;
}

/** What a step leaves behind; without `toState` the document stays in its state. */
export interface DocumentEffect {
  readonly changes?: DocumentChanges;
  /** the number that a signature gave */
  readonly registration?: RegistrationColumns;
  readonly toState?: DocumentState;
  readonly events: readonly { readonly type: DocumentEventType; readonly note: string | null }[];
}

/** Documents from registration to the case file. */
export class DocumentService {
  readonly #parts: DocumentParts;

  constructor(parts: DocumentParts) {
    this.#parts = parts;
  }

  find(ids: readonly string[]): Promise<Document[]> {
    return this.#parts.repository.find(ids);
  }

  /** Faults of a card in words. */
  problemsOf(faults: readonly Fault[], language: 'uk' | 'en'): InputProblem[] {
    return documentProblems(faults, language);
  }

  /** The document, if there is one that the viewer may know of. */
  async findSeen(id: string, viewer: Viewer): Promise<Document | undefined> {
    const [document] = await this.#parts.repository.find([id]);
    return document && maySeeDocument(document, viewer) ? document : undefined;
  }

  /** Ties of documents both ways, oldest first, at most `first` for each. */
  listLinks(documentIds: readonly string[], first: number): Promise<LinkOf[]> {
    return this.#parts.repository.listLinks(documentIds, first);
  }

  /** Ties of documents to appeals, oldest first, at most `first` for each. */
  listLinksToAppeals(appealIds: readonly string[], first: number): Promise<LinkOf[]> {
    return this.#parts.repository.listLinksToAppeals(appealIds, first);
  }

  /** History of each document, oldest first, at most `first + 1` for each. */
  listHistory(
    documentIds: readonly string[],
    window: { first: number; after: string | null },
  ): Promise<DocumentEvent[]> {
    return this.#parts.repository.listEvents(documentIds, { ...window, after: historyPositionOf(window.after) });
  }

  /**
   * Enters a document into a journal: a number without gaps, the card, its ties; one transaction.
   * @returns the document's id, or the faults of the input; faults leave the key free for the corrected input
   * @see CMU 55 of 2018: a document is registered once, on the day of receipt or of signing
   * @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError}
   */
  async register(input: RegisterDocumentInput, viewer: Viewer): Promise<Outcome> {
    // read before the transaction: one that holds a connection and waits for a second can starve the pool
    const { journals, clock, repository, mutations, checks } = this.#parts;
    const journal = isUuid(input.journalId) ? (await journals.find([input.journalId]))[0] : undefined;
    const today = clock.today();
    const direction = journal?.direction ?? 'INTERNAL';
    const receivedOn = direction === 'INCOMING' ? (input.receivedOn ?? today) : (input.receivedOn ?? null);
    const card = cardOf(input);
    const faults: Fault[] = [
      ...(journal ? [] : [{ field: 'journalId', code: 'JOURNAL_UNKNOWN' }]),
      ...(journal?.procedure ? [{ field: 'journalId', code: 'JOURNAL_OF_APPEALS' }] : []),
      ...(await checks.cardFaults(card, { direction, receivedOn, today })),
      ...(direction === 'INCOMING' ? await checks.sameFaults(card) : []),
      ...(await checks.caseFileFaults(input.caseFileId ?? null)),
      ...(await checks.linkFaults(input.links ?? [], direction, null)),
    ];
    return mutations.run({ viewer, operation: 'registerDocument', input }, async (tx, actorId) => {
      refuseFaults(faults);
      if (!journal) throw new Error('A document without a journal');
      const id = uuid();
      const at = clock.now();
      const entry = await journals.enter(tx, journal, { year: Number(today.slice(0, 4)), surname: null });
      const fresh = {
        id,
        version: 1,
        state: 'REGISTERED',
        direction,
        registeredAt: at,
        registeredById: actorId,
      } as const;
      const caseFileId = input.caseFileId ?? null;
      const isFirst = await repository.insert(tx, { ...card, ...entry, ...fresh, receivedOn, caseFileId });
      if (!isFirst) refuseFaults([{ field: 'theirNumber', code: 'REPEATS_ANOTHER' }]);
      await repository.insertLinks(
        tx,
        (input.links ?? []).map((link) => linkRow(link, { documentId: id, actorId })),
      );
      await this.#record(
        tx,
        { id, version: 1, journalId: journal.id },
        { type: 'REGISTERED', toState: 'REGISTERED', at, actorId },
      );
      return id;
    });
  }

  /**
   * Mends the card of a registered document; its number and journal stay.
   * @throws {StaleVersionError} changed meanwhile; {@link DocumentStateConflictError} not in this state;
   *   {@link DocumentNotFoundError}; {@link IdempotencyMismatchError}
   */
  correct(input: CorrectDocumentInput, viewer: Viewer): Promise<Outcome> {
    return this.#command('CORRECT', input, viewer, async ({ document }) => {
      const card = cardOf(input);
      const { direction, receivedOn } = document;
      const { checks, clock } = this.#parts;
      refuseFaults([
        ...(await checks.cardFaults(card, { direction, receivedOn, today: clock.today() })),
        ...(direction === 'INCOMING' ? await checks.sameFaults(card, document.id) : []),
      ]);
      return { changes: card, type: 'CORRECTED', note: changedFields(document, card) };
    });
  }

  /** Annuls a registration; the number is never given again. Errors: see {@link DocumentService.correct}. */
  voidRegistration(input: VoidDocumentInput, viewer: Viewer): Promise<Outcome> {
    return this.#command('VOID', input, viewer, async ({ tx, document }) => {
      const voidReason = input.reason.trim();
      refuseFaults(textFaultsOf('reason', voidReason, DOCUMENT_TEXTS.reason));
      await this.#parts.work.cancelOf(tx, document.id, this.#parts.clock.now());
      const changes = { voidReason, isOnControl: false, controlDueOn: null };
      return { changes, type: 'VOIDED', note: voidReason };
    });
  }

  /** Puts a document into a case file. Errors: see {@link DocumentService.correct}. */
  file(input: FileDocumentInput, viewer: Viewer): Promise<Outcome> {
    return this.#command('FILE', input, viewer, async ({ document }) => {
      const note = tidied(input.note);
      const faults: Fault[] = [
        ...(document.isOnControl ? [{ field: 'documentId', code: 'STILL_ON_CONTROL' }] : []),
        ...(await this.#parts.checks.caseFileFaults(input.caseFileId)),
        ...textFaultsOf('note', note, DOCUMENT_TEXTS.note),
      ];
      refuseFaults(faults);
      return { changes: { caseFileId: input.caseFileId }, type: 'FILED', note };
    });
  }

  /** Ties a document to another record. Errors: see {@link DocumentService.correct}. */
  link(input: LinkDocumentInput, viewer: Viewer): Promise<Outcome> {
    return this.#command('LINK', input, viewer, async ({ tx, document, actorId }) => {
      refuseFaults(await this.#parts.checks.linkFaults([input.link], document.direction, document.id));
      return {
        type: 'LINKED',
        note: input.link.kind,
        write: async () => {
          const row = linkRow(input.link, { documentId: document.id, actorId });
          if ((await this.#parts.repository.insertLinks(tx, [row])) === 0)
            refuseFaults([{ field: 'link', code: 'LINKED_ALREADY' }]);
        },
      };
    });
  }

  /** Takes a tie away. Errors: see {@link DocumentService.correct}. */
  unlink(input: UnlinkDocumentInput, viewer: Viewer): Promise<Outcome> {
    return this.#command('LINK', input, viewer, async ({ tx, document }) => ({
      type: 'UNLINKED',
      write: async () => {
        const isGone = isUuid(input.linkId) && (await this.#parts.repository.deleteLink(tx, document.id, input.linkId));
        if (!isGone) refuseFaults([{ field: 'linkId', code: 'LINK_TARGET_UNKNOWN' }]);
      },
    }));
  }

  /**
   * One step of the work on a document, for this slice and those beside it: the document is locked, known to the viewer and
   * as they have seen it; what changes, the history and word to the readers go in one transaction.
   * Errors: see {@link DocumentService.correct}.
   */
  step<Order extends DocumentOrder>(
    operation: string,
    input: Order,
    viewer: Viewer,
    effectOf: (occasion: DocumentOccasion) => Promise<DocumentEffect>,
  ): Promise<Outcome> {
    const { mutations, repository, clock } = this.#parts;
    return mutations.run({ viewer, operation, input }, async (tx, actorId) => {
      const document = isUuid(input.documentId) ? await repository.lock(tx, input.documentId) : undefined;
      if (!document || !maySeeDocument(document, viewer)) throw new DocumentNotFoundError(input.documentId);
      assertVersion(input.expectedVersion, document, { kind: 'document', documentId: document.id });
      const { changes, registration, toState = document.state, events } = await effectOf({ tx, document, actorId });
      await repository.update(tx, document.id, { ...changes, ...registration, state: toState });
      const after = { id: document.id, version: document.version + 1, journalId: document.journalId };
      for (const event of events) await this.#record(tx, after, { ...event, toState, at: clock.now(), actorId });
      return document.id;
    });
  }

  /** @throws {ForbiddenError} not this viewer's; {@link DocumentStateConflictError} not in this state */
  assertCommand(command: DocumentCommand, { state }: Document, viewer: Viewer): void {
    if (!documentRolesFor(command).some((role) => viewer.roles.includes(role)))
      throw new ForbiddenError(`You may not ${command} this document`);
    if (!stateAfter(command, state))
      throw new DocumentStateConflictError(command, state, documentCommands(state, viewer));
  }

  #command(
    command: DocumentCommand,
    input: DocumentOrder,
    viewer: Viewer,
    effectOf: (occasion: DocumentOccasion) => Promise<Effect>,
  ): Promise<Outcome> {
    return this.step(`document.${command}`, input, viewer, async (occasion) => {
      const { state } = occasion.document;
      const toState = stateAfter(command, state);
      if (!toState) throw new DocumentStateConflictError(command, state, documentCommands(state, viewer));
      const { changes = {}, type, note = null, write } = await effectOf(occasion);
      await write?.();
      return { changes, toState, events: [{ type, note }] };
    });
  }

  #record(
    tx: Transaction,
    { id, version, journalId }: Pick<Document, 'id' | 'version' | 'journalId'>,
    event: {
      type: DocumentEventType;
      note?: string | null | undefined;
      toState: Document['state'];
      at: Date;
      actorId: string;
    },
  ): Promise<void> {
    const { type, at } = event;
    return this.#parts.repository.record(
      tx,
      { ...event, id: uuid(), documentId: id, note: event.note ?? null },
      { documentId: id, version, type, at: at.toISOString(), journalId },
    );
  }
}

/** Names of the fields that a correction changes, `summary, pages`. */
function changedFields(before: Document, after: CardRow): string {
  const fields = Object.keys(after) as (keyof CardRow)[];
  return fields.filter((field) => before[field] !== after[field]).join(', ');
}
