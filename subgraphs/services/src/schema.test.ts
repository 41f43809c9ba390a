import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { buildServicesSchema } from './schema.ts';

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildServicesSchema();
});

/** Types of ours: without what federation and GraphQL themselves bring. */
const ownTypes = () =>
  Object.values(schema.getTypeMap()).filter(
    ({ name }) => !/^_|^(federation|link)__|^(Int|String|Boolean|ID|Float)$/.test(name),
  );

/** Everything a reader of the schema may stop at, with what is written there. */
function* places(): Generator<readonly [coordinate: string, description: string | null | undefined]> {
  for (const type of ownTypes()) {
    const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(
      type as never,
    );
    if (!isRoot) yield [type.name, type.description];
    if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description];
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      yield [`${type.name}.${field.name}`, field.description];
      for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name})`, argument.description];
    }
  }
}

/** Fields that the server kit describes for every subgraph. */
const OF_THE_KIT = /^(PageInfo|InputProblem|CappedCount|\w+Edge|\w+Connection)\.|\((first|after|skip)\)$/;

test('everything is described in English', () => {
  const silent = [...places()]
    .filter(([, description]) => !/[A-Za-z]{2}/.test(description ?? ''))
    .map(([coordinate]) => coordinate);
  expect(silent).toEqual([]);
});

test('everything of ours names the Ukrainian term', () => {
  const foreign = [...places()]
    .filter(([coordinate, description]) => !OF_THE_KIT.test(coordinate) && !/[а-яіїєґ]{3}/i.test(description ?? ''))
    .map(([coordinate]) => coordinate);
  expect(foreign).toEqual([]);
});

test('every list is a page or says how long it may be', () => {
  const unbounded: string[] = [];
  const isList = (type: GraphQLOutputType): boolean => isListType(type) || (isNonNullType(type) && isList(type.ofType));
  for (const type of ownTypes()) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_') || !isList(field.type)) continue;
      if (!/at most/.test(field.description ?? '')) unbounded.push(`${type.name}.${field.name}`);
    }
  }
  expect(unbounded).toEqual([]);
});

test('money is whole kopiykas', () => {
  const fractional = ownTypes().filter((type) => isScalarType(type) && type.name === 'Float');
  expect(fractional).toEqual([]);
  const card = schema.getType('ServiceCard');
  expect(isObjectType(card) && getNamedType(card.getFields().fee?.type)?.name).toBe('Int');
});
