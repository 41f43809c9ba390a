import postgres from 'postgres';
import { type DrillHouse, eventually, pause } from './house.ts';
import { checkDeaths, checkRegistrations, openLedger, startWriters } from './registrations.ts';
import { type DrillNotes, percentile } from './report.ts';

const WRITERS = 8;
/** Writes must go on this soon after PostgreSQL takes connections again, in milliseconds. */
const RESUME_MS = 1_000;

/** Kills one program again and again while appeals are being registered. */
export async function drillKill(
  house: DrillHouse,
  { victim, rounds }: { victim: string; rounds: number },
  notes: DrillNotes,
): Promise<void> {
  const before = house.restarts();
  const ledger = openLedger();
  const askers = await Promise.all(Array.from({ length: WRITERS }, () => house.signIn()));
  const writers = startWriters(askers, ledger);
  const outages: number[] = [];
  const resumptions: number[] = [];
  try {
    await eventually('the first registrations', () => ledger.acknowledged.length > WRITERS);
    for (let round = 0; round < rounds; round += 1) {
      await pause(200 + Math.random() * 200);
      const killedAt = performance.now();
      house.hromada.kill(victim, 'SIGKILL');
      const acceptedAt = victim === 'postgres' ? await databaseAccepts(house.hromada.ownerUrl) : killedAt;
      await eventually('writes to go on', () => ledger.acknowledged.some(({ at }) => at > acceptedAt), 60_000);
      const resumedAt = Math.min(...ledger.acknowledged.map(({ at }) => at).filter((at) => at > acceptedAt));
      outages.push(resumedAt - killedAt);
      if (victim === 'postgres') resumptions.push(resumedAt - acceptedAt);
      await eventually(`${victim} to be back`, () => isBack(house, victim), 60_000);
    }
    await writers.stop();
  } finally {
    await writers.giveUp();
  }
  notes.figures.kills = rounds;
  notes.figures['longest outage, ms'] = Math.max(...outages);
  if (resumptions.length > 0) {
    notes.figures['writes after PostgreSQL accepts, median ms'] = percentile(resumptions, 0.5);
    notes.figures['writes after PostgreSQL accepts, longest ms'] = Math.max(...resumptions);
    notes.must(
      Math.max(...resumptions) <= RESUME_MS,
      `writes went on only ${Math.max(...resumptions).toFixed(0)} ms after PostgreSQL`,
    );
  }
  await checkRegistrations(house.sql(), ledger, notes);
  checkDeaths(house, { kills: victim === 'postgres' ? 0 : rounds, before }, notes);
}

function isBack({ hromada }: DrillHouse, victim: string): boolean {
  const program = hromada.processes.find(({ name }) => name === victim);
  return program?.pid !== undefined && program.isReady;
}

/** The moment at which a new connection is served again. */
async function databaseAccepts(url: string): Promise<number> {
  await eventually(
    'PostgreSQL to accept',
    async () => {
      const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => undefined });
      try {
        await sql`select 1`;
        return true;
      } finally {
        await sql.end({ timeout: 0 });
      }
    },
    60_000,
  );
  return performance.now();
}
