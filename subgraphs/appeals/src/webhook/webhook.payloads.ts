import { Access } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import { WEBHOOK_MANAGERS, WebhookEndpoint } from './webhook.type.ts';

/** What came of a change of an endpoint. */
@ObjectType({ description: 'What came of it: the endpoint as it is now, or what to correct.' })
@Access(WEBHOOK_MANAGERS)
export class WebhookPayload {
  @Field(() => WebhookEndpoint, {
    nullable: true,
    description: 'The endpoint after the change; null when there are problems, or when it was removed.',
  })
  endpoint!: WebhookEndpoint | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Secret to check signatures by, `whsec_…`; told at registration and rotation only, null otherwise (таємниця).',
  })
  secret!: string | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}
