import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../src/ports.ts';
import { type StackSettings, SUBGRAPHS, stackPrograms } from '../src/stack.ts';
import { type Hromada, startHromada } from '../src/start-hromada.ts';
import type { Program } from '../src/supervisor/program.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { type Asker, asker, eventually, NO_RATE, signedInCookie } from './house.ts';
import { type DrillNotes, percentile } from './report.ts';

const LIST = `{ appeals(first: 20) { edges { node { id number applicant { person { fullName } } unit { name } } } } }`;
const CLIENTS = 4;
const REQUESTS = 500;

/** Two of each program behind balancers; one after another is asked to stop and comes back, as in an update. */
export async function drillRollingRestart({ isShort }: { isShort: boolean }, notes: DrillNotes): Promise<void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'hromada-rolling-'));
  const balancers: Balancer[] = [];
  let hromada: Hromada | undefined;
  try {
    const plan = await planPairs(balancers);
    hromada = await startHromada({ dataFolder, demo: 'village', logLevel: 'warn', programs: plan.programs });
    const gateways = await startBalancer([Number(new URL(hromada.url).port), plan.secondGateway]);
    balancers.push(gateways);
    await restartAll(
      hromada,
      asker(`http://127.0.0.1:${gateways.port}`, await signedInCookie(hromada.url)),
      isShort,
      notes,
    );
  } finally {
    for (const balancer of balancers) balancer.close();
    await hromada?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function restartAll(hromada: Hromada, ask: Asker, isShort: boolean, notes: DrillNotes): Promise<void> {
  await eventually('the first answer', async () => (await ask(LIST)).errors.length === 0);
  const samples: number[] = [];
  const failures: string[] = [];
  let isOver = false;
  const clients = Array.from({ length: CLIENTS }, async () => {
    while (!isOver || samples.length + failures.length < REQUESTS) {
      const answer = await ask(LIST).catch((error: unknown) => String(error));
      if (typeof answer === 'string') failures.push(answer);
      else if (answer.status !== 200 || answer.errors.length > 0)
        failures.push(`${answer.status} ${JSON.stringify(answer.errors[0])}`);
      else samples.push(answer.ms);
    }
  });
  const all = hromada.processes.map(({ name }) => name).filter((name) => name !== 'postgres');
  const names = isShort ? all.filter((name) => /^(gateway|appeals)/.test(name)) : all;
  try {
    for (const name of names) {
      const stateOf = () => hromada.processes.find((program) => program.name === name);
      const before = stateOf()?.restarts ?? 0;
      hromada.kill(name, 'SIGTERM');
      await eventually(
        `${name} to be back`,
        () => (stateOf()?.restarts ?? 0) > before && stateOf()?.isReady === true,
        60_000,
      );
    }
  } finally {
    isOver = true;
    await Promise.all(clients);
  }
  Object.assign(notes.figures, {
    'programs restarted': names.length,
    requests: samples.length + failures.length,
    failed: failures.length,
    'p99, ms': percentile(samples, 0.99),
  });
  notes.must(all.length === 2 * (SUBGRAPHS.length + 1), `${all.length} programs were there`);
  notes.must(failures.length === 0, `${failures.length} requests failed, the first: ${failures[0]}`);
}

/** Every program a second time, at another port; gateways find subgraphs through balancers. */
async function planPairs(
  balancers: Balancer[],
): Promise<{ secondGateway: number; programs(settings: StackSettings): readonly Program[] }> {
  const seconds = await Promise.all([...SUBGRAPHS, null].map(() => findFreePort()));
  const firsts = await Promise.all(SUBGRAPHS.map(() => findFreePort()));
  const roads: Record<string, string> = {};
  for (const [place, { schema }] of SUBGRAPHS.entries()) {
    const balancer = await startBalancer([firsts[place] ?? 0, seconds[place] ?? 0]);
    balancers.push(balancer);
    roads[`SUBGRAPH_URL_${schema.toUpperCase()}`] = `http://127.0.0.1:${balancer.port}/graphql`;
  }
  return {
    secondGateway: seconds.at(-1) ?? 0,
    programs(settings) {
      const gatewaySettings = { ...NO_RATE, ...roads };
      const first = stackPrograms({ ...settings, subgraphPorts: firsts, gatewaySettings });
      const second = stackPrograms({ ...settings, subgraphPorts: seconds, port: seconds.at(-1) ?? 0, gatewaySettings });
      return [...first, ...second.map((program) => ({ ...program, name: `${program.name}-2` }))];
    },
  };
}
