import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { keepNewest } from '../keep-newest.ts';
import type { OperationContext } from '../operation-context.ts';

const REMEMBERED = 2_000;

/** Texts that Apollo Server has parsed and found valid for the schema. */
export class KnownDocuments {
  readonly #documents = new Map<string, DocumentNode>();

  find(text: string): DocumentNode | undefined {
    return this.#documents.get(text);
  }

  /** Learns a text once it is about to be executed: whatever stands before that has let it through. */
  plugin(): ApolloServerPlugin<OperationContext> {
    return {
      requestDidStart: async () => ({
        executionDidStart: async ({ source, document }) => this.#remember(source, document),
      }),
    };
  }

  #remember(text: string, document: DocumentNode): void {
    if (this.#documents.has(text)) return;
    keepNewest(this.#documents, text, document, REMEMBERED);
  }
}
