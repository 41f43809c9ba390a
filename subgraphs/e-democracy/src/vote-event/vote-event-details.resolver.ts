import { Access, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { VoteEvent } from './vote-event.type.ts';
import {
  AbsenceCodingKind,
  VoteEventKind,
  VoteEventSource,
  VoteEventVersion,
  VoteMethod,
} from './vote-event-details.type.ts';

/** What is known of a roll call beside its votes. */
@Resolver(() => VoteEvent)
export class VoteEventDetailsResolver {
  @FieldResolver(() => VoteEventKind, { nullable: true, description: 'Kind; null when the wording does not tell.' })
  @Access(everyone) // as the roll call itself
  @Public()
  async kind(
    @Root() { id }: VoteEvent,
    @Ctx() { voteEventDetails }: EDemocracyContext,
  ): Promise<`${VoteEventKind}` | null> {
    return (await voteEventDetails.of(id)).kind;
  }

  @FieldResolver(() => Boolean, {
    description: 'Decides the question itself: in whole, again, or of no other kind (основне голосування).',
  })
  @Access(everyone) // as above
  @Public()
  async isMain(@Root() { id }: VoteEvent, @Ctx() { voteEventDetails }: EDemocracyContext): Promise<boolean> {
    return (await voteEventDetails.of(id)).isMain;
  }

  @FieldResolver(() => VoteMethod, { description: 'How votes were given.' })
  @Access(everyone) // as above
  @Public()
  async method(@Root() { id }: VoteEvent, @Ctx() { voteEventDetails }: EDemocracyContext): Promise<`${VoteMethod}`> {
    return (await voteEventDetails.of(id)).method;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Topic as the source classifies it; null when it does not.',
  })
  @Access(everyone) // as above
  @Public()
  async topic(@Root() { id }: VoteEvent, @Ctx() { voteEventDetails }: EDemocracyContext): Promise<string | null> {
    return (await voteEventDetails.of(id)).topic;
  }

  @FieldResolver(() => AbsenceCodingKind, { description: 'How the source tells who was absent.' })
  @Access(everyone) // as above
  @Public()
  async absenceCoding(
    @Root() { id }: VoteEvent,
    @Ctx() { voteEventDetails }: EDemocracyContext,
  ): Promise<`${AbsenceCodingKind}`> {
    return (await voteEventDetails.of(id)).absenceCoding;
  }

  @FieldResolver(() => VoteEventSource, { nullable: true, description: 'Where it was read from; null for the demo.' })
  @Access(everyone) // as above
  @Public()
  async source(
    @Root() { id }: VoteEvent,
    @Ctx() { voteEventDetails }: EDemocracyContext,
  ): Promise<VoteEventSource | null> {
    return (await voteEventDetails.of(id)).source;
  }

  @FieldResolver(() => [VoteEventVersion], {
    description: 'Earlier versions, oldest first, at most 100; empty when it was never corrected (попередні редакції).',
  })
  @Access(everyone) // as above
  @Public()
  versions(@Root() { id }: VoteEvent, @Ctx() { voteEventDetails }: EDemocracyContext): Promise<VoteEventVersion[]> {
    return voteEventDetails.versions(id);
  }
}
