import { type DocumentNode, type GraphQLError, SchemaMetaFieldDef, TypeMetaFieldDef, visit } from 'graphql';
import { graphError } from '../graph-error.ts';

const FIELDS: ReadonlySet<string> = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

/** Whether a field is answered from the schema itself; `__typename` is not. */
export function isIntrospectionField(name: string): boolean {
  return FIELDS.has(name);
}

/** Whether the document asks for the schema itself; `__typename` does not. */
export function asksForSchema(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Field({ name }) {
      isFound ||= isIntrospectionField(name.value);
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
