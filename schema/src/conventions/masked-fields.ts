import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';

interface Maskable {
  readonly maskFor?: unknown;
  readonly parts?: { readonly rules: readonly Maskable[] };
}

/** Names of fields that some viewers see masked, in one subgraph's executable schema. */
export function maskedFields(schema: GraphQLSchema): string[] {
  const names = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = (field.extensions.access ?? type.extensions.access) as Maskable | undefined;
      if (rule && isMasking(rule)) names.add(field.name);
    }
  }
  return [...names].sort();
}

/** A mask is made by the innermost rule; a combination only passes it on. */
function isMasking({ maskFor, parts }: Maskable): boolean {
  if (!maskFor) return false;
  if (!parts || parts.rules.length === 1) return true;
  return parts.rules.some(isMasking);
}

/**
 * Inputs by which a masked value could be found out, guess by guess: arguments of queries and subscriptions, and all they
 * lead to. A mask over what can be searched by is no mask.
 */
export function askableMasked(schema: GraphQLSchema, masked: readonly string[]): string[] {
  const found: string[] = [];
  for (const root of [schema.getQueryType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      for (const argument of field.args) {
        for (const path of pathsIn(argument.name, argument.type, new Set())) {
          if (masked.some((name) => path.split('.').some((part) => isOf(part, name))))
            found.push(`${root?.name}.${field.name}(${path})`);
        }
      }
    }
  }
  return found;
}

/** Fields that need a masked one of another subgraph: the gateway would fetch it whole. */
export function requiredMasked({ document, masked }: { document: DocumentNode; masked: readonly string[] }): string[] {
  const found: string[] = [];
  visit(document, {
    [Kind.FIELD_DEFINITION]: (field) => {
      for (const { name, arguments: given = [] } of field.directives ?? []) {
        if (!/(^|__)requires$/.test(name.value)) continue;
        const fields = given.map(({ value }) => (value.kind === Kind.STRING ? value.value : '')).join(' ');
        for (const hidden of masked)
          if (fields.split(/\W+/).includes(hidden)) found.push(`${field.name.value} requires ${hidden}`);
      }
    },
  });
  return found;
}

function* pathsIn(name: string, type: GraphQLInputType, seen: ReadonlySet<string>): Generator<string> {
  yield name;
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name)) return;
  const inner = new Set([...seen, named.name]);
  for (const field of Object.values(named.getFields()))
    for (const path of pathsIn(field.name, field.type, inner)) yield `${name}.${path}`;
}

/** `taxNumber`, `taxNumbers`, `taxNumberStartsWith`. */
function isOf(part: string, name: string): boolean {
  return part.startsWith(name);
}
