import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

const INACCESSIBLE: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'inaccessible' },
  arguments: [],
};

/**
 * The SDL of a subgraph with everything hidden but some fields.
 * @param shown coordinates of fields, `Query.appeals`; types without one are hidden whole
 */
export function showOnly(sdl: string, shown: ReadonlySet<string>): string {
  const document: DocumentNode = parse(sdl);
  const isShown = (type: string) => [...shown].some((at) => at.startsWith(`${type}.`) || at === type);
  return print(
    visit(document, {
      ObjectTypeDefinition(type) {
        if (!isShown(type.name.value)) return hidden(type);
        const fields = type.fields?.map((field) =>
          shown.has(`${type.name.value}.${field.name.value}`) ? field : hidden(field),
        );
        return { ...type, fields };
      },
      InputObjectTypeDefinition: (type) => hidden(type),
    }),
  );
}

function hidden<Node extends ObjectTypeDefinitionNode | InputObjectTypeDefinitionNode | FieldDefinitionNode>(
  node: Node,
): Node {
  const directives = (node.directives ?? []).filter(({ name }) => name.value !== 'inaccessible');
  return { ...node, directives: [...directives, INACCESSIBLE] };
}
