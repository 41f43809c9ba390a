import { graphql } from '../../gql/gql.ts';
import type { ClientWebhooksQuery } from '../../gql/graphql.ts';

/** Where a program is told of events, with the latest attempts, and what it can be told of. */
export const WEBHOOKS = graphql(`
  query ClientWebhooks($clientId: ID!) {
    webhookEventTypes
    webhookEndpoints(clientId: $clientId) {
      id version url eventTypes state pauseReason pausedAt failures lastFault lastDeliveredAt nextAttemptAt cursor
      attempts(first: 5) { edges { node { id eventType at status fault cursor } } }
    }
  }
`);

/** An endpoint as the card shows it. */
export type EndpointOnCard = ClientWebhooksQuery['webhookEndpoints'][number];
