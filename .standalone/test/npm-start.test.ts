import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inheritedEnvironment } from '../src/environment.ts';
import { findFreePort } from '../src/ports.ts';
import { isRunning } from '../src/process-identity.ts';
import { PROJECT_ROOT } from '../src/project.ts';
import { until } from '../src/until.ts';

/** `npm start` in a terminal of its own, as a person sees it. */
interface Terminal {
  readonly npm: ChildProcess;
  readonly lines: string[];
  shows(words: RegExp, withinMs: number): Promise<string>;
  ended(): Promise<number | null>;
}

interface RecordedProcess {
  readonly name: string;
  readonly pid: number;
}

const FIRST_START_MS = 180_000;
const WARM_START_MS = 60_000;
const NAMES = ['residents', 'appeals', 'e-democracy', 'services', 'gateway'];

const parent = mkdtempSync(path.join(tmpdir(), 'hromada-journey-'));
const data = path.join(parent, 'data');
let port: number;
let url: string;

function npmStart(...args: string[]): Terminal {
  const npm = spawn('npm', ['start', '--', '--size', 'village', '--data', data, '--port', String(port), ...args], {
    cwd: PROJECT_ROOT,
    env: inheritedEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [npm.stdout, npm.stderr]) createInterface(stream).on('line', (line) => lines.push(line));
  const end = new Promise<number | null>((resolve) => npm.once('close', (code) => resolve(code)));
  let hasEnded = false;
  void end.then(() => (hasEnded = true));
  return {
    npm,
    lines,
    ended: () => end,
    shows: async (words, within) => {
      const found = await until(() => lines.find((line) => words.test(line)) ?? (hasEnded && 'ended'), {
        within,
        every: 50,
      });
      if (found && words.test(found)) return found;
      throw new Error(`npm start did not say ${words}:\n${lines.join('\n')}`);
    },
  };
}

function recorded(): RecordedProcess[] {
  return JSON.parse(readFileSync(path.join(data, 'processes.json'), 'utf8'));
}

function postmasterPid(): number {
  return Number(readFileSync(path.join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function isReady(): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

async function stopWith(terminal: Terminal, signal: NodeJS.Signals): Promise<void> {
  const pids = [...recorded().map(({ pid }) => pid), postmasterPid()];
  terminal.npm.kill(signal);
  await terminal.ended();
  await until(() => pids.every((pid) => !isRunning(pid)), { within: 30_000 });
  expect(pids.filter(isRunning)).toEqual([]);
}

const BUILD = path.join(PROJECT_ROOT, '.standalone', 'build.mjs');

test('a build with nothing changed builds nothing', () => {
  execFileSync(process.execPath, [BUILD, '--quiet'], { stdio: 'inherit' });
  expect(execFileSync(process.execPath, [BUILD], { encoding: 'utf8' })).toMatch(/Збірка актуальна/);
}, 120_000);

describe('npm start', () => {
  let terminal: Terminal;

  beforeAll(async () => {
    chmodSync(parent, 0o711);
    port = await findFreePort();
    url = `http://127.0.0.1:${port}`;
    execFileSync(process.execPath, [BUILD, '--quiet'], { stdio: 'inherit' });
    terminal = npmStart();
    await terminal.shows(/Громада працює/, FIRST_START_MS);
  }, FIRST_START_MS + 120_000);

  afterAll(async () => {
    terminal.npm.kill('SIGTERM');
    await terminal.ended();
    await until(() => !isRunning(postmasterPidOrNone()), { within: 30_000 });
    rmSync(parent, { recursive: true, force: true });
  });

  function postmasterPidOrNone(): number {
    try {
      return postmasterPid();
    } catch {
      return 0; // it has stopped and taken its file with it
    }
  }

  test('makes a demo hromada and tells where it is and who to sign in as', async () => {
    const screen = terminal.lines.join('\n');
    expect(screen).toMatch(/Базу даних створено й запущено/);
    expect(screen).toMatch(/Демонстраційну громаду створено \(village\)/);
    expect(screen).toContain(url.replace('127.0.0.1', 'localhost'));
    expect(screen).toMatch(/Олена Ткачук/);
    expect(
      recorded()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...NAMES].sort());
  });

  test('serves the console and the graph at one address', async () => {
    const page = await fetch(url);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('a second one on the same folder is refused in one sentence', async () => {
    const second = npmStart();
    expect(await second.shows(/Тека даних/, WARM_START_MS)).toMatch(
      /вже зайнята: з нею працює npm start .* \/ .*in use/,
    );
    expect(await second.ended()).toBe(1);
    expect(await isReady()).toBe(true);
  });

  test.each(NAMES)('%s is back after kill -9', async (name) => {
    const before = recorded().find((process) => process.name === name)?.pid ?? 0;
    process.kill(before, 'SIGKILL');
    const after = await until(() => recorded().find((process) => process.name === name && process.pid !== before), {
      within: 30_000,
    });
    expect(after).toBeDefined();
    await terminal.shows(new RegExp(`${name}: знову працює`), 30_000);
    expect(await isReady()).toBe(true);
  });

  test('stops everything when npm is told to stop, and starts warm without making anything again', async () => {
    await stopWith(terminal, 'SIGTERM');
    terminal = npmStart();
    await terminal.shows(/Громада працює/, WARM_START_MS);
    expect(terminal.lines.join('\n')).not.toMatch(/створено/);
    expect(terminal.lines.join('\n')).toMatch(/Олена Ткачук/);
  });

  test('recovers when everything that supervises was killed at once', async () => {
    const [database, before] = [postmasterPid(), recorded()];
    const supervisor = Number(JSON.parse(readFileSync(path.join(data, 'lock'), 'utf8')).pid);
    process.kill(supervisor, 'SIGKILL');
    await terminal.ended();
    terminal = npmStart();
    await terminal.shows(/Громада працює/, WARM_START_MS);
    expect(terminal.lines.join('\n')).toMatch(/що вже працювала, підхоплено/);
    expect(postmasterPid()).toBe(database);
    expect(before.filter(({ pid }) => isRunning(pid))).toEqual([]);
  });
});
