import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { operationCost } from './operation-cost.ts';

const schema = buildSchema(`
  type Query { appeal: Appeal appeals(first: Int! = 20): AppealConnection! tags(first: Int): [String!]! units: [Unit!]! }
  type Mutation { close(id: ID!): Appeal }
  type AppealConnection { edges: [AppealEdge!]! warnings: [Unit!]! }
  type AppealEdge { node: Appeal! }
  type Appeal { id: ID! unit: Unit notes(page: PageInput): [Note!]! last(last: Int! = 3): [Unit!]! }
  type Note { text: String }
  type Unit { id: ID! }
  input PageInput { first: Int }
`);

function costOf(query: string, values: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return operationCost(schema, document, { operation, values });
}

describe('an operation costs', () => {
  test.each<[string, number, Record<string, unknown>?]>([
    ['{ __typename }', 1],
    ['{ appeal { id } }', 2],
    ['{ appeal { unit { id } } }', 3],
    // 1 page + 20 edges of (edge + appeal + id)
    ['{ appeals { edges { node { id } } } }', 43],
    ['{ appeals(first: 100) { edges { node { id } } } }', 211],
    ['query($n: Int!) { appeals(first: $n) { edges { node { id } } } }', 211, { n: 100 }],
    ['query($n: Int! = 100) { appeals(first: $n) { edges { node { id } } } }', 211],
    ['query($n: Int! = 100) { appeals(first: $n) { edges { node { id } } } }', 22, { n: 10 }],
    ['{ appeals(first: -5) { edges { node { id } } } }', 1],
    // a list beside the edges is as long as any list that does not say
    ['{ appeals(first: 100) { warnings { id } } }', 12],
    ['{ units { id } }', 11],
    ['{ tags(first: 200) }', 20],
    ['{ appeal { last { id } } }', 5],
    ['{ appeal { last(last: 100) { id } } }', 111],
    ['mutation { close(id: "1") { id } }', 12],
    ['mutation { a: close(id: "1") { id } b: close(id: "2") { id } }', 23],
  ])('%s: %i', (query, cost, values) => {
    expect(costOf(query, values)).toBe(cost);
  });

  test('the same written out and by fragments', () => {
    const flat = '{ appeals(first: 50) { edges { node { id unit { id } } } } }';
    const byFragments =
      '{ ...Q } fragment Q on Query { appeals(first: 50) { ...P } } fragment P on AppealConnection { edges { node { ... on Appeal { id unit { id } } } } }';
    expect(costOf(byFragments)).toBe(costOf(flat));
  });

  test('something for introspection, and not more than a screen', () => {
    expect(costOf(getIntrospectionQuery())).toBeGreaterThan(500);
    expect(costOf(getIntrospectionQuery())).toBeLessThan(10_000);
  });
});
