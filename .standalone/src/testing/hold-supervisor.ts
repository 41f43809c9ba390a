// A program that supervises what it is told to, and stays: for tests that kill it.
import type { Program } from '../supervisor/program.ts';
import { startSupervisor } from '../supervisor/supervisor.ts';

const [record, logs, programs = '[]'] = process.argv.slice(2);
const supervised: readonly Program[] = JSON.parse(programs);
const supervisor = await startSupervisor(supervised, { record, logs });
process.stdout.write(`${JSON.stringify(supervisor.programs.map(({ pid }) => pid))}\n`);
setInterval(() => {}, 60_000);
