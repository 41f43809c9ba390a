import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { graphError } from '../graph-error.ts';

/** Sends who subscribes over plain HTTP to the WebSocket, with 400. */
export function socketOnlyPlugin(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
          throw graphError(
            'SUBSCRIPTION_UNSUPPORTED',
            'Subscriptions come over WebSocket, subprotocol graphql-transport-ws',
            { extensions: { http: { status: 400 } } },
          );
        },
      };
    },
  };
}
