import {
  type BreakingChange,
  BreakingChangeType,
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/**
 * Changes that break a client who was given no warning.
 *
 * A field, an argument or an enum value may go once the contract has carried `@deprecated` on it; a type may go once
 * every field that led to it was deprecated. Nothing else may break.
 *
 * @param before SDL of the contract as it was
 * @param after SDL of the contract as it is
 */
export function unannouncedBreaks(before: string, after: string): string[] {
  const old = buildSchema(before);
  return findBreakingChanges(old, buildSchema(after))
    .filter((change) => !wasAnnounced(old, change))
    .map(({ description }) => description);
}

function wasAnnounced(old: GraphQLSchema, { type, description }: BreakingChange): boolean {
  const [owner = '', member = '', argument = ''] = coordinatesIn(type, description);
  switch (type) {
    case BreakingChangeType.FIELD_REMOVED:
      return isDeprecated(memberOf(old, owner, member));
    case BreakingChangeType.VALUE_REMOVED_FROM_ENUM:
      return isDeprecated(memberOf(old, owner, member));
    case BreakingChangeType.ARG_REMOVED:
      return isDeprecated(argumentOf(old, owner, member, argument));
    case BreakingChangeType.TYPE_REMOVED:
      return everyWayInWasDeprecated(old, owner);
    default:
      return false;
  }
}

/** graphql-js tells a change in words only: read the names back out of its sentence. */
function coordinatesIn(type: BreakingChangeType, description: string): string[] {
  const sentences: Partial<Record<BreakingChangeType, RegExp>> = {
    [BreakingChangeType.FIELD_REMOVED]: /^(\w+)\.(\w+) was removed/,
    [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: /^(?<value>\w+) was removed from enum type (?<owner>\w+)/,
    [BreakingChangeType.ARG_REMOVED]: /^(\w+)\.(\w+) arg (\w+) was removed/,
    [BreakingChangeType.TYPE_REMOVED]: /^(\w+) was removed/,
  };
  const match = sentences[type]?.exec(description);
  if (match?.groups) return [match.groups.owner ?? '', match.groups.value ?? ''];
  return match?.slice(1) ?? [];
}

interface Deprecable {
  readonly deprecationReason?: string | null;
}

function isDeprecated(member: Deprecable | undefined): boolean {
  return member?.deprecationReason != null;
}

function memberOf(schema: GraphQLSchema, owner: string, member: string): Deprecable | undefined {
  const type = schema.getType(owner);
  if (isEnumType(type)) return type.getValue(member) ?? undefined;
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return type.getFields()[member];
  return undefined;
}

function argumentOf(schema: GraphQLSchema, owner: string, member: string, argument: string): Deprecable | undefined {
  const type = schema.getType(owner);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  return type.getFields()[member]?.args.find(({ name }) => name === argument);
}

function everyWayInWasDeprecated(schema: GraphQLSchema, removed: string): boolean {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    .filter(({ name }) => name !== removed)
    .flatMap((type) => Object.values(type.getFields()))
    .filter((field) => leadsTo(field.type, removed) || takes(field, removed))
    .every(isDeprecated);
}

function takes(field: object, type: string): boolean {
  return 'args' in field && Array.isArray(field.args) && field.args.some((argument) => leadsTo(argument.type, type));
}

function leadsTo(type: GraphQLType, name: string): boolean {
  return getNamedType(type).name === name;
}
