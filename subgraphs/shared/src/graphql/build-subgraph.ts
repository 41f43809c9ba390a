import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, isObjectType, parse } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray, type PubSub } from 'type-graphql';
import { guardSchema } from '../access/index.ts';
import { tagPublic } from './public-contract.ts';
import { DateTime, LocalDate } from './scalars.ts';
import { refuseUnstorableText } from './storable-text.ts';

const FEDERATION_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@override", "@tag"])\n`;

/** type-graphql asks for one as soon as there is a subscription; ours read the event feed by `subscribe` and need none. */
const NO_PUB_SUB: PubSub = {
  publish: () => refuseTopics(),
  subscribe: () => refuseTopics(),
};

function refuseTopics(): never {
  throw new Error('A subscription names its own source in `subscribe`');
}

/** Answers one entity reference, `{ id }`, through a loader of the request's context; null when there is no such entity. */
// biome-ignore lint/suspicious/noExplicitAny: each subgraph has its own context type; the reference resolver narrows it
export type ReferenceResolver = (reference: { readonly id: string }, context: any) => unknown;

/** What a subgraph is made of. */
export interface SubgraphParts {
  // biome-ignore lint/complexity/noBannedTypes: type-graphql names its resolver classes by this type
  readonly resolvers: NonEmptyArray<Function>;
  // biome-ignore lint/complexity/noBannedTypes: as above
  readonly orphanedTypes?: Function[];
  readonly references?: Readonly<Record<string, ReferenceResolver>>;
}

/**
 * Builds the federation schema of a subgraph out of type-graphql classes, with every field behind its access rule.
 * The only caller of buildSubgraphSchema.
 * @throws {Error} when a field has no access rule, or is declared public and must not be
 */
export async function buildSubgraph({
  resolvers,
  orphanedTypes,
  references = {},
}: SubgraphParts): Promise<GraphQLSchema> {
  const source = await buildSchema({
    resolvers,
    orphanedTypes: orphanedTypes ?? [],
    validate: false,
    skipCheck: true, // the federation directives are unknown to graphql-js
    pubSub: NO_PUB_SUB,
    scalarsMap: [{ type: Date, scalar: DateTime }],
  });
  // NOT printSubgraphSchema: it trusts type.astNode, and type-graphql leaves field-less stub nodes there
  const typeDefs = tagPublic(parse(FEDERATION_LINK + printSchemaWithDirectives(source)), source);
  const resolverMap = createResolversMap(source) as Record<string, Record<string, unknown>>;
  resolverMap.LocalDate = LocalDate as never;
  resolverMap.DateTime = DateTime as never;
  for (const [typeName, resolve] of Object.entries(references)) {
    resolverMap[typeName] = { ...resolverMap[typeName], __resolveReference: resolve };
  }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolverMap as never }]);
  copyExtensions(source, schema);
  refuseUnstorableText(schema);
  guardSchema(schema);
  return schema;
}

/** The round trip through SDL loses extensions, and the access rules live there. */
function copyExtensions(from: GraphQLSchema, to: GraphQLSchema): void {
  for (const type of Object.values(from.getTypeMap())) {
    const target = to.getType(type.name);
    if (!isObjectType(type) || !isObjectType(target)) continue;
    target.extensions = { ...type.extensions, ...target.extensions };
    const fields = target.getFields();
    for (const field of Object.values(type.getFields())) {
      const targetField = fields[field.name];
      if (targetField) targetField.extensions = { ...field.extensions, ...targetField.extensions };
    }
  }
}
