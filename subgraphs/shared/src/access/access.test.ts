import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  graphql,
  isObjectType,
  parse,
  subscribe,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { anAnonymous, anEmployee } from '../testing/index.ts';
import { systemViewer, type Viewer } from '../viewer/index.ts';
import { type AccessRule, anyOf, client, employee, everyone, guardSchema } from './index.ts';

const aClient = (...scopes: string[]): Viewer => anEmployee({ kind: 'client', roles: scopes });

describe('a rule', () => {
  test.each<[AccessRule, Viewer, boolean]>([
    [everyone, anAnonymous(), true],
    [employee(), anEmployee({ roles: [] }), true],
    [employee(), anAnonymous(), false],
    [employee(), aClient(), false],
    [employee('head'), anEmployee({ roles: ['head', 'executor'] }), true],
    [employee('head', 'registrar'), anEmployee({ roles: ['registrar'] }), true],
    [employee('head'), anEmployee({ roles: ['registrar'] }), false],
    [employee('head'), aClient('head'), false],
    [employee('head'), anAnonymous({ roles: ['head'] }), false],
    [employee('head'), systemViewer('request'), true],
    [client('appeals:read'), aClient('appeals:read'), true],
    [client('appeals:read'), aClient('appeals:write'), false],
    [client('appeals:read'), anEmployee({ roles: ['appeals:read'] }), false],
    [anyOf(employee('head'), client('appeals:read')), aClient('appeals:read'), true],
    [anyOf(employee('head'), client('appeals:read')), anEmployee({ roles: ['head'] }), true],
    [anyOf(employee('head'), client('appeals:read')), anAnonymous(), false],
    [anyOf(), anEmployee(), false],
  ])('$name, $1.kind $1.roles: %#', (rule, viewer, isAllowed) => {
    expect(rule.allows(viewer)).toBe(isAllowed);
  });

  test.each([
    [employee(), 'employee'],
    [employee('head', 'registrar'), 'employee(head|registrar)'],
    [anyOf(employee('head'), client('a:read')), 'employee(head) or client(a:read)'],
  ])('is named for the reviewer: %#', (rule, name) => {
    expect(rule.name).toBe(name);
  });
});

const SDL = `
  type Query { open: String closed: String thing: Thing _service: String }
  type Thing { plain: String special: String }
  type Subscription { changed: String }`;

/** Declares rules as the decorator does, by schema coordinate or type name. */
function schemaWith(rules: Record<string, AccessRule>): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of Object.values(schema.getTypeMap()).filter((candidate): candidate is GraphQLObjectType =>
    isObjectType(candidate),
  )) {
    if (rules[type.name]) type.extensions = { access: rules[type.name] };
    for (const field of Object.values(type.getFields())) {
      const rule = rules[`${type.name}.${field.name}`];
      if (rule) field.extensions = { access: rule };
    }
  }
  return schema;
}

const RULES = {
  'Query.open': everyone,
  'Query.closed': employee('head'),
  'Query.thing': everyone,
  Thing: employee(),
  'Thing.special': employee('head'),
  'Subscription.changed': employee('head'),
};
const rootValue = { open: 'open', closed: 'closed', thing: { plain: 'plain', special: 'special' } };

describe('a guarded schema', () => {
  test('stops the start-up when a rule is missing, and names every field without one', () => {
    const { 'Query.closed': _forgotten, Thing: _alsoForgotten, ...rest } = RULES;
    expect(() => guardSchema(schemaWith(rest))).toThrow('Fields without an access rule: Query.closed, Thing.plain');
  });

  test('gives the matrix of rules for review', () => {
    const matrix = [...guardSchema(schemaWith(RULES))].map(([coordinate, { name }]) => `${coordinate}: ${name}`);
    expect(matrix).toEqual([
      'Query.open: everyone',
      'Query.closed: employee(head)',
      'Query.thing: everyone',
      'Thing.plain: employee',
      'Thing.special: employee(head)',
      'Subscription.changed: employee(head)',
    ]);
  });

  const ask = async (source: string, viewer: Viewer | undefined) => {
    const schema = schemaWith(RULES);
    guardSchema(schema);
    const { data, errors } = await graphql({ schema, source, rootValue, contextValue: { viewer } });
    return {
      data: JSON.parse(JSON.stringify(data)),
      codes: errors?.map((error) => (error.originalError as unknown as { code: string }).code),
    };
  };

  test.each([
    ['{ open }', anAnonymous(), { open: 'open' }, undefined],
    ['{ closed }', anAnonymous(), { closed: null }, ['UNAUTHENTICATED']],
    ['{ closed }', anEmployee({ roles: ['executor'] }), { closed: null }, ['FORBIDDEN']],
    ['{ closed }', anEmployee({ roles: ['head'] }), { closed: 'closed' }, undefined],
    [
      '{ a: closed ...F } fragment F on Query { b: closed }',
      anAnonymous(),
      { a: null, b: null },
      ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ],
    [
      '{ thing { plain special } }',
      anEmployee({ roles: [] }),
      { thing: { plain: 'plain', special: null } },
      ['FORBIDDEN'],
    ],
    [
      '{ thing { plain special } }',
      anAnonymous(),
      { thing: { plain: null, special: null } },
      ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ],
    ['{ closed }', undefined, { closed: null }, ['UNAUTHENTICATED']],
  ])('%s: %#', async (source, viewer, data, codes) => {
    expect(await ask(source, viewer)).toEqual({ data, codes });
  });

  test('refuses before the subscription starts', async () => {
    const schema = schemaWith(RULES);
    let isStarted = false;
    const field = schema.getSubscriptionType()?.getFields().changed;
    if (field) {
      field.subscribe = async function* () {
        isStarted = true;
        yield { changed: 'yes' };
      };
    }
    guardSchema(schema);
    const document = parse('subscription { changed }');
    const refused = await subscribe({ schema, document, contextValue: { viewer: anAnonymous() } });
    expect(refused).toMatchObject({ errors: [{ originalError: { code: 'UNAUTHENTICATED' } }] });
    expect(isStarted).toBe(false);
    const allowed = await subscribe({ schema, document, contextValue: { viewer: anEmployee({ roles: ['head'] }) } });
    expect('next' in allowed && (await allowed.next()).value).toEqual({ data: { changed: 'yes' } });
  });
});
