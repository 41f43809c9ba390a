import { Access } from '@hromada/shared/access';
import { type OutboxEvent, onlyThose } from '@hromada/shared/events';
import { Args, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { cardAsker, listReader } from '../access.ts';
import type { ServicesContext } from '../context.ts';
import { ServiceApplicationNotFoundError } from './service-application.errors.ts';
import { parseServiceApplicationChanged, SERVICE_APPLICATION_TOPIC } from './service-application.events.ts';
import { FollowArguments } from './service-application.inputs.ts';
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
      'Every change of the applications the viewer may know of, in order; with `after` none is missed and none comes twice (зміни заяв).',
    subscribe: (following: Following) => follow(following),
  })
  @Access(cardAsker)
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

function follow({ args, context }: Following): AsyncIterableIterator<OutboxEvent> {
  const events = context.feed.subscribe({ after: args.after ?? null, topics: [SERVICE_APPLICATION_TOPIC] });
  return listReader.allows(context.viewer) ? events : onlyThose(events, (event) => isKnown(event, context));
}

/** Asked anew for each event: the application may have become somebody else's. */
async function isKnown(event: OutboxEvent, { loaders, forget }: ServicesContext): Promise<boolean> {
  forget();
  const { applicationId } = parseServiceApplicationChanged(event.payload);
  return (await loaders.applicationById.load(applicationId)) !== null;
}
