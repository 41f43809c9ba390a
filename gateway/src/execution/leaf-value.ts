import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';

/** Whether a subgraph's value is one of the type. */
export type LeafCheck = (value: unknown) => boolean;

const isWhole = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && /^-?\d+$/.test(String(value));

const BUILT_IN: Readonly<Record<string, LeafCheck>> = {
  [GraphQLBoolean.name]: (value) => typeof value === 'boolean',
  [GraphQLInt.name]: isWhole,
  [GraphQLFloat.name]: (value) => typeof value === 'number' && Number.isFinite(value),
  [GraphQLString.name]: (value) => typeof value === 'string',
  [GraphQLID.name]: (value) => typeof value === 'string' || isWhole(value),
};

/** The check of a leaf type, as strict as Apollo's executor: an own scalar may be anything. */
export function leafCheck(type: GraphQLLeafType): LeafCheck {
  if (!isEnumType(type)) return BUILT_IN[type.name] ?? (() => true);
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}
