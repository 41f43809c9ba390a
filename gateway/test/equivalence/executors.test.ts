import { seeded } from '@hromada/shared/demo';
import { OperationGenerator } from '@hromada/shared/testing/operations';
import { isObjectType, OperationTypeNode, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { inventedSubgraphs } from './invented-subgraphs.ts';
import { TOWN_SCHEMAS } from './town-schemas.ts';
import { twoExecutors } from './two-executors.ts';

/** texts, which are planned, and runs of each under other variables; the nightly command asks for more */
const DOCUMENTS = Number(process.env.FUZZ_DOCUMENTS ?? 150);
const RUNS = 4;
const SEED = process.env.FUZZ_SEED ?? 'executors';

/** Apollo's executor takes the n-th object for the n-th that it asked about, which in a list of several types it is not. */
const OF_SEVERAL_TYPES = /__typename \.\.\. on/;

test(`${DOCUMENTS * RUNS} random operations get the answers of Apollo's own executor`, async () => {
  const executors = twoExecutors(inventedSubgraphs(TOWN_SCHEMAS));
  const generator = new OperationGenerator({ schema: executors.schema, random: seeded(SEED), size: 25 });
  let withErrors = 0;
  for (let index = 0; index < DOCUMENTS; index += 1) {
    const kind = index % 10 === 0 ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY;
    const { query, vary } = generator.operation(kind);
    expect(validate(executors.schema, parse(query)).map(String), query).toEqual([]);
    for (let run = 0; run < RUNS; run += 1) {
      const variables = vary();
      const which = `operation ${index}.${run} of ${SEED}\n${query}\n${JSON.stringify(variables)}`;
      const ours = await executors.ours(query, variables);
      const apollos = await executors.apollos(variables);
      expect(ours?.data, which).toEqual(apollos.data);
      if (!OF_SEVERAL_TYPES.test(query)) expect(ours?.errors, which).toEqual(apollos.errors);
      if (apollos.errors.length > 0) withErrors += 1;
    }
  }
  process.stdout.write(`executors: ${DOCUMENTS * RUNS} operations, ${withErrors} with errors\n`);
  expect(withErrors).toBeGreaterThan((DOCUMENTS * RUNS) / 10);
  const fields = Object.values(executors.schema.getTypeMap()).filter(isObjectType);
  const all = fields.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const unasked = all.filter((name) => !name.startsWith('__') && !generator.asked.has(name));
  expect(unasked).toEqual([]);
}, 1_200_000);
