import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { ownTypes } from './walk.ts';

const SHORTEST = 10;
const ROOT_TYPES = new Set(['Query', 'Mutation', 'Subscription']);

interface Described {
  readonly at: string;
  readonly description?: string | null;
}

/** Coordinates that a reader meets without a word of explanation, or with less than ten characters of it. */
export function undescribed(schema: GraphQLSchema): string[] {
  return ownTypes(schema)
    .flatMap(describables)
    .filter(({ description }) => (description ?? '').trim().length < SHORTEST)
    .map(({ at }) => `${at} has no description`);
}

/** How many things a description is asked of: the floor of the gate. */
export function describableCount(schema: GraphQLSchema): number {
  return ownTypes(schema).flatMap(describables).length;
}

function describables(type: GraphQLNamedType): Described[] {
  const itself = ROOT_TYPES.has(type.name) ? [] : [{ at: type.name, description: type.description }];
  return [...itself, ...members(type)];
}

function members(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) return placed(type.name, type.getValues());
  if (isInputObjectType(type)) return placed(type.name, Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const at = `${type.name}.${field.name}`;
    const args = field.args.map((argument) => ({ at: `${at}(${argument.name}:)`, description: argument.description }));
    return [{ at, description: field.description }, ...args];
  });
}

function placed(owner: string, members: readonly { name: string; description?: string | null }[]): Described[] {
  return members.map(({ name, description }) => ({ at: `${owner}.${name}`, description }));
}
