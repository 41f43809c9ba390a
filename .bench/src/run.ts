import path from 'node:path';
import { parseArgs } from 'node:util';
import type { DemoSizeName } from '@hromada/shared/demo';
import type { Browser } from 'playwright-core';
import { benchEvents } from './events.bench.ts';
import { benchFederation } from './federation.bench.ts';
import { benchGateways } from './gateway/gateways.bench.ts';
import { benchGrid } from './grid.bench.ts';
import { benchImport } from './import.bench.ts';
import type { Measurement } from './measurement.ts';
import { describeMachine, latestRun, publishTable, toTable, writeRun } from './report.ts';
import { benchSilence } from './silence.bench.ts';
import { type BenchStack, openStack } from './stack.ts';
import { benchStart } from './start.bench.ts';
import { benchTelemetry } from './telemetry.bench.ts';
import { benchVotes } from './votes.bench.ts';

const RESULTS = path.resolve(import.meta.dirname, '../results');

const { values } = parseArgs({
  options: {
    /** demo size of the hromada that is measured */
    size: { type: 'string', default: 'metropolis' },
    /** fewer rounds, for a look */
    quick: { type: 'boolean', default: false },
    /** parts to take, by name with commas: `votes,import`; all when not given */
    only: { type: 'string' },
    /** do not keep the result */
    'dry-run': { type: 'boolean', default: false },
  },
});

const isQuick = values.quick;
const rounds = isQuick ? 3 : 10;
const size = values.size as DemoSizeName;

/** What is measured in one go, under the name that `--only` takes. */
interface Part<Needs extends readonly unknown[]> {
  readonly name: string;
  bench(...needs: Needs): Promise<Measurement[]>;
}

/** on hromadas of their own */
const alone: readonly Part<[]>[] = [
  { name: 'start', bench: () => benchStart({ rounds: isQuick ? 1 : 5 }) },
  { name: 'telemetry', bench: () => benchTelemetry('village', { rounds: isQuick ? 50 : 300 }) },
];
/** on the demo hromada */
const onStack: readonly Part<[BenchStack]>[] = [
  { name: 'federated query', bench: (stack) => benchFederation(stack, { rounds: isQuick ? 30 : 200 }) },
  { name: 'silence', bench: (stack) => benchSilence(stack, { rounds: isQuick ? 100 : 1000 }) },
  { name: 'gateways', bench: (stack) => benchGateways(stack, { rounds: isQuick ? 3 : 7 }) },
  { name: 'grid', bench: (stack) => withBrowser((browser) => benchGrid(stack, browser, { rounds })) },
  {
    name: 'events',
    bench: (stack) => withBrowser((browser) => benchEvents(stack, browser, { events: isQuick ? 50 : 300 })),
  },
  { name: 'votes', bench: (stack) => benchVotes(stack, { rounds: isQuick ? 5 : 40 }) },
  { name: 'import', bench: (stack) => benchImport(stack, { files: isQuick ? 200 : 2000 }) },
];

const wanted = values.only?.split(',');
const names = [...alone, ...onStack].map(({ name }) => name);
const unknown = (wanted ?? []).filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`--only knows no ${unknown.map((name) => `"${name}"`).join(', ')}. Parts: ${names.join(', ')}`);
  process.exit(1);
}
const isWanted = ({ name }: { readonly name: string }) => !wanted || wanted.includes(name);

const measurements: Measurement[] = [];

async function take<Needs extends readonly unknown[]>(part: Part<Needs>, ...needs: Needs): Promise<void> {
  console.error(`${part.name}…`);
  measurements.push(...(await part.bench(...needs)));
}

async function withBrowser(bench: (browser: Browser) => Promise<Measurement[]>): Promise<Measurement[]> {
  const { launchBrowser } = await import('@hromada/console/testing/browser');
  const browser = await launchBrowser();
  try {
    return await bench(browser);
  } finally {
    await browser.close();
  }
}

for (const part of alone.filter(isWanted)) await take(part);
if (onStack.some(isWanted)) {
  console.error(`demo hromada, ${size}…`);
  const stack = await openStack(size);
  measurements.push({
    name: 'demo.load',
    what: `loading the demo ${size}, start included`,
    unit: 's',
    samples: [stack.loadSeconds],
  });
  try {
    for (const part of onStack.filter(isWanted)) await take(part, stack);
  } finally {
    await stack.close();
  }
}

const run = {
  at: new Date().toISOString(),
  machine: describeMachine(),
  options: { size: values.size, quick: String(isQuick), ...(values.only ? { only: values.only } : {}) },
  measurements,
};
const earlier = latestRun(RESULTS);
console.log(toTable(run, earlier));
if (!values['dry-run']) {
  const folder = isQuick ? path.join(RESULTS, 'local') : RESULTS;
  console.error(`written: ${path.relative(process.cwd(), writeRun(folder, run, earlier))}`);
  if (!isQuick && !wanted) publishTable(path.resolve(import.meta.dirname, '../../README.md'), run, earlier);
}
