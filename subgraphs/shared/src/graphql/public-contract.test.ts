import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type DocumentNode, type GraphQLObjectType, type GraphQLSchema, parse, print } from 'graphql';
import { Arg, buildSchema, Field, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { describe, expect, test } from 'vitest';
import { Access, everyone } from '../access/index.ts';
import { connectionOf, Public, tagPublic, Withheld } from './index.ts';

enum Colour {
  BLUE = 'BLUE',
}
registerEnumType(Colour, { name: 'Colour' });

@ObjectType()
@Access(everyone)
@Public()
class Bench {
  @Field(() => String)
  place!: string;

  @Field(() => Colour)
  colour!: Colour;

  @Field(() => String)
  @Withheld()
  draft!: string;
}

const { Connection: BenchConnection } = connectionOf('Bench', 'Benches', () => Bench);

@ObjectType()
@Access(everyone)
class Keeper {
  @Field(() => String)
  name!: string;
}

const { Connection: KeeperConnection } = connectionOf('Keeper', 'Keepers', () => Keeper);

@Resolver()
class ParkResolver {
  @Query(() => BenchConnection)
  @Access(everyone)
  @Public()
  benches(@Arg('first', () => Int, { defaultValue: 20 }) _first: number): null {
    return null;
  }

  @Query(() => KeeperConnection)
  @Access(everyone)
  keepers(): null {
    return null;
  }
}

async function aPark(): Promise<{ source: GraphQLSchema; document: DocumentNode }> {
  const source = await buildSchema({ resolvers: [ParkResolver], validate: false });
  return { source, document: parse(printSchemaWithDirectives(source)) };
}

describe('what is declared public', () => {
  test('is tagged with its arguments, its enums and the page around it, and nothing else is', async () => {
    const { source, document } = await aPark();
    const sdl = print(tagPublic(document, source));
    expect([...sdl.matchAll(/^ *(\w+)\b.*@tag\(name: "public"\)$/gm)].map(([, name]) => name).sort()).toEqual(
      [
        ...['BLUE', 'benches', 'place', 'colour', 'edges', 'pageInfo', 'cursor', 'node'],
        ...['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
      ].sort(),
    );
    expect(sdl).toMatch(/benches\(first: Int! = 20 @tag\(name: "public"\)\)/);
  });
});

describe('a subgraph does not start when what is declared public', () => {
  const employee = { name: 'employee', allows: () => false };

  test.each<[string, (query: GraphQLObjectType, bench: GraphQLObjectType) => void, RegExp]>([
    [
      'has another rule than everyone',
      (_, bench) => Object.assign(field(bench, 'place').extensions, { access: employee }),
      /Bench\.place: its rule is employee, not everyone/,
    ],
    [
      'has no rule',
      (query) => Object.assign(field(query, 'benches').extensions, { access: undefined }),
      /Query\.benches: its rule is missing/,
    ],
    [
      'is personal',
      (_, bench) => Object.assign(field(bench, 'place').extensions, { personal: () => null }),
      /Bench\.place: it is personal/,
    ],
    [
      'leads to a page of what is not',
      (query) => Object.assign(field(query, 'keepers').extensions, { isPublic: true }),
      /Query\.keepers: nothing of Keeper is public/,
    ],
  ])('%s', async (_, plant, reason) => {
    const { source, document } = await aPark();
    plant(source.getQueryType() as GraphQLObjectType, source.getType('Bench') as GraphQLObjectType);
    expect(() => tagPublic(document, source)).toThrow(reason);
  });
});

function field(type: GraphQLObjectType, name: string) {
  const found = type.getFields()[name];
  if (!found) throw new Error(`No field ${name}`);
  found.extensions = { ...found.extensions };
  return found;
}
