import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, type FormattedExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { type InventedObject, type Invention, invention, isUnknown } from './invention.ts';

/** What one subgraph is asked. */
export interface Question {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** A schema in this process, whose every value follows from its coordinate, its object's key and its arguments. */
export interface Invented {
  answer(question: Question): Promise<FormattedExecutionResult>;
}

/** One of several such subgraphs. */
export interface InventedSubgraph extends Invented {
  readonly name: string;
  readonly sdl: string;
}

/**
 * Subgraphs that answer what was never written down, with nulls and refusals among it.
 * @param hasUnknown one entity in so many is unknown to its subgraph
 */
export function inventedSubgraphs(
  schemas: Readonly<Record<string, string>>,
  { hasUnknown }: { hasUnknown: boolean },
): InventedSubgraph[] {
  const keys = keysOf(schemas);
  return Object.entries(schemas).map(([name, sdl]) => {
    const resolvers = Object.fromEntries(
      [...keys].map(([type, key]) => [
        type,
        {
          __resolveReference: (given: InventedObject) =>
            hasUnknown && isUnknown(type, given[key]) ? null : { ...given, __typename: type },
        },
      ]),
    );
    const owned = Object.entries(resolvers).filter(([type]) => sdl.includes(`type ${type} `));
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: Object.fromEntries(owned) as never }]);
    return { name, sdl, ...invented(schema, invention(keys)) };
  });
}

/** The whole contract in one schema over the same data: nothing is planned, fetched or put together. */
export function inventedWhole(api: GraphQLSchema, schemas: Readonly<Record<string, string>>): Invented {
  return invented(api, invention(keysOf(schemas)));
}

function invented(schema: GraphQLSchema, { fieldResolver, typeResolver }: Invention): Invented {
  const documents = new Map<string, DocumentNode>();
  return {
    async answer({ query, operationName, variables }) {
      const document = documents.get(query) ?? parse(query);
      documents.set(query, document);
      const result = await execute({
        ...{ schema, document, operationName, fieldResolver, typeResolver },
        variableValues: variables as Record<string, unknown>,
      });
      return JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;
    },
  };
}

/** entity → the field that names it */
function keysOf(schemas: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const found = Object.values(schemas).flatMap((sdl) => [
    ...sdl.matchAll(/^\s*type (\w+)[^{]*?@key\(fields: "(\w+)"/gm),
  ]);
  return new Map(found.map(([, type = '', key = '']) => [type, key]));
}
