import { seeded } from '@hromada/shared/demo';
import { createErrorFormatter } from '@hromada/shared/graphql';
import { createLogger } from '@hromada/shared/logging';
import { OperationGenerator } from '@hromada/shared/testing/operations';
import { execute, type GraphQLError, OperationTypeNode, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../src/registry.ts';
import { ACTORS } from './authorization/actors.ts';
import { PEOPLE, RECORDS, STAFF, UNITS } from './authorization/identities.ts';
import { startWorld, type World, type WorldSubgraph } from './authorization/world.ts';

/** operations of each subgraph; the nightly command asks for more */
const OPERATIONS = Number(process.env.FUZZ_OPERATIONS ?? 150);
const SEED = process.env.FUZZ_SEED ?? 'fuzz';
/** one operation in so many is a mutation: what they leave behind is a part of what queries meet */
const MUTATIONS = 3;
const IDS = [PEOPLE, RECORDS, STAFF, UNITS].flatMap((group) => Object.values(group));

/** What tells of the inside: stacks, addresses, SQL, the driver. */
const INSIDE =
  /\bat .*[.](ts|js|mjs)\b|node_modules|127\.0\.0\.1|localhost|:\d{4,5}\b|ECONN|syntax error at|relation "|violates|select .* from|PostgresError|invalid byte/i;

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 120_000);
afterAll(() => world.stop());

describe(`${OPERATIONS} random operations with texts and numbers that software trips over`, () => {
  test.each(registry.map(({ name }) => name))(
    'leave no defect and no trace of the inside in %s',
    async (name) => {
      const subgraph = world.subgraphs.find((candidate) => candidate.name === name);
      if (!subgraph) throw new RangeError(name);
      expect(await defectsOf(subgraph)).toEqual([]);
    },
    1_200_000,
  );
});

async function defectsOf(subgraph: WorldSubgraph): Promise<string[]> {
  const random = seeded(`${SEED} ${subgraph.name}`);
  const known = (_place: string, type: string): unknown =>
    type.startsWith('ID') && random.chance(0.7) ? random.pick(IDS) : undefined;
  const { schema } = subgraph;
  const generator = new OperationGenerator({ schema, random, known, nastiness: 0.35, size: 25 });
  const format = createErrorFormatter(createLogger('fuzz', 'silent'));
  const defects = new Set<string>();
  for (let index = 0; index < OPERATIONS; index += 1) {
    const isMutation = index % MUTATIONS === 0 && schema.getMutationType();
    const { query, variables } = generator.operation(isMutation ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY);
    const document = parse(query);
    expect(validate(schema, document).map(String), query).toEqual([]);
    const contextValue = subgraph.contextOf(random.pick(ACTORS).viewer);
    const { errors = [] } = await execute({ schema, document, variableValues: variables, contextValue });
    for (const error of errors) {
      const { message, extensions } = format(error.toJSON(), error);
      if (extensions?.code === 'INTERNAL' || INSIDE.test(message)) defects.add(defectOf(error, index));
    }
  }
  return [...defects];
}

/** Enough to find it again: the first operation where it came, the place and what was thrown. */
function defectOf(error: GraphQLError, index: number): string {
  const { path = [], message, originalError } = error;
  const cause = originalError?.cause instanceof Error ? `: ${originalError.cause.message}` : '';
  return `${index} ${path.filter((part) => typeof part === 'string').join('.')} ${message.slice(0, 200)}${cause}`;
}
