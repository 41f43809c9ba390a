import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Types whose reading is itself journalled before it answers. */
const JOURNAL = /^DataAccess(Entry)?(Connection)?$/;

/**
 * Fields through which a refusal of personal data would take away what is not personal.
 *
 * A personal field is refused when the journal of access cannot be written (2297-VI). Its null rises to the nearest
 * nullable place; up to there everything has to be personal too. So a field may promise a value that can be refused only
 * in a type of which every field is personal, and a type that can be lost as a whole is promised by nobody else.
 *
 * @param isPersonal whether the field of this coordinate, `Person.fullName`, is personal
 */
export function spreadingRefusals(schema: GraphQLSchema, isPersonal: (coordinate: string) => boolean): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('_'),
  );
  const lost = lostTypes(types, isPersonal);
  const found: string[] = [];
  for (const type of types) {
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    const fields = Object.values(type.getFields());
    const isWholly = fields.every((field) => isPersonal(`${type.name}.${field.name}`));
    for (const field of fields) {
      const coordinate = `${type.name}.${field.name}`;
      const rises = isNonNullType(field.type) && (isPersonal(coordinate) || lost.has(getNamedType(field.type).name));
      const isReading = isRoot && isNonNullType(field.type) && JOURNAL.test(getNamedType(field.type).name);
      if ((rises && !isWholly) || isReading) found.push(coordinate);
    }
  }
  return found;
}

/** Names of types whose objects are lost as a whole when something in them is refused. */
function lostTypes(types: readonly GraphQLObjectType[], isPersonal: (coordinate: string) => boolean): Set<string> {
  const lost = new Set<string>();
  const falls = (type: GraphQLObjectType, field: Field) =>
    isNonNullType(field.type) && (isPersonal(`${type.name}.${field.name}`) || lost.has(getNamedType(field.type).name));
  for (let before = -1; before < lost.size; ) {
    before = lost.size;
    for (const type of types)
      if (Object.values(type.getFields()).some((field) => falls(type, field))) lost.add(type.name);
  }
  return lost;
}
