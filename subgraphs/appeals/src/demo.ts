import { systemClock } from '@hromada/shared/clock';
import { demoSize } from '@hromada/shared/demo';
import { runDemo } from './demo/run.ts';
import { readDemoEnvironment } from './environment.ts';

const { size } = demoSize(process.argv.slice(2));
const { DATABASE_URL, DATABASE_URL_DIRECT } = readDemoEnvironment();
const inGroups = new Intl.NumberFormat('uk');
const tell = (line: string): void => void process.stdout.write(`appeals: ${line}\n`);

const isFilled = await runDemo({
  url: DATABASE_URL_DIRECT ?? DATABASE_URL,
  size,
  clock: systemClock,
  onStep: (rows, what) => tell(`${inGroups.format(rows)} ${what}`),
});
if (!isFilled) tell('data exist already');
