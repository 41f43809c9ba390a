import { Access } from '@hromada/shared/access';
import { PageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Employee } from '../staff/employee.type.ts';
import { SendNotificationAgainInput, SetNotificationTemplateInput, SetQuietHoursInput } from './notification.inputs.ts';
import { notificationProblems } from './notification.messages.ts';
import {
  NotificationTemplatePayload,
  QuietHoursPayload,
  SendNotificationAgainPayload,
} from './notification.payloads.ts';
import { TEMPLATE_WORDS } from './notification.policy.ts';
import {
  ADMINISTRATOR,
  DeadNotification,
  DeadNotificationConnection,
  NotificationTemplate,
  QuietHours,
} from './notification.type.ts';

/** What is told, in which words and when: the administrator's. */
@Resolver(() => DeadNotification)
export class NotificationAdministrationResolver {
  @Query(() => DeadNotificationConnection, {
    description: 'Messages that could not be sent, the latest first (недоставлені сповіщення).',
  })
  @Access(ADMINISTRATOR)
  async deadNotifications(@Args(() => PageArguments) page: PageArguments, @Ctx() { notifications }: Context) {
    return toConnection(await notifications.listDead(pageWindow(page)));
  }

  @Query(() => [NotificationTemplate], { description: 'Words of every notice, at most 200 (шаблони сповіщень).' })
  @Access(ADMINISTRATOR)
  notificationTemplates(@Ctx() { notifications }: Context): Promise<NotificationTemplate[]> {
    return notifications.listTemplates();
  }

  @Query(() => QuietHours, { nullable: true, description: 'Quiet hours that hold today; null: none (тихі години).' })
  @Access(ADMINISTRATOR)
  async quietHours(@Ctx() { notifications }: Context): Promise<QuietHours | null> {
    return (await notifications.findQuietHours()) ?? null;
  }

  @Mutation(() => SendNotificationAgainPayload, {
    description: 'Sends a message again that could not be sent (надіслати ще раз). Role: administrator.',
  })
  @Access(ADMINISTRATOR)
  async sendNotificationAgain(
    @Arg('input', () => SendNotificationAgainInput, { description: 'Which message.' })
    input: SendNotificationAgainInput,
    @Ctx() { notifications, viewer }: Context,
  ): Promise<SendNotificationAgainPayload> {
    const { faults } = await notifications.sendAgain(input, viewer);
    return { problems: notificationProblems(faults, viewer.language) };
  }

  @Mutation(() => NotificationTemplatePayload, {
    description: 'Writes a new version of the words of a notice (зміна шаблону). Role: administrator.',
  })
  @Access(ADMINISTRATOR)
  async setNotificationTemplate(
    @Arg('input', () => SetNotificationTemplateInput, { description: 'Which notice, and its words.' })
    input: SetNotificationTemplateInput,
    @Ctx() { notifications, viewer }: Context,
  ): Promise<NotificationTemplatePayload> {
    const { id, faults } = await notifications.setTemplate(input, viewer);
    return {
      template: id === null ? null : ((await notifications.findTemplate(input)) ?? null),
      problems: notificationProblems(faults, viewer.language),
    };
  }

  @Mutation(() => QuietHoursPayload, {
    description: 'Sets quiet hours from a day on (тихі години). Role: administrator.',
  })
  @Access(ADMINISTRATOR)
  async setQuietHours(
    @Arg('input', () => SetQuietHoursInput, { description: 'From which day, and which hours.' })
    input: SetQuietHoursInput,
    @Ctx() { notifications, viewer }: Context,
  ): Promise<QuietHoursPayload> {
    const { faults } = await notifications.setQuietHours(input, viewer);
    const quietHours = (await notifications.findQuietHours()) ?? null;
    return { quietHours, problems: notificationProblems(faults, viewer.language) };
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Whom it was to tell (кому).' })
  employee(@Root() { employeeId }: DeadNotification, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(employeeId);
  }
}

/** Words of notices. */
@Resolver(() => NotificationTemplate)
export class NotificationTemplateResolver {
  @FieldResolver(() => [String], { description: 'What the text may name in braces, at most 10 (слова).' })
  words(@Root() { event }: NotificationTemplate): readonly string[] {
    return TEMPLATE_WORDS[event];
  }
}
