import { Supergraph } from '@apollo/federation-internals';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  lexicographicSortSchema,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  printSchema,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';

/** The part of the graph that anybody may read. */
export interface PublicContract {
  /** the supergraph with everything else hidden: what the gateway serves at /public/graphql */
  readonly supergraph: string;
  /** SDL as a client sees it, sorted by name */
  readonly api: string;
}

const TAG = 'public';
const ROOTS = ['Query', 'Subscription'];
/** what composition adds for the planner alone */
const MACHINERY = /^(join__|link__)/;
const INACCESSIBLE_SPEC = 'https://specs.apollo.dev/inaccessible/v0.2';
const INACCESSIBLE_DEFINITION =
  'directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION';

/**
 * Cuts the public contract out of the composed graph: what is not tagged `public`, and what no tagged field leads to from
 * the roots, becomes `@inaccessible`. Types are kept for their tagged fields only, a tag on a type itself counts for
 * nothing: a field that another subgraph adds to a public type stays hidden.
 *
 * @param supergraphSdl the composed supergraph
 * @throws {Error} when a public field leads to something hidden, or needs a hidden argument
 */
export function publicContract(supergraphSdl: string): PublicContract {
  const document = parse(supergraphSdl);
  const supergraph = `${print(withInaccessible(hideTheRest(document)))}\n`;
  const api = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  return { supergraph, api: `${printSchema(lexicographicSortSchema(api))}\n` };
}

function hideTheRest(document: DocumentNode): DocumentNode {
  const reached = reachedTypes(document);
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (!isTypeDefinitionNode(definition) || MACHINERY.test(definition.name.value)) return definition;
      return reached.has(definition.name.value) ? withTaggedOnly(definition) : hidden(definition);
    }),
  };
}

function withTaggedOnly(type: TypeDefinitionNode): TypeDefinitionNode {
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return {
        ...type,
        fields: type.fields?.map((field) =>
          isTagged(field) ? { ...field, arguments: field.arguments?.map(unlessTagged) } : hidden(field),
        ),
      };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return isTagged(type) ? { ...type, fields: type.fields?.map(unlessTagged) } : hidden(type);
    case Kind.ENUM_TYPE_DEFINITION:
      return isTagged(type) ? { ...type, values: type.values?.map(unlessTagged) } : hidden(type);
    default:
      return unlessTagged(type);
  }
}

function unlessTagged<Node extends Taggable>(node: Node): Node {
  return isTagged(node) ? node : hidden(node);
}

/** Names of the types that tagged fields lead to from the roots. */
function reachedTypes(document: DocumentNode): ReadonlySet<string> {
  const types = new Map<string, DefinitionNode>();
  for (const definition of document.definitions) {
    if ('name' in definition && definition.name) types.set(definition.name.value, definition);
  }
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    const type = types.get(name);
    if (!type) return;
    reached.add(name);
    if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of type.fields ?? []) reach(namedTypeOf(field.type));
    }
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return;
    for (const field of type.fields?.filter(isTagged) ?? []) {
      reach(namedTypeOf(field.type));
      for (const argument of field.arguments ?? []) reach(namedTypeOf(argument.type));
    }
  };
  for (const root of ROOTS) if (hasTaggedField(types.get(root))) reach(root);
  return reached;
}

function hasTaggedField(type: DefinitionNode | undefined): type is ObjectTypeDefinitionNode {
  return type?.kind === Kind.OBJECT_TYPE_DEFINITION && (type.fields ?? []).some(isTagged);
}

type Taggable = Pick<FieldDefinitionNode, 'directives'>;

function isTagged({ directives }: Taggable): boolean {
  return (directives ?? []).some(
    ({ name, arguments: given }) =>
      name.value === 'tag' && given?.some(({ value }) => value.kind === Kind.STRING && value.value === TAG),
  );
}

const INACCESSIBLE: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'inaccessible' },
  arguments: [],
};

function hidden<Node extends Taggable>(node: Node): Node {
  const directives = node.directives ?? [];
  const isHidden = directives.some(({ name }) => name.value === 'inaccessible');
  return isHidden ? node : { ...node, directives: [...directives, INACCESSIBLE] };
}

/** Declares the directive where nothing in the graph had used it yet. */
function withInaccessible(document: DocumentNode): DocumentNode {
  const isDeclared = document.definitions.some(
    (definition) => definition.kind === Kind.DIRECTIVE_DEFINITION && definition.name.value === 'inaccessible',
  );
  if (isDeclared) return document;
  const link = parse(`schema @link(url: "${INACCESSIBLE_SPEC}", for: SECURITY) { query: Query }`).definitions[0];
  const added = link?.kind === Kind.SCHEMA_DEFINITION ? (link.directives ?? []) : [];
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION
      ? { ...definition, directives: [...(definition.directives ?? []), ...added] }
      : definition,
  );
  return { ...document, definitions: [...definitions, ...parse(INACCESSIBLE_DEFINITION).definitions] };
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}
