import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** A field together with the type it stands in; `at` is its schema coordinate, `Appeal.subject`. */
export interface PlacedField {
  readonly at: string;
  readonly owner: GraphQLObjectType | GraphQLInterfaceType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Types that we declared: neither GraphQL's own nor introspection. */
export function ownTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

/** Every field that answers something, with its coordinate. */
export function outputFields(schema: GraphQLSchema): PlacedField[] {
  return ownTypes(schema)
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((owner) =>
      Object.values(owner.getFields()).map((field) => ({ at: `${owner.name}.${field.name}`, owner, field })),
    );
}
