import { isDeepStrictEqual } from 'node:util';
import { type Measurement, percentile } from '../measurement.ts';
import type { BenchStack } from '../stack.ts';
import { ask, type LoadFigures, load, type Target } from './load.ts';
import { openPeers } from './peers.ts';
import { WORKLOADS, type Workload } from './workloads.ts';

const CLIENTS = [1, 16, 64];
/** the row of the README; the others stand in the JSON */
const HEADLINE_CLIENTS = 16;
const WARM_UP = 1.5;

/**
 * Our gateway and others on the same supergraph, subgraphs and rows: processor time of the gateway process for one
 * request, requests a second, latency. Every round asks all of them in turn; ratios are of one round.
 */
export async function benchGateways(stack: BenchStack, { rounds }: { rounds: number }): Promise<Measurement[]> {
  const peers = await openPeers(stack);
  try {
    const measurements: Measurement[] = [];
    for (const workload of WORKLOADS) {
      await assertSameAnswer(workload, peers.gateways);
      const targets = [...peers.gateways, ...(workload.direct ? [peers.direct] : [])];
      for (const target of targets) {
        const requests = Math.round(workload.requests * WARM_UP);
        await load(target, bodiesFor(target, workload), { clients: HEADLINE_CLIENTS, requests });
      }
      for (const clients of CLIENTS) measurements.push(...(await compare(workload, targets, { clients, rounds })));
    }
    return measurements;
  } finally {
    peers.close();
  }
}

async function compare(
  workload: Workload,
  targets: readonly Target[],
  { clients, rounds }: { clients: number; rounds: number },
): Promise<Measurement[]> {
  const figures = new Map<string, LoadFigures[]>(targets.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    // another order every time: whoever comes after a heavy one is not always the same
    const turn = targets
      .map((_, index) => targets[(index + round) % targets.length])
      .filter((target) => target !== undefined);
    for (const target of turn) {
      const requests = Math.max(clients, Math.round(workload.requests / (clients === 1 ? 2 : 1)));
      figures.get(target.name)?.push(await load(target, bodiesFor(target, workload), { clients, requests }));
    }
    process.stderr.write('.');
  }
  const ours = figures.get('ours') ?? [];
  const isDetail = clients !== HEADLINE_CLIENTS;
  return targets.flatMap(({ name }) => {
    const own = figures.get(name) ?? [];
    const id = `gateway.${workload.name}.${clients}.${name}`;
    const what = `${workload.what}, ${clients} clients, ${name}`;
    const latencies = own.flatMap((figure) => figure.latencies);
    const rows: Measurement[] = [
      {
        name: `${id}.processor`,
        what: `${what}: processor time`,
        unit: 'ms',
        samples: own.map((f) => f.processorMs),
        isDetail,
      },
      {
        name: `${id}.throughput`,
        what: `${what}: answers a second`,
        unit: '1/s',
        samples: own.map((f) => f.perSecond),
        isDetail: true,
      },
      {
        name: `${id}.p50`,
        what: `${what}: half are answered within`,
        unit: 'ms',
        samples: [percentile(latencies, 0.5)],
        isDetail: true,
      },
      {
        name: `${id}.p99`,
        what: `${what}: 99 of 100 are answered within`,
        unit: 'ms',
        samples: [percentile(latencies, 0.99)],
        isDetail: true,
      },
    ];
    if (name === 'ours' || name === 'direct') return rows;
    const samples = own.map(({ processorMs }, round) => processorMs / (ours[round]?.processorMs ?? Number.NaN));
    return [
      ...rows,
      {
        name: `${id}.ratio`,
        what: `${what}: processor time, times ours, same round`,
        unit: 'ratio',
        samples,
        isDetail,
      },
    ];
  });
}

function bodiesFor({ name }: Target, { bodies, direct }: Workload): Workload['bodies'] {
  return name === 'direct' && direct ? direct : bodies;
}

/** @throws {Error} when a gateway answers something else than ours: then there is nothing to compare */
async function assertSameAnswer({ name, bodies }: Workload, gateways: readonly Target[]): Promise<void> {
  if (name === 'mutation') return; // every registration is another
  const answers = await Promise.all(
    gateways.map(async (target) => JSON.parse(String(await ask(target, bodies(0), await target.headers(0))))),
  );
  for (const [index, answer] of answers.entries()) {
    if (!isDeepStrictEqual(answer.data, answers[0].data))
      throw new Error(`${gateways[index]?.name} answers ${name} otherwise than ours`);
  }
}
