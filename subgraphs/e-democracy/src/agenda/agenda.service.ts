import { NotFoundError } from '@hromada/shared/errors';
import { assertUuid, type Page, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import DataLoader from 'dataloader';
import { groupBy } from '../group-by.ts';
import { CorrectableError, type MutationService } from '../mutation.service.ts';
import { draftDueOn, termOn } from '../publication/publication.service.ts';
import type { AgendaRepository } from './agenda.repository.ts';
import type {
  AgendaItem,
  Commission,
  CouncilDecision,
  CouncilDecisionPayload,
  CouncilSession,
  DraftDecision,
  DraftDecisionPayload,
  NoteDraftPublicationInput,
  RecordCouncilDecisionInput,
} from './agenda.type.ts';

/** Agendas, drafts, decisions, sessions and commissions, for one request. */
export class AgendaService {
  readonly #repository: AgendaRepository;
  readonly #mutations: MutationService;
  readonly #drafts: DataLoader<string, DraftDecision | null>;
  readonly #items: DataLoader<string, AgendaItem[]>;
  readonly #itemOfEvent: DataLoader<string, AgendaItem | null>;
  readonly #sessions: DataLoader<string, CouncilSession[]>;
  readonly #commissions: DataLoader<string, Commission[]>;
  readonly #decisions: DataLoader<string, CouncilDecision | null>;

  constructor(repository: AgendaRepository, mutations: MutationService) {
    this.#repository = repository;
    this.#mutations = mutations;
    this.#drafts = new DataLoader(async (ids) => {
      const rows = new Map((await repository.listDrafts(ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
    this.#items = new DataLoader(async (ids) => {
      const rows = groupBy(await repository.listItemsOfSittings(ids), (row) => row.sittingId);
      return ids.map((id) => rows.get(id) ?? []);
    });
    this.#itemOfEvent = new DataLoader(async (ids) => {
      const links = await repository.itemOfEvents(ids);
      const items = new Map(
        (await repository.listItems(links.flatMap(({ itemId }) => itemId ?? []))).map((row) => [row.id, row]),
      );
      const byEvent = new Map(links.map(({ eventId, itemId }) => [eventId, items.get(itemId ?? '') ?? null]));
      return ids.map((id) => byEvent.get(id) ?? null);
    });
    this.#sessions = new DataLoader(async (ids) => {
      const rows = groupBy(await repository.listSessions(ids), (row) => row.convocationId);
      return ids.map((id) => rows.get(id) ?? []);
    });
    this.#commissions = new DataLoader(async (ids) => {
      const rows = groupBy(await repository.listCommissions(ids), (row) => row.convocationId);
      return ids.map((id) => rows.get(id) ?? []);
    });
    this.#decisions = new DataLoader(async (ids) => {
      const rows = new Map((await repository.listDecisionsOfEvents(ids)).map((row) => [row.eventId, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
  }

  draft(id: string | null): Promise<DraftDecision | null> {
    return id === null ? Promise.resolve(null) : this.#drafts.load(id);
  }

  ofSitting(sittingId: string): Promise<AgendaItem[]> {
    return this.#items.load(sittingId);
  }

  itemOfEvent(eventId: string): Promise<AgendaItem | null> {
    return this.#itemOfEvent.load(eventId);
  }

  sessions(convocationId: string): Promise<CouncilSession[]> {
    return this.#sessions.load(convocationId);
  }

  commissions(convocationId: string): Promise<Commission[]> {
    return this.#commissions.load(convocationId);
  }

  decisionOf(eventId: string): Promise<CouncilDecision | null> {
    return this.#decisions.load(eventId);
  }

  /** Newest first. @throws {InvalidInputError} on a malformed identifier or cursor */
  decisions(
    convocationId: string | null,
    page: { first: number; after?: string | null },
  ): Promise<Page<CouncilDecision>> {
    return this.#repository.pageDecisions(
      convocationId === null ? null : assertUuid(convocationId, 'convocationId'),
      page,
    );
  }

  /**
   * Was the draft published in time for its consideration? Null while either day is not known, or where no term held.
   * @see Law 2939-VI, art. 15(3)
   */
  async isInTime({ publishedOn, consideredOn }: DraftDecision): Promise<boolean | null> {
    const dueOn = await this.dueOn(consideredOn);
    return publishedOn === null || dueOn === null ? null : publishedOn <= dueOn;
  }

  /** Last day on which publication was in time. */
  async dueOn(consideredOn: string | null): Promise<string | null> {
    if (consideredOn === null) return null;
    const { terms, holidays } = await this.#repository.readDraftTerms();
    const term = termOn(terms, consideredOn);
    return term ? draftDueOn(consideredOn, term.amount, (day) => holidays.has(day)) : null;
  }

  /** @throws {NotFoundError} {InvalidInputError} */
  async notePublication(input: NoteDraftPublicationInput, viewer: Viewer): Promise<DraftDecisionPayload> {
    const draftId = assertUuid(input.draftId, 'input.draftId');
    const { id, problems } = await this.#mutations.run(
      { viewer, operation: 'noteDraftPublication', input },
      async (tx) => {
        if (!(await this.#repository.notePublication(tx, draftId, input.publishedOn)))
          throw new NotFoundError(`No draft ${draftId}`);
        return draftId;
      },
    );
    this.#drafts.clearAll();
    return { draft: await this.draft(id), problems };
  }

  /** @throws {NotFoundError} {InvalidInputError} */
  async recordDecision(input: RecordCouncilDecisionInput, viewer: Viewer): Promise<CouncilDecisionPayload> {
    const eventId = assertUuid(input.voteEventId, 'input.voteEventId');
    const { id, problems } = await this.#mutations.run(
      { viewer, operation: 'recordCouncilDecision', input },
      async (tx) => {
        const event = await this.#repository.getEvent(tx, eventId);
        if (!event) throw new NotFoundError(`No roll call ${eventId}`);
        if (event.result !== 'ADOPTED') throw new CorrectableError('input.voteEventId', 'NOT_ADOPTED');
        const { convocationId, title, heldOn: adoptedOn, draftId } = event;
        const decision = { id: uuid(), convocationId, number: input.number.trim(), title, adoptedOn, eventId, draftId };
        if (!(await this.#repository.insertDecision(tx, decision)))
          throw new CorrectableError('input.number', 'NUMBER_TAKEN');
        return eventId;
      },
    );
    this.#decisions.clearAll();
    return { decision: id === null ? null : await this.decisionOf(id), problems };
  }
}
