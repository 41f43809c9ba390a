import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { outputFields, ownTypes } from './walk.ts';

const VERB_NOUN = /^[a-z]+([A-Z][a-z0-9]*)+$/;
const BOUND_IN_WORDS = /at most|up to \d|no more than|не більше|щонайбільше|≤/i;
const MONEY_WORDS = new Set(['fee', 'amount', 'price', 'cost', 'money', 'salary', 'payment', 'kopiykas', 'hryvnias']);

/** Mutations that are not verb and noun, or whose single `input` cannot be repeated safely. */
export function improperMutations(schema: GraphQLSchema): string[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return mutations.flatMap((mutation) => {
    const at = `Mutation.${mutation.name}`;
    return [
      VERB_NOUN.test(mutation.name) ? '' : `${at} is not a verb and a noun`,
      takesOneInput(mutation) ? '' : `${at} does not take exactly one argument, input: …!`,
      hasIdempotencyKey(mutation) ? '' : `${at} has no idempotencyKey: ID! in its input`,
      answersProblems(mutation.type) ? '' : `${at} does not answer problems`,
    ].filter(Boolean);
  });
}

function takesOneInput({ args }: GraphQLField<unknown, unknown>): boolean {
  const [input] = args;
  return args.length === 1 && input?.name === 'input' && isNonNullType(input.type);
}

function hasIdempotencyKey({ args }: GraphQLField<unknown, unknown>): boolean {
  const input = getNamedType(args.find(({ name }) => name === 'input')?.type);
  return isInputObjectType(input) && input.getFields().idempotencyKey?.type.toString() === 'ID!';
}

function answersProblems(type: GraphQLOutputType): boolean {
  const payload = getNamedType(type);
  return isObjectType(payload) && payload.getFields().problems?.type.toString() === '[InputProblem!]!';
}

/** Lists of objects that name no bound: neither `first`, nor a page's edges, nor a stated maximum. */
export function unboundedLists(schema: GraphQLSchema): string[] {
  return outputFields(schema).flatMap(({ at, owner, field }) => {
    const named = getNamedType(field.type);
    const takesFirst = field.args.some(({ name }) => name === 'first');
    if (named.name.endsWith('Connection')) return takesFirst ? [] : [`${at} is a connection without first`];
    if (!isListed(field.type) || !isObjectType(named)) return [];
    const isPage = owner.name.endsWith('Connection') && field.name === 'edges';
    // A command's problems are bounded by the fields of its own input.
    const isBounded =
      takesFirst || isPage || named.name === 'InputProblem' || BOUND_IN_WORDS.test(field.description ?? '');
    return isBounded ? [] : [`${at} is a list without a bound`];
  });
}

function isListed(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** Sums of money as binary fractions: they must be whole kopiykas. */
export function floatMoney(schema: GraphQLSchema): string[] {
  const inputs = ownTypes(schema)
    .filter(isInputObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })));
  return [...outputFields(schema), ...inputs]
    .filter(({ field }) => isMoney(field.name) && isFloat(field.type))
    .map(({ at }) => `${at} is money in a Float`);
}

function isMoney(name: string): boolean {
  return name.split(/(?=[A-Z])/).some((word) => MONEY_WORDS.has(word.toLowerCase()));
}

function isFloat(type: GraphQLOutputType | GraphQLInputType): boolean {
  const named = getNamedType(type);
  return isScalarType(named) && named.name === 'Float';
}

/** Live fields that cannot be resumed: no `after` to continue from, or no `cursor` to remember. */
export function unresumableSubscriptions(schema: GraphQLSchema): string[] {
  const live = Object.values(schema.getSubscriptionType()?.getFields() ?? {});
  return live.flatMap((field) => {
    const at = `Subscription.${field.name}`;
    const event = getNamedType(field.type);
    const hasCursor = isObjectType(event) && event.getFields().cursor?.type.toString() === 'String!';
    return [
      field.args.some(({ name }) => name === 'after') ? '' : `${at} has no after`,
      hasCursor ? '' : `${at} answers no cursor: String!`,
    ].filter(Boolean);
  });
}
