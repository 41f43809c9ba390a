import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { seeded } from '@hromada/shared/demo';
import { OperationGenerator } from '@hromada/shared/testing/operations';
import { OperationTypeNode, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { PlanExecutor } from '../../src/execution/plan-executor.ts';
import type { OperationContext } from '../../src/operation-context.ts';
import { openPlanning } from '../../src/planning.ts';
import { comparable } from './comparable.ts';
import { fieldsOf } from './coordinates.ts';
import { inventedSubgraphs, inventedWhole } from './invented-subgraphs.ts';

const SCHEMA = path.resolve(import.meta.dirname, '../../../schema');
const SUBGRAPHS = ['residents', 'appeals', 'e-democracy', 'services'];
/** texts, which are planned, and runs of each under other variables; the nightly command asks for more */
const DOCUMENTS = Number(process.env.FUZZ_DOCUMENTS ?? 225);
const RUNS = 4;
const SEED = process.env.FUZZ_SEED ?? 'contract';
/** one operation in so many is a mutation */
const MUTATIONS = 3;

test(`${DOCUMENTS * RUNS} random operations get through the gateway what one schema answers`, async () => {
  const sdl = (name: string): Promise<string> => readFile(path.join(SCHEMA, name), 'utf8');
  const texts = await Promise.all(SUBGRAPHS.map(async (name) => [name, await sdl(`subgraphs/${name}.graphql`)]));
  const schemas = Object.fromEntries(texts) as Record<string, string>;
  const planning = openPlanning(await sdl('supergraph.graphql'));
  const subgraphs = new Map(
    inventedSubgraphs(schemas, { hasUnknown: false }).map((subgraph) => [subgraph.name, subgraph]),
  );
  const { api } = planning.schemas;
  const whole = inventedWhole(api, schemas);
  const executor = new PlanExecutor(planning, (name, question) => subgraphs.get(name)?.answer(question) as never);
  const generator = new OperationGenerator({
    ...{ schema: api, random: seeded(SEED), size: 30 },
    // Apollo's planner asks for what is left out literally inside of a fetch that is itself left out by a variable:
    // its refusal then empties the object around it.
    hasLiteralSkips: false,
  });
  let withErrors = 0;
  for (let index = 0; index < DOCUMENTS; index += 1) {
    const kind = index % MUTATIONS === 0 ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
    const { query, vary } = generator.operation(kind);
    const document = parse(query);
    expect(validate(api, document).map(String), query).toEqual([]);
    for (let run = 0; run < RUNS; run += 1) {
      const variables = vary();
      const prepared = executor.prepare({ document, operationName: undefined, variables });
      const ours = comparable((await prepared?.run({} as OperationContext)) as never);
      const wholes = comparable(await whole.answer({ query, variables }));
      expect(ours, `operation ${index}.${run} of ${SEED}\n${query}\n${JSON.stringify(variables)}`).toEqual(wholes);
      if (ours.errors.length > 0) withErrors += 1;
    }
  }
  const all = fieldsOf(api);
  const asked = all.filter((name) => generator.asked.has(name));
  process.stdout.write(
    `contract: ${DOCUMENTS * RUNS} operations, ${withErrors} with errors, ${asked.length} of ${all.length} fields\n`,
  );
  const roots = all.filter((name) => /^(Query|Mutation)\./.test(name));
  expect(roots.filter((name) => !generator.asked.has(name))).toEqual([]);
  expect(asked.length / all.length).toBeGreaterThanOrEqual(0.95);
  expect(withErrors).toBeGreaterThan(DOCUMENTS / 4);
}, 1_200_000);
