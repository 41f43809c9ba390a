import { personalFields } from '@hromada/shared/testing';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { spreadingRefusals } from '../src/conventions/personal-refusals.ts';
import { registry } from '../src/registry.ts';

describe('personal data that is refused takes nothing else away', () => {
  test.each(registry.map(({ name, build }) => [name, build] as const))('in %s', async (_name, build) => {
    const schema = await build();
    const personal = personalFields(schema);
    expect(spreadingRefusals(schema, (coordinate) => personal.has(coordinate))).toEqual([]);
  });
});

describe('the gate bites', () => {
  const found = (sdl: string, ...personal: readonly string[]) =>
    spreadingRefusals(buildSchema(sdl), (coordinate) => personal.includes(coordinate));

  test.each([
    [
      'a promised personal value beside one that is not',
      'type Query { appeal: Appeal } type Appeal { number: String! text: String! }',
      ['Appeal.text'],
      ['Appeal.text'],
    ],
    [
      'a promised list of people at the root',
      'type Query { persons: [Person!]! streets: [String!]! } type Person { name: String! }',
      ['Person.name'],
      ['Query.persons'],
    ],
    [
      'people promised through a type that names nobody',
      'type Query { home: Home } type Home { id: ID! members: [Member!]! } type Member { person: Person! } type Person { name: String! }',
      ['Person.name', 'Member.person'],
      ['Home.members'],
    ],
    [
      'a journal that tells of its own reading',
      'type Query { accesses: DataAccessEntryConnection! } type DataAccessEntryConnection { total: Int }',
      [],
      ['Query.accesses'],
    ],
  ])('on %s', (_what, sdl, personal, expected) => {
    expect(found(sdl, ...personal)).toEqual(expected);
  });

  test('not on people who are lost as a whole', () => {
    const sdl =
      'type Query { person: Person } type Person { name: String! residences: [Residence!]! } type Residence { on: String! }';
    expect(found(sdl, 'Person.name', 'Person.residences', 'Residence.on')).toEqual([]);
  });
});
