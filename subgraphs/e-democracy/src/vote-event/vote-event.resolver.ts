import { Access, everyone } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, Public, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { Faction } from '../faction/faction.type.ts';
import { findingWords } from '../import/finding-words.service.ts';
import { Sitting } from '../sitting/sitting.type.ts';
import { VotingMember } from '../voting-member/voting-member.type.ts';
import { FactionTally, Vote, VoteEvent, VoteEventConnection } from './vote-event.type.ts';
import { VoteEventFilter } from './vote-event-filter.type.ts';

@Resolver(() => VoteEvent)
export class VoteEventResolver {
  @Query(() => VoteEventConnection, { description: 'Roll-call votes, newest first (поіменні голосування).' })
  @Access(everyone) // public on the day of the vote: Law 280/97-ВР, art. 59(3)
  @Public()
  async voteEvents(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => VoteEventFilter, { nullable: true, description: 'Narrows the list.' })
    filter: VoteEventFilter | null,
    @Ctx() { voteEvents }: EDemocracyContext,
  ): Promise<ConnectionOf<VoteEvent>> {
    return toConnection(await voteEvents.page(filter ?? null, page));
  }

  @Query(() => VoteEvent, {
    nullable: true,
    description: 'One roll-call vote; null for an unknown identifier (поіменне голосування).',
  })
  @Access(everyone) // public: as above
  @Public()
  voteEvent(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() { voteEvents }: EDemocracyContext,
  ): Promise<VoteEvent | null> {
    return voteEvents.find(id);
  }

  @FieldResolver(() => Sitting, { description: 'Sitting at which it was taken (пленарне засідання).' })
  sitting(@Root() event: VoteEvent, @Ctx() { sittings }: EDemocracyContext): Promise<Sitting | null> {
    return sittings.find(event.sittingId);
  }

  @FieldResolver(() => [FactionTally], {
    description:
      'How factions voted, in their usual order, those outside factions last; at most 51; empty when no faction is known (за фракціями).',
  })
  async byFaction(
    @Root() event: VoteEvent,
    @Ctx() { voteEvents, factions }: EDemocracyContext,
  ): Promise<FactionTally[]> {
    const [tallies, order] = await Promise.all([
      voteEvents.factionTallies(event.id),
      factions.listOfConvocation(event.convocationId),
    ]);
    const place = (factionId: string | null) =>
      factionId === null ? order.length : order.findIndex((faction) => faction.id === factionId);
    return [...tallies].sort((one, other) => place(one.factionId) - place(other.factionId));
  }

  @FieldResolver(() => [Vote], {
    description: 'Named votes by name in the order of the Ukrainian alphabet, at most 300 (поіменно).',
  })
  votes(@Root() event: VoteEvent, @Ctx() { voteEvents }: EDemocracyContext): Promise<Vote[]> {
    return voteEvents.votes(event.id);
  }

  @FieldResolver(() => [String], {
    description:
      'What the reader of the data must know: repairs, contradictions, places without a name; at most a dozen lines, in the language of the viewer (застереження до даних).',
  })
  dataNotes(@Root() event: VoteEvent, @Ctx() { viewer }: EDemocracyContext): string[] {
    return event.storedNotes.map(
      ({ code, place, details }) =>
        `${findingWords(code, details, viewer.language)}${place === null ? '' : ` (${place})`}`,
    );
  }
}

@Resolver(() => Vote)
export class VoteResolver {
  @FieldResolver(() => VotingMember, { nullable: true, description: 'The voter; null for a place without a name.' })
  member(@Root() vote: Vote, @Ctx() { members }: EDemocracyContext): Promise<VotingMember | null> {
    return members.find(vote.memberId);
  }

  @FieldResolver(() => Faction, {
    nullable: true,
    description: 'Faction of the voter on that day; null outside factions or when not known.',
  })
  faction(@Root() vote: Vote, @Ctx() { factions }: EDemocracyContext): Promise<Faction | null> {
    return factions.find(vote.factionId);
  }
}

@Resolver(() => FactionTally)
export class FactionTallyResolver {
  @FieldResolver(() => Faction, {
    nullable: true,
    description: 'The faction; null stands for those outside factions (позафракційні).',
  })
  faction(@Root() tally: FactionTally, @Ctx() { factions }: EDemocracyContext): Promise<Faction | null> {
    return factions.find(tally.factionId);
  }
}
