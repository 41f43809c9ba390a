import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** An object of invented data: its type, and a key by which all its values are reckoned. */
export interface InventedObject {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** Answers every field of a schema. */
export interface Invention {
  readonly fieldResolver: GraphQLFieldResolver<InventedObject | undefined, unknown>;
  readonly typeResolver: GraphQLTypeResolver<unknown, unknown>;
}

/** few, so that the same object comes again and again */
const KEYS = 5;
/** objects that have no key of their own */
const SEEDS = 20;
const LENGTH_MAX = 3;
/** one value in so many is refused, is null */
const REFUSED = 23;
const NULL = 9;
const UNKNOWN = 11;

/** @param keys entity → the field that names it */
export function invention(keys: ReadonlyMap<string, string>): Invention {
  return {
    fieldResolver(object, args, _context, { schema, parentType, fieldName, returnType }) {
      if (object && Object.hasOwn(object, fieldName)) return object[fieldName];
      const key = object?.[keys.get(parentType.name) ?? 'seed'] ?? '';
      const given = JSON.stringify(Object.entries(args).sort());
      const seed = `${parentType.name}.${fieldName} ${key} ${given} ${requiredBy(fieldName, object)}`;
      if (draw(`refusal ${seed}`) % REFUSED === 0)
        throw new GraphQLError('Not for you', { extensions: { code: 'FORBIDDEN' } });
      return valueFor(returnType, seed, schema, false);
    },
    typeResolver: (value) => (value as InventedObject).__typename,
  };

  function valueFor(type: GraphQLOutputType, seed: string, schema: GraphQLSchema, isRequired: boolean): unknown {
    if (isNonNullType(type)) return valueFor(type.ofType, seed, schema, true);
    if (!isRequired && draw(`null ${seed}`) % NULL === 0) return null;
    if (isListType(type)) {
      const length = draw(`length ${seed}`) % (LENGTH_MAX + 1);
      return Array.from({ length }, (_, index) => valueFor(type.ofType, `${seed}/${index}`, schema, false));
    }
    // in the order of their names: two schemas may write the same type in another order
    if (isEnumType(type))
      return pick(
        type.getValues().map(({ name }) => name),
        seed,
      );
    if (isAbstractType(type))
      return objectOf(
        pick(
          schema.getPossibleTypes(type).map(({ name }) => name),
          seed,
        ),
        seed,
      );
    if (isObjectType(type)) return objectOf(type.name, seed);
    return leafOf(type.name, seed);
  }

  function objectOf(name: string, seed: string): InventedObject {
    const key = keys.get(name);
    if (key === undefined) return { __typename: name, seed: draw(seed) % SEEDS };
    return { __typename: name, [key]: String(draw(`key ${seed}`) % KEYS) };
  }
}

/** Whether the subgraph of an entity does not know it. */
export function isUnknown(type: string, key: unknown): boolean {
  return draw(`unknown ${type} ${key}`) % UNKNOWN === 0;
}

/** What the town's taxes are reckoned from: a wrong value on the way gives another tax. */
function requiredBy(field: string, object: InventedObject | undefined): string {
  return field === 'tax' ? `${object?.age} ${object?.kind} ${object?.area}` : '';
}

function leafOf(scalar: string, seed: string): unknown {
  if (scalar === 'Int') return draw(seed) % 1000;
  if (scalar === 'Float') return (draw(seed) % 1000) / 4;
  if (scalar === 'Boolean') return draw(seed) % 2 === 0;
  if (scalar === 'Moment') return { seconds: draw(seed), zone: [null, 'Київ'] };
  return String(draw(seed) % 100);
}

function pick(names: readonly string[], seed: string): string {
  return [...names].sort()[draw(`pick ${seed}`) % names.length] ?? '';
}

/** FNV-1a: the same number for the same text everywhere. */
function draw(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}
