import { existsSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findPostmaster } from './embedded-postgres/postmaster-file.ts';
import { isRunning } from './process-identity.ts';
import { startHromada } from './start-hromada.ts';
import { spawnSource } from './testing/spawn-source.ts';
import { aStandIn } from './testing/stand-ins.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { until } from './until.ts';

const within = 15_000;

/** A hromada in a process of its own, with stand-ins for its programs. */
async function holdHromada(data: string, programs: readonly unknown[]) {
  const holder = spawnSource('testing/hold-hromada.ts', [data, '0', JSON.stringify(programs)]);
  const { pids }: { pids: number[] } = JSON.parse(await holder.line((line) => line.startsWith('{')));
  return { holder, pids };
}

describe('a hromada on one machine', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'stops everything on %s, the database last, and leaves with 0',
    async (signal) => {
      const data = path.join(temporaryFolder(), 'data');
      const { holder, pids } = await holdHromada(data, [await aStandIn()]);
      expect(pids.map(isRunning)).toEqual([true, true]);
      holder.child.kill(signal);
      expect((await holder.ended()).code).toBe(0);
      expect(pids.map(isRunning)).toEqual([false, false]);
      expect(existsSync(path.join(data, 'lock'))).toBe(false);
    },
  );

  test('leaves with everything stopped when interrupted in the middle of its start', async () => {
    const data = path.join(temporaryFolder(), 'data');
    const slow = await aStandIn({ readyUrl: 'http://127.0.0.1:1/never' });
    const holder = spawnSource('testing/hold-hromada.ts', [data, '0', JSON.stringify([slow])]);
    const record = path.join(data, 'processes.json');
    expect(await until(() => existsSync(record), { within })).toBe(true);
    const postmaster = findPostmaster(path.join(data, 'postgres'));
    holder.child.kill('SIGINT');
    await holder.ended();
    expect(isRunning(postmaster?.pid ?? 0)).toBe(false);
    expect(existsSync(path.join(data, 'lock'))).toBe(false);
  });

  test('after kill -9 of everything that supervises, the next start takes over the database and the address', async () => {
    const data = path.join(temporaryFolder(), 'data');
    const lingering = await aStandIn({ mode: 'lingering' });
    const { holder, pids } = await holdHromada(data, [lingering]);
    const [database = 0, program = 0] = pids;
    holder.child.kill('SIGKILL');
    await holder.ended();
    expect([isRunning(database), isRunning(program)]).toEqual([true, true]);

    const hromada = await startHromada({ dataFolder: data, programs: () => [lingering] });
    onTestFinished(() => hromada.stop());
    expect(hromada.processes[0]).toMatchObject({ name: 'postgres', pid: database });
    expect(isRunning(program)).toBe(false);
    expect(hromada.processes[1]).toMatchObject({ isReady: true, restarts: 0 });
  });

  test('a killed database comes back at the same address with everything that was acknowledged', async () => {
    const hromada = await startHromada({ dataFolder: path.join(temporaryFolder(), 'data'), programs: () => [] });
    onTestFinished(() => hromada.stop());
    const sql = postgres(hromada.ownerUrl, { max: 1, backoff: () => 0.1, onnotice() {} });
    onTestFinished(() => sql.end());
    await sql`create table note as select 42 as answer`;
    hromada.kill('postgres', 'SIGKILL');
    await until(() => hromada.processes[0]?.restarts === 1 && hromada.processes[0].isReady, { within });
    const rows = await until(() => sql`select answer from note`.catch(() => undefined), { within });
    expect(rows).toEqual([{ answer: 42 }]);
  });

  test('a second start on the same folder is refused, and the first one goes on', async () => {
    const dataFolder = path.join(temporaryFolder(), 'data');
    const hromada = await startHromada({ dataFolder, programs: () => [] });
    onTestFinished(() => hromada.stop());
    await expect(startHromada({ dataFolder, programs: () => [] })).rejects.toMatchObject({ code: 'DATA_FOLDER_BUSY' });
    expect(hromada.processes[0]?.isReady).toBe(true);
  });
});
