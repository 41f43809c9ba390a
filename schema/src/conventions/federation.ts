import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';

/** A subgraph's parsed SDL with what the registry says it owns. */
export interface SubgraphDocument {
  readonly name: string;
  readonly entities: readonly string[];
  readonly document: DocumentNode;
}

type CompositeNode =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

const COMPOSITE_KINDS: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
]);

/**
 * Entities that do not have exactly one key, `id`, everywhere.
 *
 * Several keys per entity make the gateway drop an entity without an error (federation audit, suite `keys-mashup`).
 */
export function improperKeys(subgraphs: readonly SubgraphDocument[]): string[] {
  const owners = ownersOf(subgraphs);
  return compositesOf(subgraphs).flatMap(({ subgraph, type }) => {
    const keys = directivesOf(type, 'key').map((key) => stringArgument(key, 'fields'));
    const isOwned = owners.has(type.name.value);
    if (keys.length === 0 && !isOwned) return [];
    const at = `${subgraph.name}: ${type.name.value}`;
    return [
      keys.length === 1 && keys[0] === 'id' ? '' : `${at} must have one key, "id", and has [${keys.join(' | ')}]`,
      isOwned ? '' : `${at} is an entity that no subgraph owns in the registry`,
    ].filter(Boolean);
  });
}

/**
 * Uses of the two features that @apollo/gateway answers wrongly without an error: arguments inside
 * `@requires`/`@provides` and `@interfaceObject` (federation audit, suites `requires-with-argument` and
 * `non-resolvable-interface-object`).
 */
export function unsafeFederation(subgraphs: readonly SubgraphDocument[]): string[] {
  return compositesOf(subgraphs).flatMap(({ subgraph, type }) => {
    const at = `${subgraph.name}: ${type.name.value}`;
    const interfaceObject = directivesOf(type, 'interfaceObject').map(() => `${at} uses @interfaceObject`);
    const withArguments = (type.fields ?? []).flatMap((field) =>
      [...directivesOf(field, 'requires'), ...directivesOf(field, 'provides')]
        .filter((directive) => stringArgument(directive, 'fields').includes('('))
        .map((directive) => `${at}.${field.name.value} has arguments inside @${directive.name.value}`),
    );
    return [...interfaceObject, ...withArguments];
  });
}

/** Fields that promise an entity of another subgraph: when that subgraph is away, the promise takes the answer with it. */
export function promisedForeignEntities(subgraphs: readonly SubgraphDocument[]): string[] {
  const owners = ownersOf(subgraphs);
  return compositesOf(subgraphs).flatMap(({ subgraph, type }) =>
    (type.fields ?? [])
      .filter((field) => {
        const owner = owners.get(namedTypeOf(field.type));
        return owner !== undefined && owner !== subgraph.name && isPromised(field.type);
      })
      .map((field) => `${subgraph.name}: ${type.name.value}.${field.name.value} must be nullable`),
  );
}

/** Entities met in the documents: the floor of the gate. */
export function entityCount(subgraphs: readonly SubgraphDocument[]): number {
  return compositesOf(subgraphs).filter(({ type }) => directivesOf(type, 'key').length > 0).length;
}

function ownersOf(subgraphs: readonly SubgraphDocument[]): Map<string, string> {
  return new Map(subgraphs.flatMap(({ name, entities }) => entities.map((entity) => [entity, name] as const)));
}

function compositesOf(subgraphs: readonly SubgraphDocument[]) {
  return subgraphs.flatMap((subgraph) =>
    subgraph.document.definitions.filter(isComposite).map((type) => ({ subgraph, type })),
  );
}

function isComposite(node: { readonly kind: string }): node is CompositeNode {
  return COMPOSITE_KINDS.has(node.kind);
}

function directivesOf(node: CompositeNode | FieldDefinitionNode, name: string): DirectiveNode[] {
  return (node.directives ?? []).filter((directive) => [name, `federation__${name}`].includes(directive.name.value));
}

function stringArgument(directive: DirectiveNode, name: string): string {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value.trim() : '';
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

/** The non-null mark stands directly on the entity: `Person!` or `[Person!]`. */
function isPromised(type: TypeNode): boolean {
  if (type.kind === Kind.NAMED_TYPE) return false;
  if (type.kind === Kind.LIST_TYPE) return isPromised(type.type);
  return type.type.kind === Kind.NAMED_TYPE || isPromised(type.type);
}
