import { uuid } from '@hromada/shared/graphql';
import type { KnownCouncil } from './import.repository.ts';
import type { VoteEventDraft } from './vote-event-draft.ts';

/** A question of the agenda met for the first time. */
export interface NewAgendaItem {
  readonly id: string;
  readonly sittingId: string;
  readonly sourceUid: string;
  readonly number: string | null;
  readonly title: string;
  readonly topic: string | null;
  readonly authorId: string | null;
  readonly draftId: string | null;
}

/** A draft decision met for the first time. */
export interface NewDraftDecision {
  readonly id: string;
  readonly convocationId: string;
  readonly number: string;
  readonly title: string;
  readonly topic: string | null;
}

/** What roll calls tell of the council around them: questions of the agenda and draft decisions, each once. */
export class CouncilModel {
  readonly newItems: NewAgendaItem[] = [];
  readonly newDrafts: NewDraftDecision[] = [];
  readonly #convocationId: string;
  readonly #items: Map<string, string>;
  readonly #drafts: Map<string, string>;

  constructor(convocationId: string, known: KnownCouncil) {
    this.#convocationId = convocationId;
    this.#items = new Map(known.items.map(({ id, sittingId, sourceUid }) => [`${sittingId} ${sourceUid}`, id]));
    this.#drafts = new Map(known.drafts.map(({ id, number }) => [number, id]));
  }

  /** The question that a roll call belongs to; null when its source does not tell questions from roll calls. */
  itemOf(draft: VoteEventDraft, sittingId: string, authorOf: (uid: string | null) => string | null): string | null {
    const draftId = this.#draftOf(draft);
    const { item } = draft;
    if (item === null) return null;
    const key = `${sittingId} ${item.uid}`;
    const known = this.#items.get(key);
    if (known !== undefined) return known;
    const id = uuid();
    this.#items.set(key, id);
    const { uid: sourceUid, number, title, topic } = item;
    this.newItems.push({ id, sittingId, sourceUid, number, title, topic, authorId: authorOf(item.authorUid), draftId });
    return id;
  }

  #draftOf({ projectNumber, title, topic }: VoteEventDraft): string | null {
    if (projectNumber === null) return null;
    const known = this.#drafts.get(projectNumber);
    if (known !== undefined) return known;
    const id = uuid();
    this.#drafts.set(projectNumber, id);
    this.newDrafts.push({ id, convocationId: this.#convocationId, number: projectNumber, title, topic });
    return id;
  }
}
