import { DomainError } from '@hromada/shared/errors';
import {
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  parse,
  subscribe,
} from 'graphql';
import type { Actor } from './actors.ts';
import { argumentsOf } from './arguments.ts';
import { documentOf, fieldsOf, type Way } from './ways.ts';
import { TARGETS, type WorldSubgraph } from './world.ts';

/**
 * What one asking of one field came to: a value, a masked one, a refusal by the field's rule, one by the command behind
 * it, or null without a word.
 */
export type Verdict = 'ALLOW' | 'MASK' | 'DENY' | 'FORBID' | 'NULL';

/** What an actor got of the fields at the end of a way; undefined when no object of it was shown to them. */
export type Answer = ReadonlyMap<string, Verdict> | undefined;

const REFUSALS = new Set(['FORBIDDEN', 'UNAUTHENTICATED']);
const MASK = '•';
/** Not a measure: the world has an event for every subscription, and one that never comes is a fault of the world. */
const EVENT_MS = 10_000;

/** Asks all fields at the end of a way as an actor, again without those that were refused and took the object away. */
export async function askWay(subgraph: WorldSubgraph, way: Way, { viewer }: Actor): Promise<Answer> {
  const verdicts = new Map<string, Verdict>();
  let remaining = fieldsOf(way.type);
  for (;;) {
    const selections = remaining.map((field) => selectionOf(way, field));
    const { data, errors = [] } = await run(subgraph, way, documentOf(way, selections), subgraph.contextOf(viewer));
    const objects = objectsAt(way, data);
    if (objects.length > 0) {
      for (const field of remaining) verdicts.set(field.name, verdictOf(way, field, objects, errors));
      return verdicts;
    }
    const fatal = remaining.filter(
      (field) => isNonNullType(field.type) && errors.some((error) => isAbout(error, way, field)),
    );
    if (fatal.length === 0) return undefined;
    for (const field of fatal) {
      const error = errors.find((candidate) => isAbout(candidate, way, field));
      verdicts.set(field.name, error ? verdictOfError(error) : 'ALLOW');
    }
    remaining = remaining.filter((field) => !fatal.includes(field));
  }
}

/**
 * Asks one field of an object in the hand: the type of the object is the root of the operation. Shows what the field's
 * own rule says where no way leads to the object.
 */
export async function askInHand(
  subgraph: WorldSubgraph,
  field: {
    readonly schema: GraphQLSchema;
    readonly coordinate: string;
    readonly field: GraphQLField<unknown, unknown>;
  },
  parent: unknown,
  { viewer }: Actor,
): Promise<Verdict> {
  const inner = isLeafType(getNamedType(field.field.type)) ? '' : ' { __typename }';
  const document = parse(`{ ${field.field.name}${argumentsOf(field.coordinate, field.field)}${inner} }`);
  const contextValue = subgraph.contextOf(viewer);
  const answer = await execute({ schema: field.schema, document, rootValue: parent, contextValue });
  const error = answer.errors?.find(({ path }) => path?.length === 1) ?? answer.errors?.[0];
  if (error) return verdictOfError(error);
  return verdictOfValue(answer.data?.[field.field.name]);
}

/** Asks a root field by itself: whether its gate lets the actor through. */
export async function askRoot(
  subgraph: WorldSubgraph,
  { operation, field }: { operation: 'query' | 'mutation' | 'subscription'; field: GraphQLField<unknown, unknown> },
  { viewer }: Actor,
): Promise<Verdict> {
  const root = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[operation];
  const inner = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const selection = `${field.name}${argumentsOf(`${root}.${field.name}`, field)}${inner}`;
  const contextValue = subgraph.contextOf(viewer);
  const document = parse(`${operation} { ${selection} }`);
  if (operation === 'subscription') {
    const stream = await subscribe({ schema: subgraph.schema, document, contextValue });
    if (!('next' in stream)) return stream.errors?.[0] ? verdictOfError(stream.errors[0]) : 'ALLOW';
    await stream.return?.(undefined);
    return 'ALLOW';
  }
  const answer = await execute({ schema: subgraph.schema, document, contextValue });
  const error = answer.errors?.find(({ path }) => path?.length === 1);
  if (error) return verdictOfError(error);
  return verdictOfValue(answer.data?.[field.name]);
}

