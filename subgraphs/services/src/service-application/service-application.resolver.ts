import { Access, employee } from '@hromada/shared/access';
import {
  CappedCount,
  type ConnectionOf,
  GridPageArguments,
  isUuid,
  PageArguments,
  pageWindow,
  toConnection,
} from '@hromada/shared/graphql';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { cardAsker, counter, listReader, self } from '../access.ts';
import type { ServicesContext } from '../context.ts';
import type { CommandOutcome } from './service-application.commands.ts';
import {
  AdvanceServiceApplicationInput,
  SendServiceMessageInput,
  ServiceApplicationFilter,
  SubmitServiceApplicationInput,
} from './service-application.inputs.ts';
import { ServiceApplicationPayload } from './service-application.payloads.ts';
import { MESSAGE_ROLES, SUBMIT_ROLES, TRANSITIONS } from './service-application.policy.ts';
import { ServiceApplication, ServiceApplicationConnection } from './service-application.type.ts';

const FILTER = 'Which applications (відбір).';
/** Anyone who may take some step; the state machine names who may take which. */
const COMMAND_ROLES = [...new Set(Object.values(TRANSITIONS).flatMap(({ roles }) => roles))];

/** Reading and advancing applications. */
@Resolver(() => ServiceApplication)
export class ServiceApplicationResolver {
  @Query(() => ServiceApplicationConnection, { description: 'Applications for services, newest first (реєстр заяв).' })
  @Access(listReader)
  async serviceApplications(
    @Ctx() { register, viewer }: ServicesContext,
    @Args(() => GridPageArguments) page: GridPageArguments,
    @Arg('filter', () => ServiceApplicationFilter, { nullable: true, description: FILTER })
    filter: ServiceApplicationFilter | null,
  ): Promise<ConnectionOf<ServiceApplication>> {
    return toConnection(await register.list(page, filter, viewer));
  }

  @Query(() => ServiceApplicationConnection, {
    description: "The signed-in resident's own applications, newest first (мої заяви).",
  })
  @Access(self)
  async myApplications(
    @Ctx() { loaders, viewer }: ServicesContext,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<ConnectionOf<ServiceApplication>> {
    const { first, after } = pageWindow(page);
    return toConnection(await loaders.applicationsOfPerson.load({ ownerId: viewer.subject ?? '', first, after }));
  }

  @Query(() => CappedCount, { description: 'How many applications match (кількість заяв).' })
  @Access(counter)
  async serviceApplicationCount(
    @Ctx() { register, viewer }: ServicesContext,
    @Arg('filter', () => ServiceApplicationFilter, { nullable: true, description: FILTER })
    filter: ServiceApplicationFilter | null,
  ): Promise<CappedCount> {
    return register.count(filter, viewer);
  }

  @Query(() => ServiceApplication, {
    nullable: true,
    description: 'One application; null when there is none, or none that the viewer may know of (заява).',
  })
  @Access(cardAsker)
  async serviceApplication(
    @Ctx() { loaders }: ServicesContext,
    @Arg('id', () => ID, { description: 'Identifier of the application (ідентифікатор заяви).' }) id: string,
  ): Promise<ServiceApplication | null> {
    return isUuid(id) ? loaders.applicationById.load(id.toLowerCase()) : null;
  }

  @Mutation(() => ServiceApplicationPayload, {
    description: 'Accepts an application at the counter and gives it a number (прийняти заяву).',
  })
  @Access(employee(...SUBMIT_ROLES))
  async submitServiceApplication(
    @Ctx() context: ServicesContext,
    @Arg('input', () => SubmitServiceApplicationInput, { description: 'What the applicant asks for (дані заяви).' })
    input: SubmitServiceApplicationInput,
  ): Promise<ServiceApplicationPayload> {
    return payloadOf(context, await context.applications.submit(context.viewer, input));
  }

  @Mutation(() => ServiceApplicationPayload, { description: 'Takes a step with an application (дія із заявою).' })
  @Access(employee(...COMMAND_ROLES))
  async advanceServiceApplication(
    @Ctx() context: ServicesContext,
    @Arg('input', () => AdvanceServiceApplicationInput, {
      description: 'Which step, with what reason (дія та підстава).',
    })
    input: AdvanceServiceApplicationInput,
  ): Promise<ServiceApplicationPayload> {
    return payloadOf(context, await context.applications.advance(context.viewer, input));
  }

  @Mutation(() => ServiceApplicationPayload, {
    description: 'Adds a message to an application (написати повідомлення).',
  })
  @Access(employee(...MESSAGE_ROLES))
  async sendServiceMessage(
    @Ctx() context: ServicesContext,
    @Arg('input', () => SendServiceMessageInput, { description: 'The message (повідомлення).' })
    input: SendServiceMessageInput,
  ): Promise<ServiceApplicationPayload> {
    return payloadOf(context, await context.applications.sendMessage(context.viewer, input));
  }
}

/** The application is read anew after the commit: a repeated mutation shows it as it is now. */
async function payloadOf({ loaders }: ServicesContext, outcome: CommandOutcome): Promise<ServiceApplicationPayload> {
  const { applicationId, problems } = outcome;
  const application =
    applicationId === null ? null : await loaders.applicationById.clear(applicationId).load(applicationId);
  return { application, problems: [...problems] };
}
