import { type DocumentNode, type GraphQLError, visit } from 'graphql';
import { graphError } from '../graph-error.ts';

/** Whether the document asks for the schema itself; `__typename` does not. */
export function asksForSchema(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Field({ name }) {
      isFound ||= name.value === '__schema' || name.value === '__type';
    },
  });
  return isFound;
}

/** The refusal of introspection; 400 over HTTP. @param address where the schema is read instead */
export function introspectionRefused(address: string): GraphQLError {
  return graphError('INTROSPECTION_DISABLED', `Read the schema at ${address}`, {
    extensions: { http: { status: 400 } },
  });
}
