import { type GraphQLResolveInfo, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

const rootFields = new WeakMap<OperationDefinitionNode, Map<string, string>>();

/** The root field under which a value is read, by its own name whatever the alias: `Query.person`, `Query._entities`. */
export function rootCoordinate({ path, operation, fragments }: GraphQLResolveInfo): string {
  let root = path;
  while (root.prev) root = root.prev;
  let fields = rootFields.get(operation);
  if (!fields) {
    fields = new Map();
    collect(operation.selectionSet, fragments, fields);
    rootFields.set(operation, fields);
  }
  return `${root.typename}.${fields.get(String(root.key)) ?? root.key}`;
}

function collect(
  { selections }: SelectionSetNode,
  fragments: GraphQLResolveInfo['fragments'],
  fields: Map<string, string>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) fields.set(selection.alias?.value ?? selection.name.value, selection.name.value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, fragments, fields);
    else {
      const fragment = fragments[selection.name.value];
      if (fragment) collect(fragment.selectionSet, fragments, fields);
    }
  }
}
