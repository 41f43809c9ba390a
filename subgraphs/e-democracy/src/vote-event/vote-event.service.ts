import { isUuid, type Page } from '@hromada/shared/graphql';
import DataLoader from 'dataloader';
import { groupBy } from '../group-by.ts';
import { type Counts, factionLine, riceIndex } from './counting.policy.ts';
import type { FactionCount, VoteEventRepository } from './vote-event.repository.ts';
import type { FactionTally, Vote, VoteEvent, VoteOption } from './vote-event.type.ts';
import type { VoteEventFilter } from './vote-event-filter.type.ts';

const UKRAINIAN = new Intl.Collator('uk');
const NAME: Readonly<Record<`${VoteOption}`, keyof Counts>> = {
  FOR: 'for',
  AGAINST: 'against',
  ABSTAIN: 'abstain',
  NOT_VOTED: 'notVoted',
  ABSENT: 'absent',
};
const MOST_VOTES = 300;

/** Roll calls for one request. */
export class VoteEventService {
  readonly #repository: VoteEventRepository;
  readonly #byId: DataLoader<string, VoteEvent | null>;
  readonly #votes: DataLoader<string, Vote[]>;
  readonly #tallies: DataLoader<string, FactionTally[]>;

  constructor(repository: VoteEventRepository) {
    this.#repository = repository;
    this.#byId = new DataLoader(async (ids) => {
      const rows = new Map((await repository.listByIds(ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
    this.#votes = new DataLoader(
      async (ids) => {
        const rows = groupBy(await repository.listVotes(ids), (row) => row.eventId);
        return ids.map((id) => byName(rows.get(id) ?? []));
      },
      { maxBatchSize: 50 },
    );
    this.#tallies = new DataLoader(async (ids) => {
      const rows = groupBy(await repository.countByFaction(ids), (row) => row.eventId);
      return ids.map((id) => talliesOf(rows.get(id) ?? []));
    });
  }

  /** Null for an identifier nobody has. */
  async find(id: string): Promise<VoteEvent | null> {
    return isUuid(id) ? this.#byId.load(id.toLowerCase()) : null;
  }

  /** Newest first. @throws {InvalidInputError} on a malformed identifier or cursor */
  page(filter: VoteEventFilter | null, page: { first: number; after?: string | null }): Promise<Page<VoteEvent>> {
    return this.#repository.page(filter, page, 'newest');
  }

  /** Roll calls of a sitting in the order they were taken. */
  pageOfSitting(
    sittingId: string,
    filter: VoteEventFilter | null,
    page: { first: number; after?: string | null },
  ): Promise<Page<VoteEvent>> {
    return this.#repository.page({ ...filter, sittingId }, page, 'as-taken');
  }

  /** Named votes by name in the order of the Ukrainian alphabet, at most 300. */
  votes(eventId: string): Promise<Vote[]> {
    return this.#votes.load(eventId);
  }

  /** Votes by faction; those outside factions have a null faction; empty when no faction is known. */
  factionTallies(eventId: string): Promise<FactionTally[]> {
    return this.#tallies.load(eventId);
  }
}

function byName(votes: readonly Vote[]): Vote[] {
  return [...votes].sort((one, other) => UKRAINIAN.compare(one.memberName, other.memberName)).slice(0, MOST_VOTES);
}

function talliesOf(rows: readonly FactionCount[]): FactionTally[] {
  if (rows.every((row) => row.factionId === null)) return [];
  return [...groupBy(rows, (row) => row.factionId)].map(([factionId, counts]) => {
    const tally = { for: 0, against: 0, abstain: 0, notVoted: 0, absent: 0 };
    for (const { option, count } of counts) tally[NAME[option]] += count;
    return {
      factionId,
      tally,
      line: factionId === null ? null : factionLine(tally, 'EFFECTIVE'),
      rice: riceIndex(tally),
    };
  });
}
