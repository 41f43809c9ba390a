import type { Page } from '@hromada/shared/graphql';
import DataLoader from 'dataloader';
import { factionLine } from '../vote-event/roll-call.service.ts';
import type { VoteEventService } from '../vote-event/vote-event.service.ts';
import type { VoteBasis, VoteOption } from '../vote-event/vote-event.type.ts';
import type { VoteEventFilter } from '../vote-event/vote-event-filter.type.ts';
import {
  type ActivityCounts,
  activityShares,
  type MeasureName,
  measureDefinition,
  qualityNotes,
} from './activity.policy.ts';
import type { MeasureRepository } from './measure.repository.ts';
import type { Measure, MemberActivity, MemberVote } from './measure.type.ts';

const NOTHING: ActivityCounts = { events: 0, present: 0, expressed: 0, sittings: 0, attended: 0, loyal: 0, rebel: 0 };

/** Whose activity, and for whom it is told. */
export interface ActivityRequest {
  readonly memberId: string;
  readonly isMandateObserved: boolean;
  readonly filter: VoteEventFilter | null;
  readonly basis: VoteBasis;
  readonly language: 'uk' | 'en';
}

/** Measures for one request: members asked about with the same filter are counted by one statement. */
export class MeasureService {
  readonly #repository: MeasureRepository;
  readonly #voteEvents: VoteEventService;
  readonly #counts = new Map<string, DataLoader<string, ActivityCounts>>();

  constructor(repository: MeasureRepository, voteEvents: VoteEventService) {
    this.#repository = repository;
    this.#voteEvents = voteEvents;
  }

  /** How active and loyal a member was. @throws {InvalidInputError} on a malformed identifier in the filter */
  async activity({ memberId, isMandateObserved, filter, basis, language }: ActivityRequest): Promise<MemberActivity> {
    const counts = await this.#countsBy(filter, basis).load(memberId);
    const shares = activityShares(counts);
    const measure = (name: MeasureName): Measure => ({
      ...shares[name],
      definition: measureDefinition(name, basis, language),
    });
    return {
      basis,
      eventCount: counts.events,
      present: measure('present'),
      expressed: measure('expressed'),
      silent: measure('silent'),
      absent: measure('absent'),
      sittingAttendance: measure('sittingAttendance'),
      loyalty: measure('loyalty'),
      rebellionCount: counts.rebel,
      dataQuality: qualityNotes(counts, isMandateObserved, language),
    };
  }

  /** Votes of a member, newest first. */
  votes(
    memberId: string,
    filter: VoteEventFilter | null,
    basis: VoteBasis,
    only: 'rebellions' | 'everything',
    page: { first: number; after?: string | null },
  ): Promise<Page<MemberVote>> {
    return this.#repository.pageVotes(memberId, filter, basis, only, page);
  }

  /** Line of the voter's faction at that vote; null when there is none. */
  async lineOf(vote: MemberVote): Promise<`${VoteOption}` | null> {
    if (vote.factionId === null) return null;
    const tallies = await this.#voteEvents.factionTallies(vote.eventId);
    const own = tallies.find((tally) => tally.factionId === vote.factionId);
    return own ? factionLine(own.tally, vote.basis) : null;
  }

  #countsBy(filter: VoteEventFilter | null, basis: VoteBasis): DataLoader<string, ActivityCounts> {
    const key = JSON.stringify([filter, basis]);
    const known = this.#counts.get(key);
    if (known) return known;
    const loader = new DataLoader<string, ActivityCounts>(async (ids) => {
      const rows = new Map(
        (await this.#repository.countActivity(ids, filter, basis)).map((row) => [row.memberId, row]),
      );
      return ids.map((id) => rows.get(id) ?? NOTHING);
    });
    this.#counts.set(key, loader);
    return loader;
  }
}
