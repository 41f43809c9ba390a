import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { compose } from '../src/compose.ts';
import { describableCount, undescribed } from '../src/conventions/descriptions.ts';
import { unboundedLists, unresumableSubscriptions } from '../src/conventions/operations.ts';
import { outputFields, ownTypes } from '../src/conventions/walk.ts';
import { publicContract } from '../src/public-contract.ts';
import { registry } from '../src/registry.ts';

const open = buildSchema(readFileSync(new URL('../public-api.graphql', import.meta.url), 'utf8'));
const whole = buildSchema(readFileSync(new URL('../api.graphql', import.meta.url), 'utf8'));

describe('the public contract', () => {
  test('shows the votes, the catalogue, the journals and the structure', () => {
    expect(Object.keys(open.getQueryType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining(['convocations', 'journals', 'orgUnits', 'services', 'sittings', 'voteEvents']),
    );
  });

  test('changes nothing', () => {
    expect(open.getMutationType()).toBeUndefined();
  });

  test('holds only what every subgraph lets everyone read, and nothing personal', async () => {
    const declared = (await Promise.all(registry.map(({ build }) => build()))).flatMap((schema) =>
      Object.values(schema.getTypeMap()).filter(isObjectType).flatMap(declarationsOf),
    );
    const fields = outputFields(open).map(({ at }) => at);
    const rules = fields.flatMap((at) => declared.filter((declaration) => declaration.at === at));
    expect(fields.length).toBeGreaterThan(120);
    expect(new Set(rules.map(({ at }) => at)).size).toBe(fields.length);
    expect(rules.filter(({ rule, isPersonal }) => rule !== 'everyone' || isPersonal)).toEqual([]);
  });

  test('knows of no person and no employee, and of appeals only sums, and where one stands to the bearer of its code', () => {
    const names = ownTypes(open).map(({ name }) => name);
    expect(
      names.filter((name) => /Person|Employee|Appeal|Household|Residence|Applica|Import|Access/.test(name)).sort(),
    ).toEqual(['AppealProcedure', 'AppealStage', 'PublicAppealGrouping', 'PublicAppealStatistics', 'TrackedAppeal']);
  });

  test('is a part of the whole: no name in it means another thing', () => {
    const shapes = outputFields(whole).map(({ at, field }) => `${at}: ${field.type}`);
    expect(shapes).toEqual(expect.arrayContaining(outputFields(open).map(({ at, field }) => `${at}: ${field.type}`)));
  });

  test('explains every type, field, argument and value, and bounds every list', () => {
    expect(describableCount(open)).toBeGreaterThan(200);
    expect(undescribed(open)).toEqual([]);
    expect(unboundedLists(open)).toEqual([]);
    expect(unresumableSubscriptions(open)).toEqual([]);
  });
});

describe('cutting the public contract', () => {
  const LINK =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@shareable"])';
  const cut = (...sdls: readonly string[]) =>
    publicContract(
      compose(sdls.map((sdl, index) => ({ name: `s${index}`, entities: ['Vote'], sdl: `${LINK}\n${sdl}` }))).supergraph,
    );
  const P = '@tag(name: "public")';

  test('hides fields, arguments, values, inputs and what nothing leads to', () => {
    const { api } = cut(`
      type Query { vote(id: ID! ${P}, secret: Boolean): Vote ${P} person: Person other(filter: Filter): Vote }
      type Mutation { erase: Boolean }
      type Subscription { changed: Vote }
      type Vote @key(fields: "id") { id: ID! ${P} option: Option ${P} voter: Person }
      type Person { name: String ${P} }
      enum Option ${P} { FOR ${P} SECRET }
      input Filter { name: String }`);
    const schema = buildSchema(api);
    const option = schema.getType('Option');
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(['vote']);
    expect(
      schema
        .getQueryType()
        ?.getFields()
        .vote?.args.map(({ name }) => name),
    ).toEqual(['id']);
    expect(isEnumType(option) && option.getValues().map(({ name }) => name)).toEqual(['FOR']);
    expect(schema.getMutationType() ?? schema.getSubscriptionType()).toBeUndefined();
    expect(api).not.toMatch(/Person|Filter|erase|changed|secret/i);
    expect(isInputObjectType(schema.getType('Filter'))).toBe(false);
  });

  test('a tag on a type opens nothing: what another subgraph adds to it stays hidden', () => {
    const { api } = cut(
      `type Query { vote: Vote ${P} } type Vote @key(fields: "id") ${P} { id: ID! ${P} title: String ${P} }`,
      `type Vote @key(fields: "id") { id: ID! private: String }`,
    );
    expect(api).toContain('title');
    expect(api).not.toContain('private');
  });

  test('a live field that is public stays live', () => {
    const { api } = cut(
      `type Query { vote: Vote ${P} } type Subscription { voted: Vote ${P} hidden: Vote } type Vote @key(fields: "id") { id: ID! ${P} }`,
    );
    expect(Object.keys(buildSchema(api).getSubscriptionType()?.getFields() ?? {})).toEqual(['voted']);
  });

  test('refuses a public field that leads to something hidden or needs a hidden argument', () => {
    expect(() =>
      cut(`type Query { vote: Vote ${P} } type Vote @key(fields: "id") { id: ID! ${P} voter: Person ${P} }
           type Person { name: String }`),
    ).toThrow();
    expect(() => cut(`type Query { vote(id: ID!): String ${P} }`)).toThrow();
  });
});

interface Declaration {
  readonly at: string;
  readonly rule: unknown;
  readonly isPersonal: boolean;
}

function declarationsOf(type: GraphQLObjectType): Declaration[] {
  return Object.values(type.getFields()).map((field) => {
    const access = declared(type, field, 'access') as { name: string } | undefined;
    return {
      at: `${type.name}.${field.name}`,
      rule: access?.name,
      isPersonal: Boolean(declared(type, field, 'personal')),
    };
  });
}

function declared(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, what: string): unknown {
  return field.extensions[what] === undefined ? type.extensions[what] : field.extensions[what];
}
