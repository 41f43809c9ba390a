import { defaultFieldResolver, GraphQLError, type GraphQLSchema, isObjectType } from 'graphql';

/** Half of a surrogate pair is no character: it would be stored as another. */
const UNSTORABLE = /\p{Surrogate}/u;

/** What PostgreSQL says of U+0000, in a text and inside JSON. */
const REFUSED_BY_POSTGRES = new Set(['22021', '22P05']);

/** Whether a statement failed for a character that PostgreSQL does not store, and that the domain let through. */
export function isOfUnstorableText(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && REFUSED_BY_POSTGRES.has(String(error.code))) || isOfUnstorableText(error.cause);
}

/** Whether every text in an argument's value can be stored as it is; of U+0000 the domain speaks, beside its field. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !UNSTORABLE.test(value);
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value !== 'object' || value === null || value instanceof Date) return true;
  return Object.values(value).every(isStorable);
}

/**
 * Refuses arguments with text that cannot be stored as BAD_USER_INPUT, before anything of the field runs. Stands behind
 * the access rules: who may not ask learns nothing of the input.
 */
export function refuseUnstorableText(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0 || field.name.startsWith('_')) continue;
      const { resolve = defaultFieldResolver, subscribe } = field;
      // a subscription's arguments are looked at once, when it starts
      if (subscribe) {
        field.subscribe = (...given) => {
          assertStorable(given[1]);
          return subscribe(...given);
        };
      } else {
        field.resolve = (...given) => {
          assertStorable(given[1]);
          return resolve(...given);
        };
      }
    }
  }
}

function assertStorable(args: unknown): void {
  if (isStorable(args)) return;
  throw new GraphQLError('A text holds half of a character', { extensions: { code: 'BAD_USER_INPUT' } });
}
