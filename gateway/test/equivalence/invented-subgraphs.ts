import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql';

/** What one subgraph is asked. */
export interface Question {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** A subgraph in this process, whose every value follows from its coordinate, its object's key and its arguments. */
export interface InventedSubgraph {
  readonly name: string;
  readonly sdl: string;
  answer(question: Question): Promise<FormattedExecutionResult>;
}

/** few, so that the same object comes again and again */
const KEYS = 5;
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@requires", "@provides", "@external", "@shareable"])';

/** Subgraphs that answer what was never written down, with nulls, refusals and unknown references among it. */
export function inventedSubgraphs(schemas: Readonly<Record<string, string>>): InventedSubgraph[] {
  return Object.entries(schemas).map(([name, text]) => {
    const sdl = `${LINK}\n${text}`;
    const documents = new Map<string, DocumentNode>();
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: references(text) as never }]);
    return {
      name,
      sdl,
      async answer({ query, operationName, variables }) {
        const document = documents.get(query) ?? parse(query);
        documents.set(query, document);
        const result = await execute({
          ...{ schema, document, operationName, fieldResolver: invent },
          variableValues: variables as Record<string, unknown>,
          typeResolver: (value) => (value as Invented).__typename,
        });
        return JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;
      },
    };
  });
}

interface Invented {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** One entity in so many is unknown to its subgraph. */
function references(sdl: string): Record<string, unknown> {
  const entities = [...sdl.matchAll(/type (\w+)[^{]*@key\(fields: "(\w+)"\)/g)];
  return Object.fromEntries(
    entities.map(([, type = '', key = '']) => [
      type,
      {
        __resolveReference: (given: Invented) =>
          draw(`unknown ${type} ${given[key]}`) % 11 === 0 ? null : { ...given, __typename: type },
      },
    ]),
  );
}

const invent: GraphQLFieldResolver<Invented | undefined, unknown> = (object, args, _context, info) => {
  if (object && Object.hasOwn(object, info.fieldName)) return object[info.fieldName];
  const { schema, parentType, fieldName, returnType } = info;
  const key = object?.id ?? object?.code ?? object?.number ?? object?.seed ?? '';
  const seed = `${parentType.name}.${fieldName} ${key} ${JSON.stringify(args)} ${requiredBy(fieldName, object)}`;
  if (draw(`refusal ${seed}`) % 23 === 0) throw new GraphQLError('Not for you', { extensions: { code: 'FORBIDDEN' } });
  return valueFor(returnType, seed, schema);
};

/** What the town's taxes are reckoned from: a wrong value on the way gives another tax. */
function requiredBy(field: string, object: Invented | undefined): string {
  return field === 'tax' ? `${object?.age} ${object?.kind} ${object?.area}` : '';
}

function valueFor(type: GraphQLOutputType, seed: string, schema: GraphQLSchema, isRequired = false): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, seed, schema, true);
  if (!isRequired && draw(`null ${seed}`) % 9 === 0) return null;
  if (isListType(type)) {
    const length = draw(`length ${seed}`) % 4;
    return Array.from({ length }, (_, index) => valueFor(type.ofType, `${seed}/${index}`, schema));
  }
  if (isEnumType(type)) return type.getValues()[draw(seed) % type.getValues().length]?.name;
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    return objectOf(possible[draw(`type ${seed}`) % possible.length]?.name ?? '', seed);
  }
  if (isObjectType(type)) return objectOf(type.name, seed);
  if (!isScalarType(type)) return null;
  if (type.name === 'Int') return draw(seed) % 1000;
  if (type.name === 'Float') return (draw(seed) % 1000) / 4;
  if (type.name === 'Boolean') return draw(seed) % 2 === 0;
  if (type.name === 'Moment') return { seconds: draw(seed), zone: [null, 'Київ'] };
  return `${draw(seed) % 100}`;
}

function objectOf(name: string, seed: string): Invented {
  const key = `${draw(`key ${seed}`) % KEYS}`;
  if (name === 'Street') return { __typename: name, code: key };
  if (name === 'Receipt') return { __typename: name, number: key };
  return name === 'Note' || name === 'Room' || name === 'Town' || name === 'Renamed'
    ? { __typename: name, seed: draw(seed) % 20 }
    : { __typename: name, id: key };
}

/** FNV-1a: the same number for the same text everywhere. */
function draw(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}
