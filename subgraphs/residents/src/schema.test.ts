import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildResidentsSchema } from './schema.ts';

/** Operations that may answer several persons, and what the caller must already know. */
const SEARCHES = {
  personsByNameAndBirthDate: ['familyName', 'birthDate', 'purpose'],
  residentsAt: ['addressId', 'on', 'purpose'],
  person: ['id', 'purpose'],
  personByRecordNumber: ['recordNumber', 'purpose'],
  personByTaxNumber: ['taxNumber', 'purpose'],
};

/** What names nobody without being asked of somebody, or answers of the asker only. */
const OTHERS = [
  'addresses',
  'me',
  'residentIdentity',
  'myRegistryAccesses',
  'registryAccess',
  'registryAccessChain',
  'registryAccesses',
];

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildResidentsSchema();
});

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}

describe('persons are searched for, never browsed', () => {
  test('the operations are these and no others', () => {
    const operations = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => !name.startsWith('_'));
    expect(operations.sort()).toEqual([...Object.keys(SEARCHES), ...OTHERS].sort());
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {})).toEqual(['bindResidentIdentity']);
    expect(schema.getSubscriptionType()).toBeUndefined();
  });

  test.each(Object.entries(SEARCHES))('%s cannot be asked without %j', (name, needed) => {
    const { args = [] } = schema.getQueryType()?.getFields()[name] ?? {};
    const required = args.filter(({ type }) => isNonNullType(type)).map((arg) => arg.name);
    expect(required.sort()).toEqual([...needed].sort());
  });

  test('nothing else in the graph lists persons', () => {
    const lists: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('_')) continue;
      for (const field of Object.values(type.getFields())) {
        if (isList(field.type) && getNamedType(field.type).name === 'Person') lists.push(`${type.name}.${field.name}`);
      }
    }
    expect(lists).toEqual(['Query.personsByNameAndBirthDate']);
    expect(schema.getType('PersonConnection')).toBeUndefined();
  });
});
