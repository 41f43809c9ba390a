import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { argumentsOf } from './arguments.ts';
import { ENTITIES, TARGETS } from './world.ts';

/** A field on the way to an object, and the type it leads to. */
export interface Step {
  /** name of the field with its arguments, as it stands in a document */
  readonly selection: string;
  readonly name: string;
  readonly type: GraphQLObjectType;
}

/** How the fields at the end of a way are asked. */
export type Shape = 'plain' | 'alias' | 'fragment' | 'inline fragment';

/** A way from a root to the objects of a type. */
export interface Way {
  /** as the reviewed file names it, `Query.appeal answer` */
  readonly name: string;
  readonly operation: 'query' | 'subscription';
  readonly steps: readonly Step[];
  readonly type: GraphQLObjectType;
  readonly shape: Shape;
}

/** Fields of an object type that belong to the subgraph's own contract. */
export function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(({ name }) => name !== '_service' && name !== '_entities');
}

/** Object types of the contract without the roots, in the order of their names. */
export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('_') && !roots.has(type))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The first step from a root: a query, a subscription, or `_entities`, which leads to a union. */
export function waysFromRoots(schema: GraphQLSchema): Way[] {
  const ways: Way[] = [];
  for (const [operation, root] of [
    ['query', schema.getQueryType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const) {
    if (!root) continue;
    for (const field of fieldsOf(root)) {
      const step = stepOf(root, field);
      if (step)
        ways.push({ name: `${root.name}.${field.name}`, operation, steps: [step], type: step.type, shape: 'plain' });
    }
  }
  const union = schema.getType('_Entity');
  for (const type of isUnionType(union) ? union.getTypes() : []) {
    const id = ENTITIES[type.name];
    if (!id || !isResolvable(type)) continue;
    const selection = `_entities(representations: [{ __typename: "${type.name}", id: "${id}" }])`;
    const step = { selection, name: '_entities', type };
    ways.push({ name: `_entities ${type.name}`, operation: 'query', steps: [step], type, shape: 'plain' });
  }
  return ways;
}

/** Whether the subgraph answers references to it, or only makes them. */
function isResolvable({ extensions }: GraphQLObjectType): boolean {
  const { subgraph } = (extensions.apollo ?? {}) as { subgraph?: { resolveReference?: unknown } };
  return subgraph?.resolveReference !== undefined;
}

/** The ways one field further. */
export function waysFurther(way: Way): Way[] {
  return fieldsOf(way.type).flatMap((field) => {
    const step = stepOf(way.type, field);
    if (!step || isBackwards(way, step.type)) return [];
    const steps = [...way.steps, step];
    return [{ ...way, name: `${way.name} ${field.name}`, steps, type: step.type }];
  });
}

/** Pages and their edges are part of the field that answers them: every list is a way of its own. */
export function isPage(type: GraphQLObjectType): boolean {
  return /(Connection|Edge)$/.test(type.name);
}

/** The same way with its last selection written otherwise. */
export function inShape(way: Way, shape: Shape): Way {
  return { ...way, shape, name: `${way.name} (${shape})` };
}

/**
 * The document that asks fields of the objects at the end of a way. `target` is asked on the way, so that the record of
 * the matrix can be told from others of its type.
 */
export function documentOf({ operation, steps, type, shape }: Way, selections: readonly string[]): string {
  const leaves = ['__typename', ...selections];
  const last = {
    plain: leaves,
    alias: leaves,
    fragment: ['...Leaves'],
    'inline fragment': [`... on ${type.name} { ${leaves.join(' ')} }`],
  }[shape];
  const inner = steps.reduceRight((nested, step) => {
    const target = TARGETS[step.type.name] === undefined ? '' : 'target: id ';
    const own = `${target}${nested}`;
    const isEntity = step.name === '_entities';
    return `${step.selection} { ${isEntity ? `... on ${step.type.name} { ${own} }` : own} }`;
  }, last.join(' '));
  const fragment = shape === 'fragment' ? ` fragment Leaves on ${type.name} { ${leaves.join(' ')} }` : '';
  return `${operation} { ${inner} }${fragment}`;
}

function stepOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Step | undefined {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return undefined;
  const selection = field.name + argumentsOf(`${parent.name}.${field.name}`, field);
  return { selection, name: field.name, type };
}

/** A way that comes back to a type it has passed would go round for ever. */
function isBackwards({ steps }: Way, type: GraphQLObjectType): boolean {
  return steps.filter((step) => step.type === type).length > 1;
}
