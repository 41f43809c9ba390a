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
import { aClient, anAnonymous, anEmployee, aResident } from '../testing/index.ts';
import { systemViewer, type Viewer } from '../viewer/index.ts';
import {
  type AccessRule,
  allOf,
  anyOf,
  client,
  employee,
  everyone,
  guardSchema,
  masked,
  ofUnit,
  owner,
  type PersonalReads,
  type PersonalSubjectOf,
  platform,
  resident,
} from './index.ts';

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
    [allOf(employee('head'), employee('registrar')), anEmployee({ roles: ['head', 'registrar'] }), true],
    [allOf(employee('head'), employee('registrar')), anEmployee({ roles: ['head'] }), false],
    [platform, systemViewer('request'), true],
    [platform, anEmployee({ roles: ['administrator'] }), false],
    [resident('appeals:read'), aResident({ scopes: ['appeals:read'] }), true],
    [resident('appeals:read'), aResident({ scopes: ['petitions:sign'] }), false],
    [resident('appeals:read'), aClient('appeals:read'), false],
  ])('$name, $1.kind $1.roles: %#', (rule, viewer, isAllowed) => {
    expect(rule.allows(viewer)).toBe(isAllowed);
  });

  const byPerson = owner((record) => record.personId, 'appeals:read');
  const byUnit = ofUnit((record) => record.unitId);
  test.each<[AccessRule, Viewer, object | undefined, boolean]>([
    [byPerson, aResident({ subject: 'p', scopes: ['appeals:read'] }), { personId: 'p' }, true],
    [byPerson, aResident({ subject: 'p', scopes: [] }), { personId: 'p' }, false],
    [byPerson, aResident({ subject: 'p', scopes: ['appeals:read'] }), { personId: 'q' }, false],
    [byPerson, aResident({ subject: 'p', scopes: ['appeals:read'] }), { personId: null }, false],
    [byPerson, aResident({ subject: 'p', scopes: ['appeals:read'] }), undefined, false],
    [byPerson, anEmployee({ subject: 'p', scopes: ['appeals:read'] }), { personId: 'p' }, false],
    [byUnit, anEmployee({ unitIds: ['u', 'v'] }), { unitId: 'v' }, true],
    [byUnit, anEmployee({ unitIds: ['u'] }), { unitId: 'v' }, false],
    [byUnit, anEmployee({ unitIds: ['u'] }), { unitId: null }, false],
    [byUnit, anEmployee({ unitIds: ['u'] }), undefined, false],
    [byUnit, aResident({ unitIds: ['u'] }), { unitId: 'u' }, false],
  ])('about an object: $name, %#', (rule, viewer, parent, isAllowed) => {
    expect(rule.allows(viewer, parent)).toBe(isAllowed);
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

describe('a masked or personal field', () => {
  const SDL_OF_PERSON =
    'type Query { person: Person } type Person { id: ID taxNumber: String name: String note: String }';
  const person = { id: 'p', taxNumber: '1234567890', name: 'Олена', note: null };
  const subjectOf: PersonalSubjectOf = ({ id }) => ({ personId: id, recordId: null, purpose: 'CASE_REFERENCE' });

  async function ask(source: string, viewer: Viewer, journal: PersonalReads) {
    const schema = buildSchema(SDL_OF_PERSON);
    const query = schema.getQueryType();
    const type = schema.getType('Person') as GraphQLObjectType;
    if (query) query.extensions = { access: everyone };
    type.extensions = { access: employee(), personal: subjectOf };
    const taxNumber = type.getFields().taxNumber;
    const id = type.getFields().id;
    if (taxNumber) taxNumber.extensions = { access: anyOf(employee('registrar'), masked(employee())) };
    if (id) id.extensions = { access: everyone, personal: null };
    guardSchema(schema);
    const contextValue = { viewer, accessJournal: journal };
    const { data, errors } = await graphql({ schema, source, rootValue: { person }, contextValue });
    return { data: JSON.parse(JSON.stringify(data)), errors: errors?.map(({ message }) => message) };
  }

  const aJournal = () => {
    const fields: string[] = [];
    return {
      fields,
      note: async ({ field, personId }: { field: string; personId: string | null }) =>
        void fields.push(`${field} of ${personId}`),
    };
  };

  test('is whole for whom it is meant and masked for others, under any name', async () => {
    const query = '{ person { taxNumber again: taxNumber ...F } } fragment F on Person { third: taxNumber }';
    const whole = { taxNumber: '1234567890', again: '1234567890', third: '1234567890' };
    const shown = { taxNumber: '••••••7890', again: '••••••7890', third: '••••••7890' };
    expect((await ask(query, anEmployee({ roles: ['registrar'] }), aJournal())).data).toEqual({ person: whole });
    expect((await ask(query, anEmployee({ roles: ['executor'] }), aJournal())).data).toEqual({ person: shown });
    expect((await ask('{ person { taxNumber } }', anAnonymous(), aJournal())).data).toEqual({
      person: { taxNumber: null },
    });
  });

  test('is journalled when it has a value; a null and a plain identifier are not', async () => {
    const journal = aJournal();
    await ask('{ person { id name note } }', anEmployee(), journal);
    expect(journal.fields).toEqual(['Person.name of p']);
  });

  test('does not leave when the journal cannot be written, and the rest does', async () => {
    const down: PersonalReads = { note: () => Promise.reject(new Error('the journal is down')) };
    expect(await ask('{ person { id name } }', anEmployee(), down)).toEqual({
      data: { person: { id: 'p', name: null } },
      errors: ['the journal is down'],
    });
  });

  test('is not journalled for somebody who may not read it', async () => {
    const journal = aJournal();
    await ask('{ person { name } }', anAnonymous(), journal);
    expect(journal.fields).toEqual([]);
  });
});
