import { Access, everyone } from '@hromada/shared/access';
import type { IsoDay } from '@hromada/shared/clock';
import { type ConnectionOf, LocalDate, Public, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { Convocation } from '../convocation/convocation.type.ts';
import { Faction } from '../faction/faction.type.ts';
import {
  FactionMembership,
  VotingMember,
  VotingMemberArguments,
  VotingMemberConnection,
} from './voting-member.type.ts';

@Resolver(() => VotingMember)
export class VotingMemberResolver {
  @Query(() => VotingMember, {
    nullable: true,
    description: 'One voting member; null for an unknown identifier (учасник голосування).',
  })
  @Access(everyone) // public: Law 280/97-ВР, art. 59(3)
  @Public()
  votingMember(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() { members }: EDemocracyContext,
  ): Promise<VotingMember | null> {
    return members.find(id);
  }

  @Query(() => VotingMemberConnection, {
    description:
      'Voting members of a convocation by name in the order of the Ukrainian alphabet (учасники голосування).',
  })
  @Access(everyone) // public: as above
  @Public()
  async votingMembers(
    @Args(() => VotingMemberArguments) given: VotingMemberArguments,
    @Ctx() { members }: EDemocracyContext,
  ): Promise<ConnectionOf<VotingMember>> {
    const filter = {
      convocationId: given.convocationId,
      factionId: given.factionId ?? null,
      nameContains: given.nameContains ?? null,
    };
    return toConnection(await members.page(filter, given));
  }

  @FieldResolver(() => Faction, {
    nullable: true,
    description: 'Faction on a day; null outside factions or when the source tells of none (фракція на дату).',
  })
  async faction(
    @Root() member: VotingMember,
    @Arg('on', () => LocalDate, {
      nullable: true,
      description: 'The day; today when absent, or the last day of an ended mandate.',
    })
    on: IsoDay | null,
    @Ctx() { members, factions, clock }: EDemocracyContext,
  ): Promise<Faction | null> {
    const today = clock.today();
    const latest = member.mandateEndsOn !== null && member.mandateEndsOn < today ? member.mandateEndsOn : today;
    return factions.find(await members.factionIdOn(member.id, on ?? latest));
  }

  @FieldResolver(() => [FactionMembership], {
    description: 'Memberships of factions, earliest first; at most a few over a term (членство у фракціях).',
  })
  memberships(@Root() member: VotingMember, @Ctx() { members }: EDemocracyContext): Promise<FactionMembership[]> {
    return members.memberships(member.id);
  }

  @FieldResolver(() => Convocation, { description: 'Convocation in which this person votes.' })
  convocation(@Root() member: VotingMember, @Ctx() { convocations }: EDemocracyContext): Promise<Convocation | null> {
    return convocations.find(member.convocationId);
  }
}

@Resolver(() => FactionMembership)
export class FactionMembershipResolver {
  @FieldResolver(() => Faction, { description: 'The faction.' })
  faction(@Root() membership: FactionMembership, @Ctx() { factions }: EDemocracyContext): Promise<Faction | null> {
    return factions.find(membership.factionId);
  }
}
