import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compose } from '../src/compose.ts';
import { describableCount, undescribed } from '../src/conventions/descriptions.ts';
import {
  entityCount,
  improperKeys,
  promisedForeignEntities,
  type SubgraphDocument,
  unsafeFederation,
} from '../src/conventions/federation.ts';
import {
  floatMoney,
  improperMutations,
  unboundedLists,
  unresumableSubscriptions,
} from '../src/conventions/operations.ts';
import { registry } from '../src/registry.ts';

const room = new URL('../', import.meta.url);
const api = buildSchema(readFileSync(new URL('api.graphql', room), 'utf8'));
const written = registry.map(({ name, entities }) => ({ name, entities, sdl: sdlOf(name) }));
const subgraphs = written.map(({ name, entities, sdl }) => document(name, entities, sdl));

describe('the contract', () => {
  test('is made of all four subgraphs', () => {
    const files = readdirSync(new URL('subgraphs/', room)).map((file) => file.replace('.graphql', ''));
    expect(files.sort()).toEqual(registry.map(({ name }) => name).sort());
    expect(files).toHaveLength(4);
  });

  test('composes without a doubt', () => {
    expect(compose(written).warnings).toEqual([]);
  });

  test('explains every type, field, argument and value', () => {
    expect(describableCount(api)).toBeGreaterThan(600);
    expect(undescribed(api)).toEqual([]);
  });

  test('changes things by verb and noun, repeatably, and says what can be corrected', () => {
    expect(Object.keys(api.getMutationType()?.getFields() ?? {}).length).toBeGreaterThanOrEqual(8);
    expect(improperMutations(api)).toEqual([]);
  });

  test('bounds every list', () => {
    expect(unboundedLists(api)).toEqual([]);
  });

  test('counts money in whole kopiykas', () => {
    expect(floatMoney(api)).toEqual([]);
  });

  test('lets every live stream be resumed', () => {
    expect(Object.keys(api.getSubscriptionType()?.getFields() ?? {}).length).toBeGreaterThanOrEqual(2);
    expect(unresumableSubscriptions(api)).toEqual([]);
  });

  test('knows every entity by one key', () => {
    expect(entityCount(subgraphs)).toBeGreaterThanOrEqual(registry.flatMap(({ entities }) => entities).length);
    expect(improperKeys(subgraphs)).toEqual([]);
  });

  test('stays away from what the gateway answers wrongly', () => {
    expect(unsafeFederation(subgraphs)).toEqual([]);
  });

  test('promises no entity of another subgraph', () => {
    expect(promisedForeignEntities(subgraphs)).toEqual([]);
  });
});

