import { graphql } from '../../gql/gql.ts';
import type { ClientCardQuery } from '../../gql/graphql.ts';

/** Programs as the list shows them. */
export const CLIENTS = graphql(`
  query ApiClients($after: String) {
    apiClients(first: 50, after: $after) {
      edges { node { id name organisation scopes isDisabled lastUsedOn keys { id isValid } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Everything on the card of a program. */
export const CLIENT_CARD = graphql(`
  query ClientCard($id: ID!) {
    apiClient(id: $id) {
      id version name organisation contact purpose basis scopes requestsPerMinute costPerMinute redirectUris
      isDisabled lastUsedOn createdAt
      keys { id thumbprint algorithm validFrom validTo revokedAt isValid }
    }
  }
`);

/** A program as the card shows it. */
export type ClientOnCard = NonNullable<ClientCardQuery['apiClient']>;
/** A key as the card shows it. */
export type KeyOnCard = ClientOnCard['keys'][number];
