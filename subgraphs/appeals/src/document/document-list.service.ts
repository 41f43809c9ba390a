import { InvalidInputError } from '@hromada/shared/errors';
import { assertUuid, type CappedCount, cappedCount, OrderDirection, type Page, pageOf } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { cursorAt, positionOf } from '../keyset-cursor.ts';
import { withoutNull } from '../without-null.ts';
import type { DocumentFilter, DocumentOrder } from './document.inputs.ts';
import type { Document, DocumentEvent } from './document.type.ts';
import { DocumentOrderField } from './document-enums.type.ts';
import type { DocumentListRepository } from './document-list.repository.ts';

const NEWEST_FIRST: DocumentOrder = { field: DocumentOrderField.REGISTERED_AT, direction: OrderDirection.DESC };
const HISTORY = 'DOCUMENT_HISTORY';
const LIST_MAX = 200;
const FILTERED_BY_ID = ['journalIds', 'unitIds', 'employeeIds', 'correspondentIds', 'involvedEmployeeIds'] as const;

/** Lists of documents. */
export class DocumentListService {
  readonly #repository: DocumentListRepository;

  constructor(repository: DocumentListRepository) {
    this.#repository = repository;
  }

  /**
   * One page of registered documents that the viewer may know of; newest first unless ordered otherwise.
   * @throws {InvalidInputError} on a foreign cursor, a malformed id, or a list that is too long
   */
  async list(
    filter: DocumentFilter,
    order: DocumentOrder | null,
    { viewer, ...window }: { first: number; after: string | null; skip: number; viewer: Viewer },
  ): Promise<Page<Document>> {
    const chosen = order ?? NEWEST_FIRST;
    const name = `${chosen.field} ${chosen.direction}`;
    const after = window.after === null ? null : positionOf(window.after, name);
    const rows = await this.#repository.list(checked(filter), { ...window, after, order: chosen }, viewer);
    const orderedBy = (row: Document) =>
      chosen.field === 'CONTROL_DUE_ON' ? row.controlDueOn : row.registeredAt?.toISOString();
    return pageOf(rows, window, (row) => cursorAt(name, { value: orderedBy(row) ?? '', id: row.id }));
  }

  /** @throws {InvalidInputError} on a malformed id or a list that is too long */
  async count(filter: DocumentFilter, viewer: Viewer): Promise<CappedCount> {
    return cappedCount(await this.#repository.count(checked(filter), viewer));
  }
}

/** Cursor of an event in the history of its document. */
export function historyCursorOf(event: DocumentEvent): string {
  return cursorAt(HISTORY, { value: event.at.toISOString(), id: event.id });
}

/** @throws {InvalidInputError} when the cursor belongs to another list */
export function historyPositionOf(cursor: string | null) {
  return cursor === null ? null : positionOf(cursor, HISTORY);
}

function checked(filter: DocumentFilter): DocumentFilter {
  for (const argument of FILTERED_BY_ID) {
    const ids = filter[argument] ?? [];
    if (ids.length > LIST_MAX)
      throw new InvalidInputError(`${argument} may have at most ${LIST_MAX} ids`, { details: { argument } });
    for (const id of ids) assertUuid(id, argument);
  }
  const tidied = (text: string | null | undefined) => (text ? withoutNull(text.trim()) : text);
  return {
    ...filter,
    numberStartsWith: tidied(filter.numberStartsWith),
    theirNumber: tidied(filter.theirNumber),
    summaryContains: tidied(filter.summaryContains),
  };
}
