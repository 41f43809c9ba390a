import { graphql } from '../../gql/gql.ts';
import type { ClientWebhooksQuery } from '../../gql/graphql.ts';

/** Where a program is told of events, and what it can be told of. */
export const WEBHOOKS = graphql(`
  query ClientWebhooks($clientId: ID!) {
    webhookEventTypes
    webhookEndpoints(clientId: $clientId) {
      id version url eventTypes state pauseReason failures lastFault lastDeliveredAt nextAttemptAt
    }
  }
`);

/** An endpoint as the card shows it. */
export type EndpointOnCard = ClientWebhooksQuery['webhookEndpoints'][number];
