import { Field, ID, InputType, Int } from 'type-graphql';

/** The key every change has. */
@InputType()
abstract class WebhookKeyedInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;
}

/** A change of one endpoint. */
@InputType()
abstract class WebhookChangeInput extends WebhookKeyedInput {
  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version the caller has seen; refused as STALE_VERSION when it differs. Null: not checked.',
  })
  expectedVersion?: number | null;
}

/** A new endpoint. */
@InputType({ description: 'Registers an address to be told of events (додавання вебхука).' })
export class RegisterWebhookInput extends WebhookKeyedInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The program it is for; asked of the administrator, a program registers for itself.',
  })
  clientId?: string | null;

  @Field(() => String, {
    description: 'Where to post, https, up to 500 characters, not inside a private network (адреса).',
  })
  url!: string;

  @Field(() => [String], { description: 'What to be told of, `appeal.registered`, 1 to 50 (події).' })
  eventTypes!: string[];
}

/** Another address or other events. */
@InputType({ description: 'Sets where and of what an endpoint is told (зміна вебхука).' })
export class UpdateWebhookInput extends WebhookChangeInput {
  @Field(() => String, { description: 'Where to post, https, up to 500 characters (адреса).' })
  url!: string;

  @Field(() => [String], { description: 'What to be told of, 1 to 50 (події).' })
  eventTypes!: string[];
}

/** Pause, resume, remove, rotate: nothing but the endpoint is said. */
@InputType({ description: 'Names an endpoint to do something with (вебхук).' })
export class WebhookCommandInput extends WebhookChangeInput {}

/** What was told is told again. */
@InputType({ description: 'Sends everything after a place again, in order (повторна доставка).' })
export class RedeliverWebhookInput extends WebhookChangeInput {
  @Field(() => String, {
    description: 'Cursor of the last event not to be sent again: `cursor` of a body, or of `webhookEvents`.',
  })
  after!: string;
}
