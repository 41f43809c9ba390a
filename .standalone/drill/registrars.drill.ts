import { type DrillHouse, pause } from './house.ts';
import { checkDeaths, checkRegistrations, openLedger, registerOnce, startWork } from './registrations.ts';
import type { DrillNotes } from './report.ts';

/** The share of requests that are cut before their answer, so that nobody knows what became of them. */
const CUT_SHARE = 0.1;
const ABORT_EVERY_MS = 300;

/**
 * Many registrars over two journals at once, while requests are cut, transactions aborted by the server, and the server
 * itself killed in the middle.
 */
export async function drillRegistrars(
  house: DrillHouse,
  { registrations, registrars }: { registrations: number; registrars: number },
  notes: DrillNotes,
): Promise<void> {
  const before = house.restarts();
  const ledger = openLedger();
  const sql = house.sql();
  const askers = await Promise.all(Array.from({ length: registrars }, () => house.signIn()));
  const start = performance.now();
  let given = 0;
  let isKilled = false;
  let aborted = 0;
  const work = startWork(askers, async (ask, _place, givenUp) => {
    while (given < registrations && !givenUp.aborted) {
      const place = given++;
      if (!isKilled && given > registrations / 2) {
        isKilled = true;
        house.hromada.kill('postgres', 'SIGKILL');
      }
      await registerOnce(ask, ledger, { place, cutShare: CUT_SHARE, givenUp });
    }
  });
  let isOver = false;
  const aborting = (async () => {
    while (!isOver && aborted < registrations / 50) {
      await pause(ABORT_EVERY_MS);
      // The last of those in a transaction of their own: what they have written is rolled back.
      const ended = await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where usename like 'hromada%appeals' and state in ('active', 'idle in transaction') and xact_start is not null
          and application_name not like '%-%' order by random() limit 1`.catch(() => []);
      aborted += ended.length;
    }
  })();
  let seconds = 0;
  try {
    await work.stop();
    seconds = (performance.now() - start) / 1_000;
  } finally {
    isOver = true;
    await Promise.all([work.giveUp(), aborting]);
  }
  Object.assign(notes.figures, {
    registrars,
    'a second': registrations / seconds,
    'requests cut': ledger.cut,
    'transactions aborted': aborted,
    'servers killed': Number(isKilled),
  });
  notes.must(
    ledger.acknowledged.length === registrations,
    `${ledger.acknowledged.length} of ${registrations} acknowledged`,
  );
  notes.must(aborted > 0 && ledger.cut > 0, 'no transaction was aborted: the drill has shown nothing');
  await checkRegistrations(sql, ledger, notes);
  checkDeaths(house, { kills: 0, before }, notes);
}