async function run(subgraph: WorldSubgraph, way: Way, source: string, contextValue: object): Promise<ExecutionResult> {
  const document = parse(source);
  if (way.operation === 'query') return execute({ schema: subgraph.schema, document, contextValue });
  const stream = await subscribe({ schema: subgraph.schema, document, contextValue });
  if (!('next' in stream)) return stream;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The world has no event for ${way.name}`)), EVENT_MS);
  });
  try {
    const { value } = await Promise.race([stream.next(), tooLate]);
    if (!value) throw new Error(`${way.name} ended before its first event`);
    return value;
  } finally {
    clearTimeout(timer);
    await stream.return?.(undefined);
  }
}

/** Objects at the end of a way, each with its place in the answer; where the way passes a record, only that one's. */
function objectsAt(
  { steps }: Way,
  data: unknown,
): { path: readonly (string | number)[]; value: Record<string, unknown> }[] {
  let found: { path: readonly (string | number)[]; value: unknown }[] = [{ path: [], value: data }];
  for (const step of steps) {
    const target = TARGETS[step.type.name];
    found = found
      .filter(({ value }) => isObject(value))
      .map(({ path, value }) => ({ path: [...path, step.name], value: (value as Record<string, unknown>)[step.name] }))
      .flatMap(spread)
      .filter(({ value }) => isObject(value) && (target === undefined || value.target === target));
  }
  return found.filter((place): place is { path: typeof place.path; value: Record<string, unknown> } =>
    isObject(place.value),
  );
}

function spread(place: {
  path: readonly (string | number)[];
  value: unknown;
}): { path: readonly (string | number)[]; value: unknown }[] {
  if (!Array.isArray(place.value)) return [place];
  return place.value.flatMap((value, index) => spread({ path: [...place.path, index], value }));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function keyOf(way: Way, field: GraphQLField<unknown, unknown>): string {
  return way.shape === 'alias' ? `other_${field.name}` : field.name;
}

function selectionOf(way: Way, field: GraphQLField<unknown, unknown>): string {
  const inner = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const name = way.shape === 'alias' ? `${keyOf(way, field)}: ${field.name}` : field.name;
  return `${name}${argumentsOf(`${way.type.name}.${field.name}`, field)}${inner}`;
}

function isAbout({ path = [] }: GraphQLError, way: Way, field: GraphQLField<unknown, unknown>): boolean {
  const names = path.filter((part) => typeof part === 'string');
  const expected = [...way.steps.map(({ name }) => name), keyOf(way, field)];
  return names.length === expected.length && names.every((name, index) => name === expected[index]);
}

function verdictOf(
  way: Way,
  field: GraphQLField<unknown, unknown>,
  objects: readonly { path: readonly (string | number)[]; value: Record<string, unknown> }[],
  errors: readonly GraphQLError[],
): Verdict {
  const key = keyOf(way, field);
  const verdicts = objects.map(({ path, value }): Verdict => {
    if (value[key] !== null && value[key] !== undefined) return verdictOfValue(value[key]);
    const place = [...path, key].join('.');
    const error = errors.find((candidate) => candidate.path?.slice(0, path.length + 1).join('.') === place);
    if (!error) return 'NULL';
    return error.path?.length === path.length + 1 ? verdictOfError(error) : 'ALLOW';
  });
  return verdicts.find((verdict) => verdict === 'ALLOW' || verdict === 'MASK') ?? verdicts[0] ?? 'NULL';
}

function verdictOfValue(value: unknown): Verdict {
  if (value === null || value === undefined) return 'NULL';
  return JSON.stringify(value).includes(MASK) ? 'MASK' : 'ALLOW';
}

/** An error that is no refusal came from behind the gate: the gate let the actor through. */
function verdictOfError({ originalError }: GraphQLError): Verdict {
  if (!(originalError instanceof DomainError) || !REFUSALS.has(originalError.code)) return 'ALLOW';
  return originalError.details?.field === undefined ? 'FORBID' : 'DENY';
}
