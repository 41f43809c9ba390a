import { Access, type AccessRule, anyOf, client, employee, named } from '@hromada/shared/access';
import { connectionOf } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** The program itself, for what is its own. */
const itself: AccessRule = {
  name: 'the program itself',
  allows: ({ kind, subject, scopes }, parent?: { clientId: string }) =>
    kind === 'client' && scopes.includes('webhooks:manage') && parent !== undefined && parent.clientId === subject,
};

/** Who may know of an endpoint: the program whose it is, whoever gives access, and whoever watches over data. */
export const WEBHOOK_READERS = named(
  'webhook reader',
  anyOf(employee('administrator', 'data-protection-officer'), itself),
);

/** Who may ask for endpoints; which ones is settled by {@link WEBHOOK_READERS}. */
export const WEBHOOK_ASKERS = anyOf(employee('administrator', 'data-protection-officer'), client('webhooks:manage'));

/** Who may manage endpoints: a program its own, the administrator anybody's. */
export const WEBHOOK_MANAGERS = anyOf(employee('administrator'), client('webhooks:manage'));

/** Whether an endpoint is told. */
export const WebhookState = { ACTIVE: 'ACTIVE', PAUSED: 'PAUSED' } as const;
export type WebhookState = keyof typeof WebhookState;

registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'Whether an endpoint is told of events (стан вебхука).',
  valuesConfig: {
    ACTIVE: { description: 'Is told (діє).' },
    PAUSED: { description: 'Is told nothing until it is resumed; its place is kept (призупинено).' },
  },
});

/** Why an endpoint is told nothing. */
export const WebhookPauseReason = {
  BY_HAND: 'BY_HAND',
  FAILURES: 'FAILURES',
  GONE: 'GONE',
  CURSOR_EXPIRED: 'CURSOR_EXPIRED',
} as const;
export type WebhookPauseReason = keyof typeof WebhookPauseReason;

registerEnumType(WebhookPauseReason, {
  name: 'WebhookPauseReason',
  description: 'Why an endpoint is told nothing (чому вебхук призупинено).',
  valuesConfig: {
    BY_HAND: { description: 'Somebody paused it (призупинено вручну).' },
    FAILURES: { description: 'Twenty attempts in a row failed (надто багато невдач).' },
    GONE: { description: 'The receiver answered 410: it wants no more (отримувач відмовився).' },
    CURSOR_EXPIRED: {
      description:
        'Events after its place are no longer kept: resuming goes on from now, read the rest anew (події вже не зберігаються).',
    },
  },
});

/** One attempt to tell. */
@ObjectType({ description: 'One attempt to tell an endpoint of an event; kept for thirty days (спроба доставки).' })
@Access(WEBHOOK_READERS)
export class WebhookAttempt {
  @Field(() => ID, { description: 'Identifier of the attempt.' })
  id!: string;

  @Field(() => String, { description: 'Type of the event, `appeal.registered` (подія).' })
  eventType!: string;

  @Field(() => Date, { description: 'When (коли).' })
  at!: Date;

  @Field(() => Int, { nullable: true, description: 'HTTP status of the answer; null when nothing answered.' })
  status!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it does not count as delivered: ADDRESS_INTERNAL, NAME_UNKNOWN, CONNECTION_FAILED, TIMED_OUT, REDIRECTED, STATUS_REFUSED, GONE; null when delivered (помилка).',
  })
  fault!: string | null;

  @Field(() => Int, { description: 'How long it took, milliseconds (тривалість).' })
  durationMs!: number;

  seq!: number;
  clientId!: string;
}

/** Where a program is told of events. */
@ObjectType({
  description:
    'Where a program is told of events by HTTP: each at least once, in order, signed as Standard Webhooks ask (вебхук).',
})
@Access(WEBHOOK_READERS)
export class WebhookEndpoint {
  @Field(() => ID, { description: 'Identifier of the endpoint.' })
  id!: string;

  @Field(() => Int, {
    description: 'Grows with every change made by hand; send it back to change what you have seen (версія).',
  })
  version!: number;

  @Field(() => String, { description: 'Address to which events are posted (адреса).' })
  url!: string;

  @Field(() => [String], { description: 'What it is told of, `appeal.registered`, at most 50 (події).' })
  eventTypes!: string[];

  @Field(() => WebhookState, { description: 'Whether it is told (стан).' })
  state!: WebhookState;

  @Field(() => WebhookPauseReason, { nullable: true, description: 'Why it is not; null while it is (причина).' })
  pauseReason!: WebhookPauseReason | null;

  @Field(() => Date, { nullable: true, description: 'Since when it is not; null while it is (призупинено).' })
  pausedAt!: Date | null;

  @Field(() => Int, { description: 'Attempts that failed since the last that did not (невдач поспіль).' })
  failures!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What went wrong last, as in the attempts; null when nothing did since (остання помилка).',
  })
  lastFault!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When an event was last taken; null: never (востаннє доставлено).',
  })
  lastDeliveredAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Not before this time is it tried again; null: at once (наступна спроба).',
  })
  nextAttemptAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when the secret before the last signs too; null: it does not.',
  })
  previousSecretUntil!: Date | null;

  @Field(() => Date, { description: 'When it was registered (додано).' })
  createdAt!: Date;

  cursor!: number;
  clientId!: string;
}

/** A page of attempts. */
export const { Connection: WebhookAttemptConnection } = connectionOf(
  'WebhookAttempt',
  'Attempts to tell an endpoint (спроби доставки)',
  () => WebhookAttempt,
);

/** An event as programs are told of it. */
@ObjectType({
  description: 'An event as programs are told of it: identifiers, nothing of persons (подія для програм).',
})
@Access(client('appeals:read'))
export class WebhookEvent {
  @Field(() => ID, { description: 'The same in every delivery: `webhook-id`. Do nothing for one already seen.' })
  id!: string;

  @Field(() => String, { description: 'What happened, `appeal.registered` (подія).' })
  type!: string;

  @Field(() => Date, { description: 'When (коли).' })
  at!: Date;

  @Field(() => ID, { description: 'The appeal (звернення).' })
  appealId!: string;

  @Field(() => Int, { description: 'Version of the appeal after it (версія).' })
  version!: number;

  @Field(() => ID, { nullable: true, description: 'The unit it is with; null: none yet (підрозділ).' })
  unitId!: string | null;
}

/** Events read by whoever catches up. */
@ObjectType({ description: 'Events after a place, in order (події після позначки).' })
@Access(client('appeals:read'))
export class WebhookEventPage {
  @Field(() => [WebhookEvent], { description: 'Events in order, at most `first`.' })
  events!: WebhookEvent[];

  @Field(() => String, { description: 'Where to go on: pass it as `after`. Also good for `appealChanged`.' })
  cursor!: string;

  @Field(() => Boolean, { description: 'There are more.' })
  hasMore!: boolean;
}
