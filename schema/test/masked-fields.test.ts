import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { askableMasked, maskedFields, requiredMasked } from '../src/conventions/masked-fields.ts';
import { registry } from '../src/registry.ts';
import { anyRule, maskedRule, planted, wholeRule } from './authorization/planted-rules.ts';

describe('a masked value cannot be found out by asking', () => {
  test.each(registry.map(({ name, build }) => [name, build] as const))('in %s', async (name, build) => {
    const schema = await build();
    const masked = maskedFields(schema);
    const document = parse(readFileSync(new URL(`../subgraphs/${name}.graphql`, import.meta.url), 'utf8'));
    expect(askableMasked(schema, masked)).toEqual([]);
    expect(requiredMasked({ document, masked })).toEqual([]);
  });
});

describe('the gate bites', () => {
  const schema = buildSchema(`
    type Query {
      persons(filter: PersonFilter, orderBy: Order): [Person]
      byNumber(taxNumber: String): Person
      byNumbers(taxNumbers: [String]): Person
      byName(name: String): Person
      byNumberOfClerk(taxNumber: String): Person
    }
    input PersonFilter { name: String and: PersonFilter taxNumberStartsWith: String }
    input Order { name: Boolean }
    type Person { name: String taxNumber: String }`);
  planted(schema.getType('Person') as GraphQLObjectType, { name: anyRule, taxNumber: maskedRule });
  planted(schema.getQueryType() as GraphQLObjectType, {
    ...{ persons: anyRule, byNumber: anyRule, byNumbers: anyRule, byName: anyRule, byNumberOfClerk: wholeRule },
  });

  test('on a masked field in an argument, a list, a filter, but not of who sees it whole', () => {
    const masked = maskedFields(schema);
    expect([...masked]).toEqual([['taxNumber', new Set(['employee(registrar)'])]]);
    expect(askableMasked(schema, masked)).toEqual([
      'Query.persons(filter.taxNumberStartsWith)',
      'Query.byNumber(taxNumber)',
      'Query.byNumbers(taxNumbers)',
    ]);
  });

  test('on a masked field that another field requires', () => {
    const document = parse(
      'type Person { name: String @requires(fields: "id taxNumber") age: Int @requires(fields: "name") }',
    );
    expect(requiredMasked({ document, masked: maskedFields(schema) })).toEqual(['name requires taxNumber']);
  });
});
