import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isRunning } from '../process-identity.ts';
import { spawnSource } from '../testing/spawn-source.ts';
import { aStandIn } from '../testing/stand-ins.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { until } from '../until.ts';
import { recordProcesses, stopLeftovers } from './process-record.ts';
import type { Program } from './program.ts';
import { type Supervisor, type SupervisorOptions, startSupervisor } from './supervisor.ts';

async function supervise(programs: readonly Program[], options: SupervisorOptions = {}): Promise<Supervisor> {
  const supervisor = await startSupervisor(programs, { logs: temporaryFolder(), ...options });
  onTestFinished(() => supervisor.stop());
  return supervisor;
}

const within = 10_000;

describe('the supervisor', () => {
  test('has every program ready when it is up', async () => {
    const programs = [await aStandIn({ name: 'one' }), await aStandIn({ name: 'two' })];
    const supervisor = await supervise(programs);
    expect(supervisor.programs.map(({ name, isReady, restarts }) => [name, isReady, restarts])).toEqual([
      ['one', true, 0],
      ['two', true, 0],
    ]);
    for (const { readyUrl } of programs) expect((await fetch(readyUrl ?? '')).ok).toBe(true);
  });

  test('starts a killed program again at the same address', async () => {
    const program = await aStandIn();
    const supervisor = await supervise([program]);
    const [state] = supervisor.programs;
    for (const restarts of [1, 2]) {
      const before = state?.pid;
      supervisor.kill('stand-in', 'SIGKILL');
      await until(() => state?.pid !== before && state?.isReady, { within });
      expect(state).toMatchObject({ restarts, isReady: true });
      expect((await fetch(program.readyUrl ?? '')).ok).toBe(true);
    }
  });

  test('stops the program in front before those behind it', async () => {
    const file = path.join(temporaryFolder(), 'order');
    const supervisor = await supervise([
      await aStandIn({ name: 'behind', file }),
      await aStandIn({ name: 'in front', file, stopsFirst: true }),
    ]);
    await supervisor.stop();
    expect(readFileSync(file, 'utf8')).toBe('in front stopped\nbehind stopped\n');
  });

  test('kills a program that does not leave in time', async () => {
    const supervisor = await supervise([await aStandIn({ mode: 'stubborn' })], { stopWithinMs: 300 });
    const pid = supervisor.programs[0]?.pid ?? 0;
    const start = performance.now();
    await supervisor.stop();
    expect(isRunning(pid)).toBe(false);
    expect(performance.now() - start).toBeGreaterThan(290);
  });

  test('gives up a start in which a program keeps dying, saying why, and leaves nothing running', async () => {
    const good = await aStandIn({ name: 'good' });
    const starting = supervise([good, await aStandIn({ name: 'bad', mode: 'faulty' })]);
    await expect(starting).rejects.toMatchObject({
      code: 'PROGRAM_DID_NOT_START',
      sentence: expect.stringMatching(/bad.*faulty on purpose.* \/ .*bad\.log/),
    });
    await expect(fetch(good.readyUrl ?? '')).rejects.toThrow();
  });

  test('its programs leave by themselves when it is killed', async () => {
    const [record, logs] = [path.join(temporaryFolder(), 'processes.json'), temporaryFolder()];
    const program = await aStandIn();
    const holder = spawnSource('testing/hold-supervisor.ts', [record, logs, JSON.stringify([program])]);
    const [pid = 0] = JSON.parse(await holder.line((line) => line.startsWith('[')));
    holder.child.kill('SIGKILL');
    await until(() => !isRunning(pid), { within });
    expect(isRunning(pid)).toBe(false);
  });

  test('the next start stops a program that stayed although its supervisor was killed', async () => {
    const [record, logs] = [path.join(temporaryFolder(), 'processes.json'), temporaryFolder()];
    const program = await aStandIn({ mode: 'stubborn' });
    const holder = spawnSource('testing/hold-supervisor.ts', [record, logs, JSON.stringify([program])]);
    const [pid = 0] = JSON.parse(await holder.line((line) => line.startsWith('[')));
    holder.child.kill('SIGKILL');
    await holder.ended();
    expect(isRunning(pid)).toBe(true);
    expect(await stopLeftovers(record, 300)).toEqual(['stand-in']);
    expect([isRunning(pid), existsSync(record)]).toEqual([false, false]);
  });

  test('a process that merely has the number of an old one is left alone', async () => {
    const record = path.join(temporaryFolder(), 'processes.json');
    const supervisor = await supervise([await aStandIn()]);
    const pid = supervisor.programs[0]?.pid ?? 0;
    recordProcesses(record, [{ name: 'older', pid }]);
    const text = readFileSync(record, 'utf8').replace(/"identity": ".*"/, '"identity": "another boot:1"');
    writeFileSync(record, text);
    expect(await stopLeftovers(record)).toEqual([]);
    expect(isRunning(pid)).toBe(true);
  });
});
