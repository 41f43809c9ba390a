import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { demoId } from '@hromada/shared/demo';
import type { Sql } from 'postgres';
import { type Asker, type DrillHouse, pause } from './house.ts';
import type { DrillNotes } from './report.ts';

const REGISTER = `mutation Register($input: RegisterAppealInput!) {
  registerAppeal(input: $input) { appeal { id number } problems { field code } }
}`;
/** How long one asks before looking again, as a program would; the gateway's own bound is longer. */
const PATIENCE_MS = 9_000;

/** A registration that the gateway has acknowledged. */
interface Acknowledged {
  readonly id: string;
  readonly number: string;
  readonly key: string;
  /** `performance.now()` of the acknowledgement */
  readonly at: number;
}

/** What was asked and what was acknowledged, kept outside of what is hurt. */
export interface Ledger {
  readonly marker: string;
  readonly acknowledged: Acknowledged[];
  attempts: number;
  /** requests cut by the one who asked, before the answer */
  cut: number;
}

export function openLedger(): Ledger {
  return { marker: randomUUID().slice(0, 8), acknowledged: [], attempts: 0, cut: 0 };
}

const today = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Kyiv', dateStyle: 'short' }).format(new Date());

/** How one registration is made. */
interface RegistrationSettings {
  readonly place?: number;
  /** the share of requests that are cut before their answer */
  readonly cutShare?: number;
  /** given up when this says so, acknowledged or not */
  readonly givenUp?: AbortSignal;
}

/** Registers once, and asks again by the same key until that is acknowledged. */
export async function registerOnce(
  ask: Asker,
  ledger: Ledger,
  { place = 0, cutShare = 0, givenUp = new AbortController().signal }: RegistrationSettings = {},
): Promise<void> {
  const key = randomUUID();
  const input = {
    idempotencyKey: key,
    procedure: place % 2 === 0 ? 'CITIZEN_APPEAL' : 'INFORMATION_REQUEST',
    kind: 'APPLICATION',
    subject: `Навчання ${ledger.marker} ${key}`,
    text: 'Прошу відновити освітлення біля будинку.',
    channel: 'WEB',
    receivedOn: today(),
    personId: demoId('person', place % 50),
  };
  while (!givenUp.aborted) {
    ledger.attempts += 1;
    const isCut = Math.random() < cutShare;
    if (isCut) ledger.cut += 1;
    const patience = AbortSignal.timeout(isCut ? 1 + Math.floor(Math.random() * 30) : PATIENCE_MS);
    const answer = await ask(REGISTER, { input }, AbortSignal.any([patience, givenUp])).catch(() => null);
    const { appeal, problems } = answer?.data?.registerAppeal ?? {};
    if (problems?.length > 0) throw new Error(`The drill's registration is wrong: ${JSON.stringify(problems)}`);
    if (appeal) return void ledger.acknowledged.push({ ...appeal, key, at: performance.now() });
    await pause(isCut ? 0 : 20 + Math.random() * 30);
  }
}

/** Several at work; whoever started them ends them, whatever happens in between. */
export interface Writers {
  /** no new registration; those begun are acknowledged by the end. @throws what any of them has thrown */
  stop(): Promise<void>;
  /** ends at once; nothing to do for those that have stopped */
  giveUp(): Promise<void>;
}

/** Writers that go on until they are told to stop. */
export function startWriters(askers: readonly Asker[], ledger: Ledger): Writers {
  let isOver = false;
  return startWork(
    askers,
    async (ask, place, givenUp) => {
      for (let count = place; !isOver && !givenUp.aborted; count += 1)
        await registerOnce(ask, ledger, { place: count, givenUp });
    },
    () => (isOver = true),
  );
}

/** Somebody for each asker. @param onStop told that no more is to be begun */
export function startWork(
  askers: readonly Asker[],
  work: (ask: Asker, place: number, givenUp: AbortSignal) => Promise<void>,
  onStop: () => void = () => undefined,
): Writers {
  const giving = new AbortController();
  setMaxListeners(0, giving.signal);
  const all = askers.map((ask, place) => work(ask, place, giving.signal));
  const settled = Promise.allSettled(all);
  return {
    async stop() {
      onStop();
      await Promise.all(all);
    },
    async giveUp() {
      giving.abort();
      await settled;
    },
  };
}

/** Looks into the database whether everything acknowledged is there, once, and no number is missing in any journal. */
export async function checkRegistrations(sql: Sql, ledger: Ledger, { figures, must }: DrillNotes): Promise<void> {
  const rows = await sql<{ id: string; number: string; subject: string }[]>`
    select id, number, subject from appeals.appeal where subject like ${`Навчання ${ledger.marker} %`}`;
  const known = new Map(rows.map((row) => [row.id, row]));
  const { acknowledged } = ledger;
  const lost = acknowledged.filter(({ id, number }) => known.get(id)?.number !== number).length;
  const doubled = rows.length - new Set(rows.map(({ subject }) => subject)).size;
  const unasked = rows.length - acknowledged.length;
  const gaps = await sql<{ journals: number; missing: number }[]>`
    select count(*)::int as journals, coalesce(sum(highest - rows), 0)::int as missing
    from (select max(sequence) as highest, count(*) as rows from appeals.appeal group by journal_id, year) counted`;
  const { missing = -1 } = gaps[0] ?? {};
  Object.assign(figures, {
    acknowledged: acknowledged.length,
    attempts: ledger.attempts,
    lost,
    doubled,
    'numbers skipped': missing,
  });
  must(acknowledged.length > 0, 'nothing was acknowledged');
  must(lost === 0, `${lost} acknowledged registrations are lost`);
  must(doubled === 0, `${doubled} registrations were made twice`);
  must(unasked === 0, `${unasked} rows beside those acknowledged`);
  must(missing === 0, `${missing} numbers are missing`);
}

/** Fails the drill when a program ended by itself: everything that died was killed by the drill. */
export function checkDeaths(
  house: DrillHouse,
  { kills, before }: { kills: number; before: number },
  notes: DrillNotes,
): void {
  const deaths = house.restarts() - before;
  notes.figures['deaths beside kills'] = deaths - kills;
  notes.must(deaths === kills, `${deaths} programs ended, ${kills} were killed: an exception was not caught`);
}
