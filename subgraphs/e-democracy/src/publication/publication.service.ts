import type { Clock } from '@hromada/shared/clock';
import { type EventFeed, type OutboxEvent, onlyThose } from '@hromada/shared/events';
import { assertUuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { CorrectableError, type MutationService } from '../mutation.service.ts';
import { afterStep, type PublicationState } from './publication.policy.ts';
import { type PublicationRepository, SITTING_VOTES_TOPIC } from './publication.repository.ts';
import { type SittingPublication, SittingVotesEvent, type VotePublication } from './publication.type.ts';

// biome-ignore lint/performance/noBarrelFile: the door by which other slices reach the terms of publication
export { draftDueOn, type PublicationTerm, termOn } from './publication.policy.ts';

/** Which sitting, and the key of the command. */
interface SittingCommand {
  readonly sittingId: string;
  readonly idempotencyKey: string;
}

const changePayload = z.object({
  sittingId: z.string(),
  type: z.enum(SittingVotesEvent),
  count: z.number().int(),
  at: z.coerce.date(),
});

/** What the outbox kept of a change. */
export function parseSittingVotesChange(value: unknown): z.infer<typeof changePayload> {
  return changePayload.parse(value);
}

/** Brings roll calls to the public: the secretary verifies them, then publishes; both are told live. */
export class PublicationService {
  readonly #repository: PublicationRepository;
  readonly #mutations: MutationService;
  readonly #clock: Clock;
  readonly #feed: EventFeed;
  readonly #byEvent: DataLoader<string, VotePublication | null>;
  readonly #bySitting: DataLoader<string, SittingPublication>;

  constructor(parts: { repository: PublicationRepository; mutations: MutationService; clock: Clock; feed: EventFeed }) {
    this.#repository = parts.repository;
    this.#mutations = parts.mutations;
    this.#clock = parts.clock;
    this.#feed = parts.feed;
    this.#byEvent = new DataLoader(async (ids) => {
      const rows = new Map((await parts.repository.listByEvent(ids)).map((row) => [row.eventId, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
    this.#bySitting = new DataLoader(async (ids) => {
      const counted = await parts.repository.countBySitting(ids, parts.clock.today());
      const rows = new Map(counted.map((row) => [row.sittingId, row]));
      return ids.map(
        (sittingId) => rows.get(sittingId) ?? { sittingId, imported: 0, verified: 0, published: 0, isLate: false },
      );
    });
  }

  /** Null for a roll call that never was on its way: one entered with the demo. */
  ofEvent(eventId: string): Promise<VotePublication | null> {
    return this.#byEvent.load(eventId);
  }

  ofSitting(sittingId: string): Promise<SittingPublication> {
    return this.#bySitting.load(sittingId);
  }

  /** @throws {InvalidInputError} on a malformed identifier */
  verify(input: SittingCommand, viewer: Viewer) {
    return this.#step(input, viewer, { operation: 'verifySittingVotes', step: 'VERIFY', from: 'IMPORTED' });
  }

  /** @throws {InvalidInputError} on a malformed identifier */
  publish(input: SittingCommand, viewer: Viewer) {
    return this.#step(input, viewer, { operation: 'publishSittingVotes', step: 'PUBLISH', from: 'VERIFIED' });
  }

  /** Forgets what was read: for each event of a subscription. */
  forget(): void {
    this.#bySitting.clearAll();
    this.#byEvent.clearAll();
  }

  /** @throws {CursorExpiredError} from the first `next()`; {InvalidInputError} on what is no cursor */
  changes({
    after,
    sittingId,
  }: {
    after: string | null;
    sittingId: string | null;
  }): AsyncIterableIterator<OutboxEvent> {
    const events = this.#feed.subscribe({ after, topics: [SITTING_VOTES_TOPIC] });
    if (sittingId === null) return events;
    const wanted = assertUuid(sittingId, 'sittingId');
    return onlyThose(events, (event) => event.key === wanted);
  }

  async #step(
    input: SittingCommand,
    viewer: Viewer,
    { operation, step, from }: { operation: string; step: 'VERIFY' | 'PUBLISH'; from: PublicationState },
  ) {
    const sittingId = assertUuid(input.sittingId, 'input.sittingId');
    const { id, problems } = await this.#mutations.run({ viewer, operation, input }, async (tx, actorId) => {
      const eventIds = await this.#repository.lockInState(tx, sittingId, from);
      const at = this.#clock.now();
      if (eventIds.length === 0) throw new CorrectableError('input.sittingId', await this.#whyNothing(sittingId, step));
      if (afterStep(from, step) === 'VERIFIED') await this.#repository.verify(tx, eventIds, actorId, at);
      else await this.#repository.publish(tx, eventIds, { by: actorId, at, publishedOn: this.#clock.today() });
      const type = step === 'VERIFY' ? 'VERIFIED' : 'PUBLISHED';
      await this.#repository.tell(tx, { sittingId, type, count: eventIds.length, at });
      return sittingId;
    });
    this.forget();
    return { publication: id === null ? null : await this.ofSitting(id), problems };
  }

  async #whyNothing(sittingId: string, step: 'VERIFY' | 'PUBLISH') {
    if (step === 'VERIFY') return 'NOTHING_TO_VERIFY';
    const { imported } = await this.ofSitting(sittingId);
    return imported > 0 ? 'NOT_VERIFIED' : 'NOTHING_TO_PUBLISH';
  }
}
