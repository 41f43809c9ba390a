import { defaultFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { fieldsOf, objectTypes } from './ways.ts';
import { TARGETS } from './world.ts';

/** An object of a type as its resolvers get it. */
export interface Parent {
  /** empty for the record itself */
  readonly variant: string;
  readonly parent: unknown;
}

/**
 * Remembers which objects the resolvers of a schema were given in watched operations: what the ways showed to somebody is
 * put into everybody's hand.
 */
export function parentsByContext(schema: GraphQLSchema): {
  watch<Context extends object>(context: Context): Context;
  of(type: GraphQLObjectType): readonly Parent[];
} {
  const watched = new WeakSet<object>();
  const seen = new Map<string, unknown[]>();
  for (const type of objectTypes(schema)) {
    for (const field of fieldsOf(type)) {
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, context, info) => {
        if (typeof context === 'object' && context !== null && watched.has(context)) remember(type.name, parent);
        return resolve(parent, args, context, info);
      };
    }
  }
  function remember(type: string, parent: unknown): void {
    const known = seen.get(type);
    if (!known) seen.set(type, [parent]);
    else if (known.length < 50 && !known.includes(parent)) known.push(parent);
  }
  return {
    watch(context) {
      watched.add(context);
      return context;
    },
    of({ name }) {
      const known = seen.get(name) ?? [{}];
      const record = known.find((parent) => isRecord(name, parent)) ?? known[0];
      const parents: Parent[] = [{ variant: '', parent: record }];
      if (
        typeof record === 'object' &&
        record !== null &&
        'unitId' in record &&
        ('personId' in record || name === 'CityIssue')
      )
        parents.push({ variant: 'no unit yet', parent: { ...record, unitId: null, executorId: null } });
      return parents;
    },
  };
}

/** Whether it is the record of the matrix, or a part of it. */
function isRecord(type: string, parent: unknown): boolean {
  if (typeof parent !== 'object' || parent === null) return false;
  const target = TARGETS[type];
  if (target !== undefined) return 'id' in parent && parent.id === target;
  return !('personId' in parent) || parent.personId === TARGETS.Person;
}
