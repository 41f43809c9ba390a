import { declaredRules, everyone } from '@hromada/shared/access';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../src/registry.ts';
import { type Matrix, matrixOf, type Probe, ruleOf } from './authorization/matrix.ts';
import { readMatrix, textOf, writeMatrix } from './authorization/matrix-file.ts';
import { EQUIVALENT, killerOf, mutantsOf } from './authorization/mutants.ts';
import { fieldsOf, objectTypes } from './authorization/ways.ts';
import { startWorld, type World } from './authorization/world.ts';

let world: World;
const matrices: Matrix[] = [];
/** everything that can be asked of a field again, by subgraph and coordinate */
const probes = new Map<string, Probe[]>();

beforeAll(async () => {
  world = await startWorld();
  for (const subgraph of world.subgraphs) {
    const { matrix, probes: found } = await matrixOf(subgraph);
    matrices.push(matrix);
    for (const probe of found) {
      const name = `${subgraph.name}: ${probe.coordinate}`;
      probes.set(name, [...(probes.get(name) ?? []), probe]);
    }
  }
  if (process.env.UPDATE_MATRIX === '1') await writeMatrix(textOf(matrices, world));
}, 300_000);
afterAll(() => world.stop());

describe('the authorization matrix', () => {
  test('is what was reviewed: every field, every actor, every way', async () => {
    expect(textOf(matrices, world).split('\n')).toEqual((await readMatrix()).split('\n'));
  });

  test('gives one answer by every way', () => {
    expect(matrices.flatMap(({ contradictions }) => contradictions)).toEqual([]);
  });

  test('has at least 20,000 cells, each found by executing an operation', () => {
    const cells = matrices.reduce((sum, matrix) => sum + matrix.cells, 0);
    process.stdout.write(`authorization matrix: ${cells} cells\n`);
    expect(cells).toBeGreaterThanOrEqual(20_000);
  });
});

describe('every rule matters', () => {
  test('weakened, or without one of its parts, it changes the matrix', async () => {
    const survivors: string[] = [];
    let mutants = 0;
    for (const [name, found] of probes) {
      const [first] = found;
      const rule = first && ruleOf(first.type, first.field);
      if (!rule || rule === everyone) continue;
      for (const mutant of mutantsOf(rule)) {
        mutants += 1;
        if (!(await killerOf(found, mutant))) survivors.push(`${name} ${mutant.name}`);
      }
    }
    process.stdout.write(`authorization mutants: ${mutants}, survivors: ${survivors.length}\n`);
    expect(survivors.sort()).toEqual(Object.keys(EQUIVALENT).sort());
    expect(mutants).toBeGreaterThanOrEqual(1_000);
  }, 300_000);

  test('taken away, even where everybody passes, it stops the start-up', async () => {
    const unmissed: string[] = [];
    for (const { name, build } of registry) {
      const schema = await build();
      const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
      for (const type of [...objectTypes(schema), ...roots]) {
        for (const field of type ? fieldsOf(type) : []) {
          if (!type || ruleOf(type, field) !== everyone) continue;
          const [own, shared] = [field.extensions, type.extensions];
          field.extensions = { ...own, access: undefined };
          type.extensions = { ...shared, access: undefined };
          const coordinate = `${type.name}.${field.name}`;
          if (!messageOf(() => declaredRules(schema)).includes(coordinate)) unmissed.push(`${name}: ${coordinate}`);
          field.extensions = own;
          type.extensions = shared;
        }
      }
    }
    expect(unmissed).toEqual([]);
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}
