import { defaultFieldResolver, GraphQLError, type GraphQLSchema, isObjectType } from 'graphql';

/** PostgreSQL stores no U+0000, and half of a surrogate pair is no character: it would be stored as another. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Whether every text in an argument's value can be stored as it is. */
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
  throw new GraphQLError('A text holds U+0000 or half of a character', { extensions: { code: 'BAD_USER_INPUT' } });
}
