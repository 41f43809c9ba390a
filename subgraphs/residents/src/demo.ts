import { systemClock } from '@hromada/shared/clock';
import { demoSize } from '@hromada/shared/demo';
import { fillRegister } from './demo/demo.repository.ts';
import { demoTables } from './demo/rows.ts';
import { readDemoEnvironment } from './environment.ts';

const { DATABASE_URL, DATABASE_URL_DIRECT } = readDemoEnvironment();
const { size } = demoSize(process.argv);
const tell = (line: string): void => void process.stdout.write(`residents: ${line}\n`);
const inGroups = new Intl.NumberFormat('uk');

const isFilled = await fillRegister(
  DATABASE_URL_DIRECT ?? DATABASE_URL,
  demoTables(size.persons, systemClock.today()),
  {
    onTable: (label, rows) => tell(`${inGroups.format(rows)} ${label}`),
  },
);
if (!isFilled) tell('data exist already');
