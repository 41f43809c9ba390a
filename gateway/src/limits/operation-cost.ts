import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isUnionType,
  Kind,
  OperationTypeNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { fragmentsOf } from '../fragments-of.ts';
import { type GivenVariables, givenValue } from './given-value.ts';

/** A point for an object, a tenth for a value, ten for a change; counted in tenths, which add up without remainders. */
const OBJECT = 10;
const VALUE = 1;
const MUTATION = 100;
const POINT = 10;
/** how long a list is taken to be that says nothing of its length */
const ASSUMED_LENGTH = 10;
/** introspection is answered from memory, and its lists are as long as the schema */
const ASSUMED_INTROSPECTION_LENGTH = 5;
/** lists of a page that are as long as the page's `first` */
const PAGE_LISTS = new Set(['edges', 'nodes']);

/**
 * What answering a valid operation may cost at most, before anything is planned. A list multiplies what is inside it by
 * its `first` (from the text, the variables, or the schema's own default); a page hands its `first` down to its `edges`.
 * `@skip` and `@include` change nothing.
 *
 * @returns points, rounded up
 */
export function operationCost(schema: GraphQLSchema, document: DocumentNode, given: GivenVariables): number {
  const fragments = fragmentsOf(document);

  function ofSelections(type: GraphQLCompositeType, { selections }: SelectionSetNode, page: number | null): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += ofField(type, selection, page);
      else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        const condition = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
        if (fragment && isCompositeType(condition)) cost += ofSelections(condition, fragment.selectionSet, page);
      }
    }
    return cost;
  }

  function ofField(parent: GraphQLCompositeType, node: FieldNode, page: number | null): number {
    const field = fieldOf(schema, parent, node.name.value);
    if (!field) return VALUE;
    const ownPage = pageOf(field, node.arguments ?? [], given);
    const length = isList(field.type) ? (ownPage ?? (PAGE_LISTS.has(field.name) ? page : null) ?? assumed(field)) : 1;
    const answer = getNamedType(field.type);
    if (!isCompositeType(answer) || !node.selectionSet) return length * VALUE;
    return length * (OBJECT + ofSelections(answer, node.selectionSet, ownPage));
  }

  const { operation, selectionSet } = given.operation;
  const root = schema.getRootType(operation);
  if (!root) return 0;
  const changes = operation === OperationTypeNode.MUTATION ? selectionSet.selections.length * MUTATION : 0;
  return Math.ceil((changes + ofSelections(root, selectionSet, null)) / POINT);
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isUnionType(parent) ? undefined : parent.getFields()[name];
}

/** The number of rows asked for; null for a field that is not paged. Never below zero: nothing may make up for the rest. */
function pageOf(
  field: GraphQLField<unknown, unknown>,
  written: readonly ArgumentNode[],
  given: GivenVariables,
): number | null {
  const slices = field.args.filter(({ name }) => name === 'first' || name === 'last');
  if (slices.length === 0) return null;
  const asked = slices.map(({ name, defaultValue }) => {
    const argument = written.find((candidate) => candidate.name.value === name);
    const value = argument && givenValue(argument.value, given);
    return value === undefined ? defaultValue : value;
  });
  const numbers = asked.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  return numbers.length === 0 ? ASSUMED_LENGTH : Math.max(0, ...numbers);
}

function assumed(field: GraphQLField<unknown, unknown>): number {
  return isIntrospectionType(getNamedType(field.type)) ? ASSUMED_INTROSPECTION_LENGTH : ASSUMED_LENGTH;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
