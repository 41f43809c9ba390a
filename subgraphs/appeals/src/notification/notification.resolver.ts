import { Access } from '@hromada/shared/access';
import { type OutboxEvent, onlyThose } from '@hromada/shared/events';
import { PageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Outcome } from '../mutation.service.ts';
import { MarkNotificationsReadInput, SetNotificationLanguageInput } from './notification.inputs.ts';
import { notificationProblems } from './notification.messages.ts';
import { NotificationsPayload } from './notification.payloads.ts';
import { Notification, NotificationArrival, NotificationConnection, themselves } from './notification.type.ts';

const arrival = z.object({ notificationId: z.string(), employeeId: z.string() });

/** What one is told. */
@Resolver(() => Notification)
export class NotificationResolver {
  @Query(() => NotificationConnection, { description: 'One’s own notices, the latest first (мої сповіщення).' })
  @Access(themselves)
  async myNotifications(@Args(() => PageArguments) page: PageArguments, @Ctx() { notifications, viewer }: Context) {
    return toConnection(await notifications.list(viewer, pageWindow(page)));
  }

  @Query(() => Int, { description: 'How many of one’s notices are unread, at most 1,000 counted (непрочитаних).' })
  @Access(themselves)
  unreadNotificationCount(@Ctx() { notifications, viewer }: Context): Promise<number> {
    return notifications.countUnread(viewer);
  }

  @Mutation(() => NotificationsPayload, { description: 'Says that one’s notices were read (позначити прочитаними).' })
  @Access(themselves)
  async markNotificationsRead(
    @Arg('input', () => MarkNotificationsReadInput, { description: 'Which notices.' })
    input: MarkNotificationsReadInput,
    @Ctx() context: Context,
  ): Promise<NotificationsPayload> {
    return payloadOf(await context.notifications.markRead(input, context.viewer), context);
  }

  @Mutation(() => NotificationsPayload, { description: 'Sets in which language one is written to (мова листів).' })
  @Access(themselves)
  async setNotificationLanguage(
    @Arg('input', () => SetNotificationLanguageInput, { description: 'Which language.' })
    input: SetNotificationLanguageInput,
    @Ctx() context: Context,
  ): Promise<NotificationsPayload> {
    return payloadOf(await context.notifications.setLanguage(input, context.viewer), context);
  }

  @Subscription(() => NotificationArrival, {
    description:
      'One’s own notices as they come, each once and in order (сповіщення наживо). CURSOR_EXPIRED: refetch and subscribe anew.',
    subscribe: ({ args, context }: { args: { after?: string | null }; context: Context }) =>
      follow(args.after ?? null, context),
  })
  @Access(themselves)
  async notificationArrived(
    @Root() event: OutboxEvent,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last notice seen; from now on when absent.',
    })
    _after: string | null,
    @Ctx() { notifications, viewer }: Context,
  ): Promise<NotificationArrival> {
    const { notificationId } = arrival.parse(event.payload);
    const [notification, unread] = await Promise.all([
      notifications.find(notificationId, viewer),
      notifications.countUnread(viewer),
    ]);
    return { cursor: event.seq, notification, unread };
  }
}

function follow(after: string | null, { feed, viewer }: Context): AsyncIterableIterator<OutboxEvent> {
  return onlyThose(feed.subscribe({ after, topics: ['notification'] }), ({ key }) => key === viewer.subject);
}

async function payloadOf({ faults }: Outcome, { notifications, viewer }: Context): Promise<NotificationsPayload> {
  return {
    unread: await notifications.countUnread(viewer),
    problems: notificationProblems(faults, viewer.language),
  };
}
