import { Access, employee, everyone } from '@hromada/shared/access';
import type { OutboxEvent } from '@hromada/shared/events';
import { Public } from '@hromada/shared/graphql';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { Sitting } from '../sitting/sitting.type.ts';
import { VoteEvent } from '../vote-event/vote-event.type.ts';
import { SittingVotesInput } from './publication.inputs.ts';
import { SittingVotesPayload } from './publication.payloads.ts';
import { parseSittingVotesChange } from './publication.service.ts';
import { SittingPublication, SittingVotesChange, VotePublication } from './publication.type.ts';

/** Commands of the secretary, and roll calls as they come and are published. */
@Resolver()
export class PublicationResolver {
  @Mutation(() => SittingVotesPayload, {
    description: 'Says that the roll calls of a sitting agree with its minutes (звірення). Role: council-secretary.',
  })
  @Access(employee('council-secretary'))
  verifySittingVotes(
    @Arg('input', () => SittingVotesInput, { description: 'Which sitting.' }) input: SittingVotesInput,
    @Ctx() { publications, viewer }: EDemocracyContext,
  ): Promise<SittingVotesPayload> {
    return publications.verify(input, viewer);
  }

  @Mutation(() => SittingVotesPayload, {
    description:
      'Publishes the verified roll calls of a sitting; after the day of the vote it is late (оприлюднення; Law 280/97-ВР, art. 59(3)). Role: council-secretary.',
  })
  @Access(employee('council-secretary'))
  publishSittingVotes(
    @Arg('input', () => SittingVotesInput, { description: 'Which sitting.' }) input: SittingVotesInput,
    @Ctx() { publications, viewer }: EDemocracyContext,
  ): Promise<SittingVotesPayload> {
    return publications.publish(input, viewer);
  }

  @Subscription(() => SittingVotesChange, {
    description:
      'Roll calls as they come in, are verified and published, each change once and in order (голосування наживо). CURSOR_EXPIRED: refetch and subscribe anew.',
    subscribe: ({
      args,
      context,
    }: {
      args: { after?: string | null; sittingId?: string | null };
      context: EDemocracyContext;
    }) => context.publications.changes({ after: args.after ?? null, sittingId: args.sittingId ?? null }),
  })
  @Access(everyone) // results are public on the day of the vote
  sittingVotesChanged(
    @Root() event: OutboxEvent,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last change seen; from now on when absent.',
    })
    _after: string | null,
    @Arg('sittingId', () => ID, { nullable: true, description: 'Only this sitting; all when absent.' })
    _sittingId: string | null,
    @Ctx() { publications }: EDemocracyContext,
  ): SittingVotesChange {
    publications.forget();
    return { cursor: event.seq, ...parseSittingVotesChange(event.payload) };
  }
}

@Resolver(() => SittingVotesChange)
export class SittingVotesChangeResolver {
  @FieldResolver(() => Sitting, { nullable: true, description: 'The sitting as it is now.' })
  sitting(@Root() change: SittingVotesChange, @Ctx() { sittings }: EDemocracyContext): Promise<Sitting | null> {
    return sittings.find(change.sittingId);
  }
}

@Resolver(() => VoteEvent)
export class VoteEventPublicationResolver {
  @FieldResolver(() => VotePublication, {
    nullable: true,
    description: 'How it came to the public; null for a roll call that never was on its way.',
  })
  @Access(everyone) // as the roll call itself
  @Public()
  publication(@Root() event: VoteEvent, @Ctx() { publications }: EDemocracyContext): Promise<VotePublication | null> {
    return publications.ofEvent(event.id);
  }
}

@Resolver(() => Sitting)
export class SittingPublicationResolver {
  @FieldResolver(() => SittingPublication, { description: 'How far its roll calls are on their way to the public.' })
  @Access(everyone) // as the sitting itself
  @Public()
  publication(@Root() sitting: Sitting, @Ctx() { publications }: EDemocracyContext): Promise<SittingPublication> {
    return publications.ofSitting(sitting.id);
  }
}
