import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../src/project.ts';
import { drillBackup } from './backup.drill.ts';
import { drillBadAnswers } from './bad-answers.drill.ts';
import { type DrillHouse, openHouse } from './house.ts';
import { drillKill } from './kill.drill.ts';
import { drillOverload } from './overload.drill.ts';
import { drillRegistrars } from './registrars.drill.ts';
import {
  type DrillNotes,
  type DrillResult,
  describeMachine,
  drillNotes,
  lineOf,
  summaryOf,
  writeRun,
} from './report.ts';
import { drillRollingRestart } from './rolling-restart.drill.ts';
import { drillSockets } from './sockets.drill.ts';

const { values } = parseArgs({
  options: {
    /** once instead of ten times */
    short: { type: 'boolean', default: false },
    /** only drills whose names begin so, comma-separated */
    only: { type: 'string', default: '' },
  },
});
const isShort = values.short;
const say = (text: string) => process.stdout.write(`${text}\n`);

/** What goes wrong in each must not stop the others. */
interface Drill {
  readonly name: string;
  readonly what: string;
  run(house: DrillHouse, notes: DrillNotes): Promise<void>;
}

const kills: Drill[] = ['postgres', 'appeals', 'residents', 'e-democracy', 'services', 'gateway'].map((victim) => ({
  name: `kill.${victim}`,
  what: `kill -9 of ${victim} while eight clients register appeals`,
  run: (house, notes) => drillKill(house, { victim, rounds: isShort ? 1 : 10 }, notes),
}));
const registrations = isShort ? 300 : 5_000;
const registrars = isShort ? 20 : 100;
const drills: readonly Drill[] = [
  ...kills,
  {
    name: 'registrars',
    what: `${registrations} registrations by ${registrars} registrars over two journals, transactions aborted, the server killed`,
    run: (house, notes) => drillRegistrars(house, { registrations, registrars }, notes),
  },
  { name: 'bad-answers', what: 'a subgraph is away or answers nonsense', run: drillBadAnswers },
  {
    name: 'overload',
    what: 'five times the load that can be done',
    run: (house, notes) => drillOverload(house, { seconds: isShort ? 3 : 15 }, notes),
  },
  {
    name: 'sockets',
    what: 'sockets cut at random while a reader has stopped reading',
    run: (house, notes) => drillSockets(house, { cuts: isShort ? 10 : 50 }, notes),
  },
  {
    name: 'rolling-restart',
    what: 'two of each program behind balancers, restarted one after another',
    run: (_house, notes) => drillRollingRestart({ isShort }, notes),
  },
  { name: 'backup', what: 'a backup under load, restored on a machine of its own', run: drillBackup },
];

const isWanted = ({ name }: Drill) => values.only.split(',').some((start) => name.startsWith(start));
const machine = describeMachine();
const house = await openHouse();
const results: DrillResult[] = [];
try {
  for (const { name, what, run } of drills.filter(isWanted)) {
    const notes = drillNotes();
    const start = performance.now();
    await run(house, notes).catch((error: unknown) => notes.faults.push(String(error)));
    house.road.become('open');
    const result = {
      name,
      what,
      figures: notes.figures,
      faults: notes.faults,
      seconds: (performance.now() - start) / 1_000,
    };
    results.push(result);
    say(lineOf(result));
  }
} finally {
  await house.close();
}
if (!isShort && values.only === '') {
  const folder = path.join(PROJECT_ROOT, '.bench', 'results', 'drills');
  say(
    `written: ${path.relative(PROJECT_ROOT, writeRun(folder, { at: new Date().toISOString(), isShort, machine, results }))}`,
  );
}
say(summaryOf(results));
process.exit(results.every(({ faults }) => faults.length === 0) ? 0 : 1);
