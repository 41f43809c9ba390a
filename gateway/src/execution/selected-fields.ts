import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A selection set and the type that it is written for. */
export interface TypedSelections {
  readonly parent: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
}

/** Everything that a response name stands for in an object. */
export interface SelectedField {
  readonly name: string;
  /** the type whose field it is: an interface may promise less than the object */
  readonly parent: GraphQLCompositeType;
  readonly selectionSets: readonly SelectionSetNode[];
}

/** What the fields of an operation are collected by. */
export interface Collecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** values of the variables that `@skip` and `@include` name */
  readonly conditions: ReadonlyMap<string, boolean>;
}

/** The fields of an object of a type by response name, in the order in which they are answered. */
export function selectedFields(
  object: GraphQLCompositeType,
  selections: readonly TypedSelections[],
  collecting: Collecting,
): ReadonlyMap<string, SelectedField> {
  const fields = new Map<string, { name: string; parent: GraphQLCompositeType; selectionSets: SelectionSetNode[] }>();
  for (const each of selections) collect(each);
  return fields;

  function collect({ parent, selectionSet }: TypedSelections): void {
    for (const selection of selectionSet.selections) {
      if (!isIncluded(selection, collecting.conditions)) continue;
      if (selection.kind === Kind.FIELD) add(selection, parent);
      else collectFragment(selection, parent);
    }
  }

  function add({ alias, name, selectionSet }: FieldNode, parent: GraphQLCompositeType): void {
    const responseName = (alias ?? name).value;
    const known = fields.get(responseName);
    if (!known)
      fields.set(responseName, { name: name.value, parent, selectionSets: selectionSet ? [selectionSet] : [] });
    else if (selectionSet) known.selectionSets.push(selectionSet);
  }

  function collectFragment(selection: Exclude<SelectionNode, FieldNode>, parent: GraphQLCompositeType): void {
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : collecting.fragments.get(selection.name.value);
    if (!fragment) return;
    const condition = fragment.typeCondition ? collecting.schema.getType(fragment.typeCondition.name.value) : parent;
    if (!isCompositeType(condition) || !isWithin(object, condition, collecting.schema)) return;
    collect({ parent: condition, selectionSet: fragment.selectionSet });
  }
}

function isWithin(object: GraphQLCompositeType, condition: GraphQLCompositeType, schema: GraphQLSchema): boolean {
  if (object === condition) return true;
  return isAbstractType(condition) && 'getInterfaces' in object && schema.isSubType(condition, object);
}

function isIncluded({ directives = [] }: SelectionNode, conditions: Collecting['conditions']): boolean {
  return directives.every((directive) => {
    if (directive.name.value === 'skip') return !ifOf(directive, conditions);
    return directive.name.value !== 'include' || ifOf(directive, conditions);
  });
}

function ifOf(directive: DirectiveNode, conditions: Collecting['conditions']): boolean {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return conditions.get(value.name.value) ?? false;
  return value?.kind === Kind.BOOLEAN && value.value;
}
