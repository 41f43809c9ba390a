import { Access, client } from '@hromada/shared/access';
import { PageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Outcome } from '../mutation.service.ts';
import {
  RedeliverWebhookInput,
  RegisterWebhookInput,
  UpdateWebhookInput,
  WebhookCommandInput,
} from './webhook.inputs.ts';
import { webhookProblems } from './webhook.messages.ts';
import { WebhookPayload } from './webhook.payloads.ts';
import {
  WEBHOOK_ASKERS,
  WEBHOOK_MANAGERS,
  WebhookAttempt,
  WebhookAttemptConnection,
  WebhookEndpoint,
  WebhookEventPage,
} from './webhook.type.ts';

/** Where programs are told of events. */
@Resolver(() => WebhookEndpoint)
export class WebhookResolver {
  @Query(() => [WebhookEndpoint], {
    description: 'Endpoints of a program, the oldest first, at most 50 (вебхуки програми).',
  })
  @Access(WEBHOOK_ASKERS)
  webhookEndpoints(
    @Arg('clientId', () => ID, { nullable: true, description: 'The program; a program always gets its own.' })
    clientId: string | null,
    @Ctx() { webhooks, viewer }: Context,
  ): Promise<WebhookEndpoint[]> {
    return webhooks.list(clientId ?? null, viewer);
  }

  @Query(() => [String], { description: 'What programs can be told of, at most 50 (види подій для вебхуків).' })
  @Access(WEBHOOK_ASKERS)
  webhookEventTypes(@Ctx() { webhooks }: Context): readonly string[] {
    return webhooks.knownTypes;
  }

  @Query(() => WebhookEventPage, {
    description:
      'Events after a place, to catch up after being away (події після позначки). CURSOR_EXPIRED: read anew.',
  })
  @Access(client('webhooks:manage')) // what the events tell takes `appeals:read` besides
  webhookEvents(
    @Arg('after', () => String, { description: 'Cursor of the last event seen: from a body, or of a page.' })
    after: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 200.' }) first: number,
    @Ctx() { webhooks }: Context,
  ): Promise<WebhookEventPage> {
    return webhooks.listEvents(after, pageWindow({ first }).first);
  }

  @Mutation(() => WebhookPayload, {
    description: 'Registers an address to be told of events (додавання вебхука). The secret is told here and once.',
  })
  @Access(WEBHOOK_MANAGERS)
  async registerWebhook(
    @Arg('input', () => RegisterWebhookInput, { description: 'Where and of what to tell.' })
    input: RegisterWebhookInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    return payloadOf(await context.webhooks.register(input, context.viewer), context, 'TELL_SECRET');
  }

  @Mutation(() => WebhookPayload, { description: 'Sets where and of what an endpoint is told (зміна вебхука).' })
  @Access(WEBHOOK_MANAGERS)
  async updateWebhook(
    @Arg('input', () => UpdateWebhookInput, { description: 'Which endpoint, where and of what.' })
    input: UpdateWebhookInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    return payloadOf(await context.webhooks.update(input, context.viewer), context);
  }

  @Mutation(() => WebhookPayload, { description: 'Tells nothing more until it is resumed (призупинення вебхука).' })
  @Access(WEBHOOK_MANAGERS)
  async pauseWebhook(
    @Arg('input', () => WebhookCommandInput, { description: 'Which endpoint.' }) input: WebhookCommandInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    return payloadOf(await context.webhooks.pause(input, context.viewer), context);
  }

  @Mutation(() => WebhookPayload, {
    description:
      'Goes on from where it stopped; from now on when what follows is no longer kept (відновлення вебхука).',
  })
  @Access(WEBHOOK_MANAGERS)
  async resumeWebhook(
    @Arg('input', () => WebhookCommandInput, { description: 'Which endpoint.' }) input: WebhookCommandInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    return payloadOf(await context.webhooks.resume(input, context.viewer), context);
  }

  @Mutation(() => WebhookPayload, {
    description: 'Makes a new secret; for a day the one before signs beside it (заміна таємниці).',
  })
  @Access(WEBHOOK_MANAGERS)
  async rotateWebhookSecret(
    @Arg('input', () => WebhookCommandInput, { description: 'Which endpoint.' }) input: WebhookCommandInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    return payloadOf(await context.webhooks.rotateSecret(input, context.viewer), context, 'TELL_SECRET');
  }

  @Mutation(() => WebhookPayload, {
    description: 'Sends everything after a place again, in order, also what was taken (повторна доставка).',
  })
  @Access(WEBHOOK_MANAGERS)
  async redeliverWebhook(
    @Arg('input', () => RedeliverWebhookInput, { description: 'Which endpoint and after what.' })
    input: RedeliverWebhookInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    return payloadOf(await context.webhooks.redeliver(input, context.viewer), context);
  }

  @Mutation(() => WebhookPayload, { description: 'Removes an endpoint for ever (вилучення вебхука).' })
  @Access(WEBHOOK_MANAGERS)
  async removeWebhook(
    @Arg('input', () => WebhookCommandInput, { description: 'Which endpoint.' }) input: WebhookCommandInput,
    @Ctx() context: Context,
  ): Promise<WebhookPayload> {
    return payloadOf(await context.webhooks.remove(input, context.viewer), context);
  }

  @FieldResolver(() => String, {
    description: 'Place up to which it has been told: pass it to `webhookEvents` (позначка).',
  })
  cursor(@Root() { cursor }: WebhookEndpoint): string {
    return String(cursor);
  }

  @FieldResolver(() => WebhookAttemptConnection, { description: 'Attempts, the latest first (спроби доставки).' })
  async attempts(
    @Root() endpoint: WebhookEndpoint,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { webhooks }: Context,
  ) {
    return toConnection(await webhooks.listAttempts(endpoint, pageWindow(page)));
  }
}

/** Attempts to tell. */
@Resolver(() => WebhookAttempt)
export class WebhookAttemptResolver {
  @FieldResolver(() => ID, { description: 'The event, as in `webhook-id`.' })
  eventId(@Root() { seq }: WebhookAttempt): string {
    return `evt_${seq}`;
  }

  @FieldResolver(() => String, { description: 'Place of the event (позначка).' })
  cursor(@Root() { seq }: WebhookAttempt): string {
    return String(seq);
  }
}

async function payloadOf(
  { id, faults }: Outcome,
  { webhooks, viewer }: Context,
  secret: 'TELL_SECRET' | 'KEEP_SECRET' = 'KEEP_SECRET',
): Promise<WebhookPayload> {
  const endpoint = id === null ? undefined : await webhooks.find(id);
  return {
    endpoint: endpoint ?? null,
    secret: endpoint && secret === 'TELL_SECRET' ? webhooks.secretOf(endpoint) : null,
    problems: webhookProblems(faults, viewer.language),
  };
}
