import { type CappedCount, cappedCount, type Page, pageOf } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { cursorAt, positionOf } from '../keyset-cursor.ts';
import type { DocumentDraftShelf } from './approval-enums.type.ts';
import type { DraftedDocument, DraftListRepository } from './draft-list.repository.ts';
import { draftActorOf } from './draft-transitions.policy.ts';

/** Lists of drafts. */
export class DraftListService {
  readonly #repository: DraftListRepository;

  constructor(repository: DraftListRepository) {
    this.#repository = repository;
  }

  /**
   * One page of a shelf, newest draft first.
   * @throws {InvalidInputError} on a foreign cursor
   */
  async list(
    shelf: DocumentDraftShelf,
    { viewer, ...window }: { first: number; after: string | null; skip: number; viewer: Viewer },
  ): Promise<Page<DraftedDocument>> {
    const name = `DRAFTS ${shelf}`;
    const after = window.after === null ? null : positionOf(window.after, name);
    const rows = await this.#repository.list(shelf, { ...window, after }, draftActorOf(viewer));
    return pageOf(rows, window, ({ draftedAt, id }) => cursorAt(name, { value: draftedAt.toISOString(), id }));
  }

  async count(shelf: DocumentDraftShelf, viewer: Viewer): Promise<CappedCount> {
    return cappedCount(await this.#repository.count(shelf, draftActorOf(viewer)));
  }
}
