import type { Clock } from '@hromada/shared/clock';
import { NotFoundError } from '@hromada/shared/errors';
import { assertUuid, type Page } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { CorrectableError, type MutationService } from '../mutation.service.ts';
import type { VoterMatchRepository } from './voter-match.repository.ts';
import type { DecideVoterMatchInput, VoterMatch, VoterMatchPayload, VoterMatchStatus } from './voter-match.type.ts';

/** Printed names that are not exactly known, and decisions on them. A decision holds from the next import on. */
export class VoterMatchService {
  readonly #repository: VoterMatchRepository;
  readonly #mutations: MutationService;
  readonly #clock: Clock;

  constructor(parts: { repository: VoterMatchRepository; mutations: MutationService; clock: Clock }) {
    this.#repository = parts.repository;
    this.#mutations = parts.mutations;
    this.#clock = parts.clock;
  }

  /** Newest first. @throws {InvalidInputError} on a foreign cursor */
  page(
    status: `${VoterMatchStatus}` | null,
    page: { first: number; after?: string | null },
  ): Promise<Page<VoterMatch>> {
    return this.#repository.page(status, page);
  }

  /** @throws {NotFoundError} {InvalidInputError} */
  async decide(input: DecideVoterMatchInput, viewer: Viewer): Promise<VoterMatchPayload> {
    const matchId = assertUuid(input.matchId, 'input.matchId');
    const order = { viewer, operation: 'decideVoterMatch', input };
    const { id, problems } = await this.#mutations.run(order, async (tx, actorId) => {
      const match = await this.#repository.lock(tx, matchId);
      if (!match) throw new NotFoundError(`No match ${matchId}`);
      if (match.status === 'CONFIRMED' || match.status === 'NEW_PERSON')
        throw new CorrectableError('input.matchId', 'ALREADY_DECIDED');
      const matchedKey = input.nameKey ?? null;
      if (matchedKey !== null && !(await this.#repository.hasVoter(tx, match, matchedKey)))
        throw new CorrectableError('input.nameKey', 'NO_SUCH_CANDIDATE');
      await this.#repository.decide(tx, matchId, { matchedKey, by: actorId, at: this.#clock.now() });
      return matchId;
    });
    return { match: id === null ? null : await this.#repository.find(id), problems };
  }
}
