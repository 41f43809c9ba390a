import type { IsoDay } from '@hromada/shared/clock';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { CaseFileService } from '../case-file/case-file.service.ts';
import type { CorrespondentService } from '../correspondent/correspondent.service.ts';
import { type Fault, tidied } from '../fault.ts';
import type { StaffService } from '../staff/staff.service.ts';
import { cardFaults as faultsOfCard, linkFaults as faultsOfLink, LINKS_MAX } from './document.policy.ts';
import type { DocumentRepository } from './document.repository.ts';
import type { DocumentDirection } from './document-enums.type.ts';
import type { DocumentCardInput, DocumentLinkInput } from './document-input.type.ts';

/** What the beginning of a draft writes of its document. */
export type DraftedDocuments = Pick<DocumentRepository, 'insert' | 'insertLinks' | 'record'>;

/** The card as its columns. */
export interface CardRow {
  readonly typeName: string;
  readonly summary: string;
  readonly language: string;
  readonly correspondentId: string | null;
  readonly theirNumber: string | null;
  readonly theirDate: IsoDay | null;
  readonly pages: number | null;
  readonly attachmentPages: number | null;
  readonly unitId: string | null;
  readonly employeeId: string | null;
  readonly isRestricted: boolean;
}

/** A card as it is kept: trimmed, and null where nothing was said. */
export function cardOf(input: DocumentCardInput): CardRow {
  return {
    typeName: input.typeName.trim(),
    summary: input.summary.trim(),
    language: input.language.trim().toLowerCase(),
    correspondentId: tidied(input.correspondentId),
    theirNumber: tidied(input.theirNumber),
    theirDate: input.theirDate ?? null,
    pages: input.pages ?? null,
    attachmentPages: input.attachmentPages ?? null,
    unitId: tidied(input.unitId),
    employeeId: tidied(input.employeeId),
    isRestricted: input.isRestricted,
  };
}

/** The row of a tie that an input asks for. */
export function linkRow(
  { kind, toDocumentId, toAppealId }: DocumentLinkInput,
  { documentId, actorId }: { documentId: string; actorId: string },
) {
  const ends = { toDocumentId: toDocumentId ?? null, toAppealId: toAppealId ?? null };
  return { id: uuid(), documentId, kind, ...ends, createdById: actorId };
}

/** Whether what a card names is there, and may be named so. */
export class DocumentCheckService {
  readonly #repository: DocumentRepository;
  readonly #staff: StaffService;
  readonly #correspondents: CorrespondentService;
  readonly #caseFiles: CaseFileService;

  constructor(parts: {
    repository: DocumentRepository;
    staff: StaffService;
    correspondents: CorrespondentService;
    caseFiles: CaseFileService;
  }) {
    this.#repository = parts.repository;
    this.#staff = parts.staff;
    this.#correspondents = parts.correspondents;
    this.#caseFiles = parts.caseFiles;
  }

  async cardFaults(
    card: CardRow,
    about: { direction: DocumentDirection; receivedOn: IsoDay | null; today: IsoDay },
  ): Promise<Fault[]> {
    const faults: Fault[] = faultsOfCard(card, about);
    if (card.unitId !== null && !(await this.#staff.isUnit(card.unitId)))
      faults.push({ field: 'unitId', code: 'UNIT_UNKNOWN' });
    if (card.employeeId !== null && !(await this.#staff.isEmployee(card.employeeId)))
      faults.push({ field: 'employeeId', code: 'EMPLOYEE_UNKNOWN' });
    if (card.correspondentId !== null && !(await this.#correspondents.isKnown(card.correspondentId)))
      faults.push({ field: 'correspondentId', code: 'CORRESPONDENT_UNKNOWN' });
    return faults;
  }

  /** @param documentId the document itself, when it is registered already */
  async sameFaults(
    { correspondentId, theirNumber, theirDate }: CardRow,
    documentId: string | null = null,
  ): Promise<Fault[]> {
    if (correspondentId === null || !isUuid(correspondentId) || theirNumber === null || theirDate === null) return [];
    const same = await this.#repository.findSame({ correspondentId, theirNumber, theirDate });
    return same && same.id !== documentId ? [{ field: 'theirNumber', code: 'REPEATS_ANOTHER' }] : [];
  }

  async caseFileFaults(caseFileId: string | null): Promise<Fault[]> {
    if (caseFileId === null) return [];
    const [caseFile] = isUuid(caseFileId) ? await this.#caseFiles.find([caseFileId]) : [];
    if (!caseFile) return [{ field: 'caseFileId', code: 'CASE_FILE_UNKNOWN' }];
    return caseFile.closedOn === null ? [] : [{ field: 'caseFileId', code: 'CASE_FILE_CLOSED' }];
  }

  async linkFaults(
    links: readonly DocumentLinkInput[],
    from: DocumentDirection,
    documentId: string | null,
  ): Promise<Fault[]> {
    if (links.length > LINKS_MAX) return [{ field: 'links', code: 'TOO_MANY_LINKS', max: LINKS_MAX }];
    const ends = links.map(({ toDocumentId, toAppealId }) => ({
      toDocumentId: toDocumentId && isUuid(toDocumentId) ? toDocumentId : null,
      toAppealId: toAppealId && isUuid(toAppealId) ? toAppealId : null,
    }));
    const targets = await this.#repository.findTargets(ends);
    return links.flatMap(({ kind, toDocumentId, toAppealId }, index): Fault[] => {
      const field = documentId === null ? `links.${index}` : 'link';
      if (!!toDocumentId === !!toAppealId) return [{ field, code: 'LINK_TO_NOTHING' }];
      if (toDocumentId && toDocumentId === documentId) return [{ field, code: 'LINK_TO_ITSELF' }];
      return faultsOfLink({ kind, from, target: targets[index] ?? null }, field);
    });
  }
}
