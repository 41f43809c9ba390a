import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { isRecord } from '../is-record.ts';
import { leafCheck } from './leaf-value.ts';
import type { ResponseRecord } from './response-record.ts';
import { type Collecting, type SelectedField, selectedFields, type TypedSelections } from './selected-fields.ts';

/** What subgraphs answered, cut to what the client asked for. Null where a required value is missing all the way up. */
export type ResponseShape = (answered: ResponseRecord) => ResponseRecord | null;

/** A subgraph's value that has not even the form of its type. */
export class MisshapenValueError extends Error {
  override readonly name = 'MisshapenValueError';
}

/** In the place of an object or a value that may not be null and is. */
const MISSING = Symbol('missing');

type Shape = (value: unknown) => unknown;
type ObjectShape = (object: ResponseRecord) => ResponseRecord | typeof MISSING;

/**
 * Compiles the shape of an operation's answer, by the rules of Apollo's executor: nulls rise to the next field that may
 * be null, a value that is not of its type is null, names come in the order of the text.
 */
export function compileShape(operation: OperationDefinitionNode, collecting: Collecting): ResponseShape {
  const root = collecting.schema.getRootType(operation.operation);
  if (!root) throw new TypeError(`The schema has no ${operation.operation}`);
  const shape = compileObject(root, [{ parent: root, selectionSet: operation.selectionSet }], collecting);
  return (answered) => {
    const shaped = shape(answered);
    return shaped === MISSING ? null : shaped;
  };
}

function compileObject(
  type: GraphQLCompositeType,
  selections: readonly TypedSelections[],
  collecting: Collecting,
): ObjectShape {
  const names: string[] = [];
  const shapes: Shape[] = [];
  for (const [responseName, field] of selectedFields(type, selections, collecting)) {
    names.push(responseName);
    shapes.push(field.name === TypeNameMetaFieldDef.name ? typeName(type) : compileField(field, collecting));
  }
  return (object) => {
    const shaped: ResponseRecord = {};
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] as string;
      const value = (shapes[index] as Shape)(object[name]);
      if (value === MISSING) return MISSING;
      shaped[name] = value;
    }
    return shaped;
  };
}

function typeName(type: GraphQLCompositeType): Shape {
  return isObjectType(type) ? () => type.name : () => MISSING;
}

function compileField({ name, parent, selectionSets }: SelectedField, collecting: Collecting): Shape {
  const field = isUnionType(parent) ? undefined : parent.getFields()[name];
  if (!field) throw new TypeError(`${parent.name} has no ${name}`);
  const answer = getNamedType(field.type);
  const selections = isCompositeType(answer)
    ? selectionSets.map((selectionSet) => ({ parent: answer, selectionSet }))
    : [];
  return compileValue(field.type, selections, collecting);
}

function compileValue(type: GraphQLOutputType, selections: readonly TypedSelections[], collecting: Collecting): Shape {
  if (isNonNullType(type)) {
    const shape = compileValue(type.ofType, selections, collecting);
    return (value) => shape(value) ?? MISSING;
  }
  if (isListType(type)) return listShape(compileValue(type.ofType, selections, collecting));
  if (isLeafType(type)) {
    const isValid = leafCheck(type);
    return (value) => (value !== undefined && value !== null && isValid(value) ? value : null);
  }
  return compositeShape(type, selections, collecting);
}

function listShape(shape: Shape): Shape {
  return (value) => {
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value)) throw new MisshapenValueError('Not a list');
    const shaped = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index += 1) {
      const element = shape(value[index]);
      if (element === MISSING) return null;
      shaped[index] = element;
    }
    return shaped;
  };
}

/** An object's own `__typename` decides which fragments concern it; each type's shape is compiled when one first comes. */
function compositeShape(
  declared: GraphQLCompositeType,
  selections: readonly TypedSelections[],
  collecting: Collecting,
): Shape {
  const shapes = new Map<unknown, ObjectShape | null>();
  const shapeOf = (name: unknown): ObjectShape | null => {
    let shape = shapes.get(name);
    if (shape === undefined) {
      const type = name === undefined ? declared : compositeNamed(name, collecting.schema);
      shape = type ? compileObject(type, selections, collecting) : null;
      shapes.set(name, shape);
    }
    return shape;
  };
  return (value) => {
    if (value === undefined || value === null) return null;
    if (!isRecord(value)) throw new MisshapenValueError('Not an object');
    const shaped = shapeOf(value.__typename)?.(value) ?? null;
    return shaped === MISSING ? null : shaped;
  };
}

function compositeNamed(name: unknown, schema: GraphQLSchema): GraphQLCompositeType | null {
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  return isCompositeType(type) ? type : null;
}
