import { type GraphQLSchema, isObjectType } from 'graphql';

/** Coordinates of all fields of objects, those of introspection and of subscriptions left out. */
export function fieldsOf(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types
    .filter((type) => !type.name.startsWith('__') && type !== schema.getSubscriptionType())
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}
