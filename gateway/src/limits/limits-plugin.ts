import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { ASTVisitor, ValidationContext } from 'graphql';
import { findShapeFaults } from './operation-shape.ts';
import { findPageFaults } from './page-size.ts';

/** Validation rule: the document's shape is within the limits. */
export function shapeRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const [fault] = findShapeFaults(document);
      if (fault) context.reportError(fault);
      return false;
    },
  };
}

/** Refuses too large pages once the operation and its variables are known, before anything is planned. */
export function pageLimitPlugin(): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request }) {
          const [fault] = operation ? findPageFaults(document, operation, request.variables) : [];
          if (fault) throw fault;
        },
      };
    },
  };
}