describe('the conventions bite', () => {
  test('a word without an explanation', () => {
    const schema = buildSchema(`
      type Query { "One appeal by its id." appeal(id: ID!): Appeal }
      "A request." type Appeal { "Words of the applicant." subject(plain: Boolean): String "short" kind: Kind }
      "What the law calls it." enum Kind { COMPLAINT }
      "Which appeals to list." input AppealFilter { number: String }
    `);
    expect(undescribed(schema)).toEqual([
      'Query.appeal(id:) has no description',
      'Appeal.subject(plain:) has no description',
      'Appeal.kind has no description',
      'Kind.COMPLAINT has no description',
      'AppealFilter.number has no description',
    ]);
  });

  test('a mutation that is a noun, takes loose arguments, and cannot be repeated', () => {
    const schema = buildSchema(`
      type Query { ok: Boolean }
      type Mutation { appeal(subject: String): Boolean closeAppeal(input: CloseAppealInput!): Closed }
      input CloseAppealInput { idempotencyKey: String }
      type Closed { problems: [String!]! }
    `);
    expect(improperMutations(schema)).toEqual([
      'Mutation.appeal is not a verb and a noun',
      'Mutation.appeal does not take exactly one argument, input: …!',
      'Mutation.appeal has no idempotencyKey: ID! in its input',
      'Mutation.appeal does not answer problems',
      'Mutation.closeAppeal has no idempotencyKey: ID! in its input',
      'Mutation.closeAppeal does not answer problems',
    ]);
  });

  test('a list that may be of any length', () => {
    const schema = buildSchema(`
      type Query {
        journals: [Journal!]!
        "Journals of the council, at most 50." boundedJournals: [Journal!]!
        firstJournals(first: Int): [Journal!]!
        pages: JournalConnection!
        names: [String!]!
      }
      type Journal { id: ID! }
      type JournalConnection { edges: [Journal!]! }
    `);
    expect(unboundedLists(schema)).toEqual([
      'Query.journals is a list without a bound',
      'Query.pages is a connection without first',
    ]);
  });

  test('a fee in a fraction', () => {
    const schema = buildSchema(`
      type Query { fee: Float serviceFee(max: Int): [Float!] rice: Float coffee: Float }
      input PaymentInput { amount: Float! }
    `);
    expect(floatMoney(schema)).toEqual([
      'Query.fee is money in a Float',
      'Query.serviceFee is money in a Float',
      'PaymentInput.amount is money in a Float',
    ]);
  });

  test('a live stream that cannot be resumed', () => {
    const schema = buildSchema(`
      type Query { ok: Boolean }
      type Subscription { appealChanged: Change! other(after: String): Kept! }
      type Change { at: String }
      type Kept { cursor: String! }
    `);
    expect(unresumableSubscriptions(schema)).toEqual([
      'Subscription.appealChanged has no after',
      'Subscription.appealChanged answers no cursor: String!',
    ]);
  });

  test('a second key, a compound key, a lost key, an entity of nobody', () => {
    const planted = [
      document('residents', ['Person'], 'type Person @key(fields: "id") @key(fields: "recordNumber") { id: ID! }'),
      document('appeals', ['Appeal'], 'type Person { id: ID! } type Appeal @key(fields: "id number") { id: ID! }'),
      document('services', [], 'type Ghost @federation__key(fields: "id") { id: ID! }'),
    ];
    expect(improperKeys(planted)).toEqual([
      'residents: Person must have one key, "id", and has [id | recordNumber]',
      'appeals: Person must have one key, "id", and has []',
      'appeals: Appeal must have one key, "id", and has [id number]',
      'services: Ghost is an entity that no subgraph owns in the registry',
    ]);
  });

  test('arguments inside @requires or @provides, and @interfaceObject', () => {
    const planted = document(
      'appeals',
      [],
      `type Media @interfaceObject { id: ID! }
       type Appeal { unit: ID @requires(fields: "notes(first: 3) { id }") author: ID @provides(fields: "name(short: true)") }`,
    );
    expect(unsafeFederation([planted])).toEqual([
      'appeals: Media uses @interfaceObject',
      'appeals: Appeal.unit has arguments inside @requires',
      'appeals: Appeal.author has arguments inside @provides',
    ]);
  });

  test('a promise made for another subgraph', () => {
    const planted = [
      document('residents', ['Person'], 'type Person @key(fields: "id") { id: ID! household: [Person!]! }'),
      document('appeals', [], 'type Appeal { author: Person! signers: [Person!] readers: [Person]! person: Person }'),
    ];
    expect(promisedForeignEntities(planted)).toEqual([
      'appeals: Appeal.author must be nullable',
      'appeals: Appeal.signers must be nullable',
    ]);
  });

  test('two descriptions of one shared type', () => {
    const sdl = (words: string, field: string) => `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable"])
      type Query { ${field}: Sum }
      "${words}" type Sum @shareable { value: Int }`;
    const { warnings } = compose([
      { name: 'first', entities: [], sdl: sdl('How many.', 'one') },
      { name: 'second', entities: [], sdl: sdl('How much.', 'two') },
    ]);
    expect(warnings.join()).toContain('INCONSISTENT_DESCRIPTION');
  });

  test('the words of the owner stand, whoever comes first in the alphabet', () => {
    const sdl = (words: string, field: string) => `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { ${field}: Person }
      "${words}" type Person @key(fields: "id") { "${words}" id: ID! }`;
    const { api, warnings } = compose([
      { name: 'borrower', entities: [], sdl: sdl('Somebody.', 'applicant') },
      { name: 'owner', entities: ['Person'], sdl: sdl('A resident of the hromada.', 'person') },
    ]);
    expect(warnings).toEqual([]);
    expect(buildSchema(api).getType('Person')?.description).toBe('A resident of the hromada.');
    expect(api).not.toContain('Somebody.');
  });

  test('subgraphs that contradict each other', () => {
    const sdl = (type: string) => `type Query { count: ${type} }`;
    expect(() =>
      compose([
        { name: 'first', entities: [], sdl: sdl('Int') },
        { name: 'second', entities: [], sdl: sdl('String') },
      ]),
    ).toThrow(/do not compose/);
  });
});

function document(name: string, entities: readonly string[], sdl: string): SubgraphDocument {
  return { name, entities, document: parse(sdl) };
}

function sdlOf(name: string): string {
  return readFileSync(new URL(`subgraphs/${name}.graphql`, room), 'utf8');
}
