import { Access, everyone } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, Public, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { Convocation } from '../convocation/convocation.type.ts';
import { type VoteEvent, VoteEventConnection } from '../vote-event/vote-event.type.ts';
import { VoteEventFilter } from '../vote-event/vote-event-filter.type.ts';
import { Sitting, SittingArguments, SittingConnection } from './sitting.type.ts';

@Resolver(() => Sitting)
export class SittingResolver {
  @Query(() => SittingConnection, { description: 'Sittings, newest first (пленарні засідання).' })
  @Access(everyone) // public: Law 280/97-ВР, art. 46(17)
  @Public()
  async sittings(
    @Args(() => SittingArguments) given: SittingArguments,
    @Ctx() { sittings }: EDemocracyContext,
  ): Promise<ConnectionOf<Sitting>> {
    return toConnection(await sittings.page(given.convocationId ?? null, given));
  }

  @Query(() => Sitting, {
    nullable: true,
    description: 'One sitting; null for an unknown identifier (пленарне засідання).',
  })
  @Access(everyone) // public: as above
  @Public()
  sitting(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() { sittings }: EDemocracyContext,
  ): Promise<Sitting | null> {
    return sittings.find(id);
  }

  @FieldResolver(() => Convocation, { description: 'Convocation of the sitting.' })
  convocation(@Root() sitting: Sitting, @Ctx() { convocations }: EDemocracyContext): Promise<Convocation | null> {
    return convocations.find(sitting.convocationId);
  }

  @FieldResolver(() => Int, { description: 'Number of roll calls.' })
  async voteEventCount(@Root() sitting: Sitting, @Ctx() { sittings }: EDemocracyContext): Promise<number> {
    return (await sittings.counts(sitting.id)).voteEventCount;
  }

  @FieldResolver(() => Int, { description: 'Number of roll calls that adopted a decision (прийнято).' })
  async adoptedCount(@Root() sitting: Sitting, @Ctx() { sittings }: EDemocracyContext): Promise<number> {
    return (await sittings.counts(sitting.id)).adoptedCount;
  }

  @FieldResolver(() => VoteEventConnection, { description: 'Roll calls of the sitting in the order they were taken.' })
  async voteEvents(
    @Root() sitting: Sitting,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => VoteEventFilter, { nullable: true, description: 'Narrows the list.' })
    filter: VoteEventFilter | null,
    @Ctx() { voteEvents }: EDemocracyContext,
  ): Promise<ConnectionOf<VoteEvent>> {
    return toConnection(await voteEvents.pageOfSitting(sitting.id, filter ?? null, page));
  }
}
