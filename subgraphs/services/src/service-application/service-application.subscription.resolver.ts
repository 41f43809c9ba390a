import { Access } from '@hromada/shared/access';
import type { OutboxEvent } from '@hromada/shared/events';
import { Args, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import type { ServicesContext } from '../context.ts';
import { ServiceApplicationNotFoundError } from './service-application.errors.ts';
import { parseServiceApplicationChanged, SERVICE_APPLICATION_TOPIC } from './service-application.events.ts';
import { FollowArguments } from './service-application.inputs.ts';
import { applicationReaders } from './service-application.type.ts';
import { ServiceApplicationChange } from './service-application-history.type.ts';

interface Following {
  readonly args: FollowArguments;
  readonly context: ServicesContext;
}

/** Telling of changes live. */
@Resolver()
export class ServiceApplicationSubscriptionResolver {
  @Subscription(() => ServiceApplicationChange, {
    description:
      'Every change of any application, in order; with `after` none is missed and none comes twice (зміни заяв).',
    subscribe: ({ args, context }: Following) =>
      context.feed.subscribe({ after: args.after ?? null, topics: [SERVICE_APPLICATION_TOPIC] }),
  })
  @Access(applicationReaders)
  async serviceApplicationChanged(
    @Root() event: OutboxEvent,
    @Args(() => FollowArguments) _following: FollowArguments,
    @Ctx() { loaders, forget }: ServicesContext,
  ): Promise<ServiceApplicationChange> {
    const { applicationId, type, at } = parseServiceApplicationChanged(event.payload);
    forget(); // the context lives as long as the subscription, and every event has to be read anew
    const application = await loaders.applicationById.load(applicationId);
    if (!application) throw new ServiceApplicationNotFoundError(applicationId);
    return { cursor: event.seq, type, at: new Date(at), application };
  }
}
