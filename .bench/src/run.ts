import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '@hromada/console/testing/browser';
import type { DemoSizeName } from '@hromada/shared/demo';
import { benchEvents } from './events.bench.ts';
import { benchFederation } from './federation.bench.ts';
import { benchGrid } from './grid.bench.ts';
import { benchImport } from './import.bench.ts';
import type { Measurement } from './measurement.ts';
import { describeMachine, latestRun, publishTable, toTable, writeRun } from './report.ts';
import { benchSilence } from './silence.bench.ts';
import { openStack } from './stack.ts';
import { benchStart } from './start.bench.ts';
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

const rounds = values.quick ? 3 : 10;
const measurements: Measurement[] = [];

const wanted = values.only?.split(',');

async function take(name: string, bench: () => Promise<Measurement[]>): Promise<void> {
  if (wanted && !wanted.includes(name)) return;
  console.error(`${name}…`);
  measurements.push(...(await bench()));
}

await take('start', () => benchStart({ rounds: values.quick ? 1 : 5 }));
console.error(`demo hromada, ${values.size}…`);
const stack = await openStack(values.size as DemoSizeName);
measurements.push({
  name: 'demo.load',
  what: `loading the demo ${values.size}, start included`,
  unit: 's',
  samples: [stack.loadSeconds],
});
const browser = await launchBrowser();
try {
  await take('federated query', () => benchFederation(stack, { rounds: values.quick ? 30 : 200 }));
  await take('silence', () => benchSilence(stack, { rounds: values.quick ? 100 : 1000 }));
  await take('grid', () => benchGrid(stack, browser, { rounds }));
  await take('events', () => benchEvents(stack, browser, { events: values.quick ? 50 : 300 }));
  await take('votes', () => benchVotes(stack, { rounds: values.quick ? 5 : 40 }));
  await take('import', () => benchImport(stack, { files: values.quick ? 200 : 2000 }));
} finally {
  await browser.close();
  await stack.close();
}

const run = {
  at: new Date().toISOString(),
  machine: describeMachine(),
  options: { size: values.size, quick: String(values.quick), ...(values.only ? { only: values.only } : {}) },
  measurements,
};
const earlier = latestRun(RESULTS);
console.log(toTable(run, earlier));
if (!values['dry-run']) {
  const folder = values.quick ? path.join(RESULTS, 'local') : RESULTS;
  console.error(`written: ${path.relative(process.cwd(), writeRun(folder, run, earlier))}`);
  if (!values.quick && !wanted) publishTable(path.resolve(import.meta.dirname, '../../README.md'), run, earlier);
}
