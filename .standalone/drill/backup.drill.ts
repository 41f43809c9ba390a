import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres, { type Sql } from 'postgres';
import { startHromada } from '../src/start-hromada.ts';
import { asker, type DrillHouse, signedInCookie } from './house.ts';
import { checkRegistrations, openLedger, registerOnce, startWriters } from './registrations.ts';
import type { DrillNotes } from './report.ts';

/** Never in a backup: who runs, and what is only of this run. */
const LEFT_OUT = new Set(['postmaster.pid', 'postmaster.opts', 'pg_wal', 'pg_replslot', 'pg_stat_tmp', 'pg_subtrans']);
/** Tables that nothing of the drill writes to. */
const STILL = [
  'residents.person',
  'residents.address',
  'appeals.org_unit',
  'appeals.employee',
  'e_democracy.ballot',
  'services.service',
];

/**
 * Copies the files of the running server while appeals are registered (PostgreSQL's own low-level backup), and starts a
 * hromada on the copy: everything acknowledged before is there, checksums are equal, journals go on without a gap.
 */
export async function drillBackup(house: DrillHouse, notes: DrillNotes): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hromada-restored-'));
  try {
    execFileSync('chmod', ['0711', folder]);
    const before = await backUpUnderLoad(house, folder, notes);
    copyFileSync(path.join(house.dataFolder, 'secret'), path.join(folder, 'secret'));
    await checkRestored(house.sql(), { folder, before }, notes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the appeals whose registration was acknowledged before the backup began */
async function backUpUnderLoad(house: DrillHouse, folder: string, notes: DrillNotes): Promise<readonly string[]> {
  const ledger = openLedger();
  const writers = startWriters([await house.signIn(), await house.signIn()], ledger);
  try {
    const start = performance.now();
    const before = ledger.acknowledged.map(({ id }) => id);
    await takeBackup(house.hromada.ownerUrl, path.join(folder, 'postgres'));
    notes.figures['backup, s'] = (performance.now() - start) / 1_000;
    await writers.stop();
    notes.figures['registered meanwhile'] = ledger.acknowledged.length - before.length;
    notes.must(ledger.acknowledged.length > before.length, 'nothing was registered while the backup was made');
    return before;
  } finally {
    await writers.giveUp();
  }
}

async function checkRestored(
  sql: Sql,
  { folder, before }: { folder: string; before: readonly string[] },
  notes: DrillNotes,
): Promise<void> {
  const restoring = performance.now();
  const restored = await startHromada({
    dataFolder: folder,
    demoSignIn: true,
    logLevel: 'warn',
    gatewaySettings: { HROMADA_FREE_OPERATIONS: 'on' },
  });
  notes.figures['restore to the first answer, s'] = (performance.now() - restoring) / 1_000;
  const copy = postgres(restored.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const [{ present = 0 } = {}] = await copy<
      { present: number }[]
    >`select count(*)::int as present from appeals.appeal where id = any(${[...before]}::uuid[])`;
    notes.must(present === before.length, `${before.length - present} registrations of before the backup are missing`);
    const differing = [];
    for (const table of await existing(sql))
      if ((await checksum(sql, table)) !== (await checksum(copy, table))) differing.push(table);
    notes.figures['tables compared'] = (await existing(sql)).length;
    notes.must(differing.length === 0, `checksums differ: ${differing.join()}`);
    const again = openLedger();
    const ask = asker(restored.url, await signedInCookie(restored.url));
    for (let place = 0; place < 10; place += 1) await registerOnce(ask, again, { place });
    await checkRegistrations(copy, again, notes);
  } finally {
    await copy.end({ timeout: 2 });
    await restored.stop();
  }
}

/** https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP */
async function takeBackup(ownerUrl: string, target: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined }); // start and stop belong to one session
  try {
    const [{ source = '' } = {}] = await sql<{ source: string }[]>`select current_setting('data_directory') as source`;
    await sql`select pg_backup_start('drill', true)`;
    cpSync(source, target, { recursive: true, preserveTimestamps: true, filter: (from) => isKept(source, from) });
    const [label] = await sql<{ labelfile: string }[]>`select labelfile from pg_backup_stop(false)`;
    writeFileSync(path.join(target, 'backup_label'), label?.labelfile ?? '');
    cpSync(path.join(source, 'pg_wal'), path.join(target, 'pg_wal'), { recursive: true });
    for (const empty of ['pg_replslot', 'pg_stat_tmp', 'pg_subtrans'])
      execFileSync('mkdir', ['-p', '-m', '0700', path.join(target, empty)]);
    const { uid, gid } = statSync(source);
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', `${uid}:${gid}`, target]);
    execFileSync('chmod', ['0700', target]);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

function isKept(source: string, from: string): boolean {
  const [top = ''] = path.relative(source, from).split(path.sep);
  return !LEFT_OUT.has(top) && !/(^|\/)pgsql_tmp/.test(from) && existsSync(from);
}

async function existing(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`select schemaname || '.' || relname as name from pg_stat_user_tables`;
  const names = new Set(rows.map(({ name }) => name));
  return STILL.filter((name) => names.has(name));
}

async function checksum(sql: Sql, table: string): Promise<string> {
  const [row] = await sql<
    { sum: string }[]
  >`select md5(coalesce(string_agg(t::text, E'\n' order by t::text), '')) || count(*) as sum from ${sql(table)} t`;
  return row?.sum ?? 'none';
}
