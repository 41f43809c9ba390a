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

/** As much of an access rule as is looked at here. */
interface Rule {
  readonly name: string;
  readonly maskFor?: unknown;
  readonly parts?: { readonly rules: readonly Rule[]; compose(rules: readonly Rule[]): Rule };
}

/** Fields that some viewers see masked, each with the names of the rules that show it whole. */
export type MaskedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** The masked fields of one subgraph's executable schema; where two types have one of a name, whole is whole in both. */
export function maskedFields(schema: GraphQLSchema): MaskedFields {
  const masked = new Map<string, Set<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = ruleOf(field, type);
      if (!rule || !alternatives(rule).some(isMask)) continue;
      const whole = alternatives(rule).filter((part) => !isMask(part));
      const names = whole.map(({ name }) => name).filter((name) => masked.get(field.name)?.has(name) ?? true);
      masked.set(field.name, new Set(names));
    }
  }
  return masked;
}

/**
 * Inputs by which a masked value could be found out, guess by guess: arguments of queries and subscriptions, and all they
 * lead to. A mask over what can be searched by is no mask; who sees the value whole may search by it.
 */
export function askableMasked(schema: GraphQLSchema, masked: MaskedFields): string[] {
  const found: string[] = [];
  for (const root of [schema.getQueryType(), schema.getSubscriptionType()]) {
    for (const field of root ? Object.values(root.getFields()) : []) {
      const rule = root ? ruleOf(field, root) : undefined;
      for (const argument of field.args) {
        for (const path of pathsIn(argument.name, argument.type, new Set())) {
          const isGuess = [...masked].some(([name, whole]) => isOf(path, name) && !seesWhole(rule, whole));
          if (isGuess) found.push(`${root?.name}.${field.name}(${path})`);
        }
      }
    }
  }
  return found;
}

function ruleOf(field: { readonly extensions: object }, type: { readonly extensions: object }): Rule | undefined {
  const accessOf = ({ extensions }: { readonly extensions: object }) =>
    'access' in extensions ? (extensions.access as Rule | undefined) : undefined;
  return accessOf(field) ?? accessOf(type);
}

function isMask({ maskFor, parts }: Rule): boolean {
  return maskFor !== undefined && parts?.rules.length === 1;
}

/** The rules any of which is enough; one whose parts must all hold is taken as a whole. */
function alternatives(rule: Rule): Rule[] {
  if (!rule.parts || isMask(rule) || rule.parts.compose(rule.parts.rules).name.includes(') and (')) return [rule];
  return rule.parts.rules.flatMap(alternatives);
}

function seesWhole(rule: Rule | undefined, whole: ReadonlySet<string>): boolean {
  return rule !== undefined && alternatives(rule).every(({ name }) => whole.has(name));
}

/** Fields that need a masked one of another subgraph: the gateway would fetch it whole. */
export function requiredMasked({ document, masked }: { document: DocumentNode; masked: MaskedFields }): string[] {
  const found: string[] = [];
  visit(document, {
    [Kind.FIELD_DEFINITION]: (field) => {
      for (const { name, arguments: given = [] } of field.directives ?? []) {
        if (!/(^|__)requires$/.test(name.value)) continue;
        const fields = given.map(({ value }) => (value.kind === Kind.STRING ? value.value : '')).join(' ');
        for (const hidden of masked.keys())
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

/** `taxNumber`, `taxNumbers`, `filter.taxNumberStartsWith`. */
function isOf(path: string, name: string): boolean {
  return path.split('.').some((part) => part.startsWith(name));
}
